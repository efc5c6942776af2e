import { whenNeeded } from "@/components/ui/browser/needed";
import { sayRefused } from "./say-refused";
import { forgetWaiting, type Sender, withSender } from "./standing-sender";

/** An untouched draft needs no judge: this comes with the first word, reference, setting or press. */
export const sending = whenNeeded(() => import("@/components/studio/composer/sending"));

/** Asks the sender for something, at once or as soon as it is here. */
export function askSender(act: (sender: Sender) => void): void {
  if (withSender(act) === "waits") sending.ask(() => {}, leaveWaiting);
}

function leaveWaiting(): void {
  // Without a network it comes when the network does, like the run itself.
  if (!navigator.onLine) {
    addEventListener("online", sending.warm, { once: true });
    return;
  }
  forgetWaiting();
  sayRefused(new Error("The sender did not load"));
}
