import type { Generation } from "@/lib/contract/run";
import { stageTexts as words } from "@/lib/language/texts";

type EndedWords = { title: string; message: string; billed: "no" | "maybe" | "yes" };

/** What a generation that failed or was stopped says of itself; nothing for one with its images. */
export function endedWords(generation: Generation, provider: string): EndedWords | undefined {
  const { error, state, sentAt, listening, sandbox, images, expected } = generation;
  if (error !== undefined) return error;
  if (state !== "canceled") {
    const isWhole = images.length >= expected;
    return isWhole ? undefined : { ...words.failedWithoutReason, billed: "maybe" };
  }
  const title = words.stopped;
  if (sentAt === undefined) return { title, message: words.stoppedEarly, billed: "no" };
  // What the sandbox draws is free, whatever was stopped.
  const late = sandbox ? words.stoppedFreeLate : words.stoppedLate(provider);
  const over = sandbox ? words.stoppedFreeOver : words.stoppedOver(provider);
  return { title, message: listening === true ? late : over, billed: "maybe" };
}
