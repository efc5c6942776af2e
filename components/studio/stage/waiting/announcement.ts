import type { RunChange } from "@/lib/client/live";
import { stageTexts } from "@/lib/language/texts";
import { endOf } from "./run-end";

/** What is said aloud when a run ends; nothing for any other change. */
export function announcementOf(change: RunChange): string | undefined {
  const end = endOf(change);
  if (end === undefined) return undefined;
  if (end.images > 0) return stageTexts.imagesReady(end.images);
  if (end.error !== undefined) return stageTexts.failed(end.error.title);
  return stageTexts.stopped;
}
