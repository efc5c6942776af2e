import { announce } from "@/components/ui/browser/live-region";
import type { RunChange } from "@/lib/client/live";
import type { OfferedModel } from "@/lib/contract/provider";
import { announcementOf } from "./announcement";
import { giveNotice } from "./notices";

/** Says aloud that a run has ended, and in a notice where nobody looks. */
export function tellOfEnd(change: RunChange, models: readonly OfferedModel[]): void {
  const words = announcementOf(change);
  if (words !== undefined) announce(words);
  giveNotice(change, models);
}
