import type { QueryClient } from "@tanstack/react-query";
import { draft, draftStore } from "@/components/studio/draft/draft";
import { uploads } from "@/components/studio/references/reference-uploads";
import { createStore } from "@/components/ui/browser/store";
import { showToast } from "@/components/ui/toast";
import { composerTexts } from "@/lib/language/texts";

/** The position of the reference that a press of Generate waits for; 0 when none waits. */
export const heldFor = createStore(0);

let letGo = () => {};

type Press = {
  queryClient: QueryClient;
  /** The position of the first reference that is not ready; 0 when all are. */
  waitsFor: () => number;
  /** Called once, when nothing has to be waited for any more. */
  resume: () => void;
};

/**
 * Keeps a press until its references are ready. A second press takes the place of the first; another
 * model, or the same one in or out of the sandbox, is not what it was pressed for.
 */
export function holdPress({ queryClient, waitsFor, resume }: Press): void {
  releasePress();
  const { model, sandbox } = draft.get();
  const look = () => {
    const now = draft.get();
    if (now.model !== model || now.sandbox !== sandbox) {
      leavePress();
      return;
    }
    const position = waitsFor();
    heldFor.set(position);
    if (position > 0) return;
    releasePress();
    resume();
  };
  const ends = [
    queryClient.getQueryCache().subscribe(look),
    uploads.subscribe(look),
    draftStore.subscribe(look),
  ];
  letGo = () => {
    for (const end of ends) end();
  };
  heldFor.set(waitsFor());
}

/** The press is taken back; nothing is sent. */
export function releasePress(): void {
  letGo();
  letGo = () => {};
  heldFor.set(0);
}

/** What would have sent the press is left, with the studio or with its model: that is said. */
export function leavePress(): void {
  if (heldFor.get() === 0) return;
  releasePress();
  showToast({ text: composerTexts.pressLeft });
}
