import type { Generation } from "@/lib/contract/run";
import { stageTexts as words } from "@/lib/language/texts";

type EndedWords = { title: string; message: string; billed: "no" | "maybe" | "yes" };

/** What a generation that failed or was stopped says of itself; nothing for one with its images. */
export function endedWords(generation: Generation, provider: string): EndedWords | undefined {
  const { error, state, sentAt, listening, sandbox } = generation;
  if (error !== undefined) return error;
  if (state === "failed") return { ...words.failedWithoutReason, billed: "maybe" };
  if (state !== "canceled") return undefined;
  const title = words.stopped;
  if (sentAt === undefined) return { title, message: words.stoppedEarly, billed: "no" };
  // What the sandbox draws is free, whatever was stopped.
  if (sandbox) return { title, message: words.stoppedFree(listening === true), billed: "maybe" };
  const message = listening === true ? words.stoppedLate(provider) : words.stoppedOver(provider);
  return { title, message, billed: "maybe" };
}
