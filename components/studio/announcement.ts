import type { RunChange } from "@/lib/client/live";
import { texts } from "@/lib/language/texts";
import { isOver, runFrames } from "./run-frames";

/** What is said aloud when a run ends; nothing for any other change. */
export function announcementOf({ before, after }: RunChange): string | undefined {
  if (isOver(before) || !isOver(after)) return undefined;
  const frames = runFrames(after);
  const ready = frames.filter(({ kind }) => kind === "image").length;
  const error = after.generations.find((generation) => generation.error !== undefined)?.error;
  if (ready > 0) return texts.stage.imagesReady(ready);
  if (error !== undefined) return texts.stage.failed(error.title);
  return texts.stage.stopped;
}
