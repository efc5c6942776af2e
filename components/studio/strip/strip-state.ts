import { isOver, missingImages } from "@/components/studio/stage/run-frames";
import type { Generation, Image, Run } from "@/lib/contract/run";

/** Images that are there, and all that there will be. */
type Counts = { ready: number; expected: number };

/** What a run's thumb says. Only a run that has given an image shows one. */
export type StripState =
  | ({ kind: "queued"; ahead: number | undefined } & Counts)
  | ({ kind: "waiting"; since: string } & Counts)
  | { kind: "done"; count: number }
  | ({ kind: "partial" } & Counts)
  | ({ kind: "ended"; how: "failed" | "refused" | "stopped" | "in-trash" } & Counts);

export function stripState(run: Run): StripState {
  const { generations } = run;
  const ready = imagesOf(run).length;
  const missing = generations.reduce((sum, each) => sum + Math.max(0, missingImages(each)), 0);
  const expected = ready + missing;
  if (!isOver(run)) return openState(run, { ready, expected });
  if (ready === 0) return { kind: "ended", how: endOf(generations), ready, expected };
  return missing === 0 ? { kind: "done", count: ready } : { kind: "partial", ready, expected };
}

export function imagesOf({ generations }: Run): Image[] {
  return generations.flatMap(({ images }) => images);
}

/** The first call of a run that was sent and has not ended. */
export function sentGeneration({ generations }: Run): Generation | undefined {
  return generations.find(({ state }) => state === "running" || state === "waiting");
}

function openState(run: Run, counts: Counts): StripState {
  const first = sentGeneration(run);
  if (first !== undefined) {
    return { kind: "waiting", since: first.sentAt ?? first.createdAt, ...counts };
  }
  const queued = run.generations.find(({ state }) => state === "queued");
  return { kind: "queued", ahead: queued === undefined ? undefined : aheadOf(queued), ...counts };
}

/** How many stand before it, where it waits for its turn; nothing where it waits for something else. */
function aheadOf({ waits, retryAt }: Generation): number | undefined {
  if (retryAt !== undefined) return undefined;
  if (waits === undefined) return 0;
  return waits.reason === "turn" ? waits.ahead : undefined;
}

function endOf(generations: readonly Generation[]): "failed" | "refused" | "stopped" | "in-trash" {
  if (generations.some(({ error }) => error?.code === "content_refused")) return "refused";
  if (generations.some(({ state }) => state === "failed")) return "failed";
  if (generations.some(({ state }) => state === "canceled")) return "stopped";
  return generations.some(({ removed = 0 }) => removed > 0) ? "in-trash" : "failed";
}
