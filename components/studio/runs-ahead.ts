import type { Generation, Run } from "@/lib/contract/run";
import { missingImages } from "./run-frames";

/** How many images of the same provider are being made or stand before this one in the line. */
export function runsAhead(runs: readonly Run[], waiting: Generation): number {
  if (waiting.state !== "queued") return 0;
  return runs
    .flatMap((run) => run.generations)
    .filter((other) => other.provider === waiting.provider && other.sandbox === waiting.sandbox)
    .filter((other) => isAhead(other, waiting))
    .reduce((sum, other) => sum + Math.max(0, missingImages(other)), 0);
}

function isAhead(other: Generation, waiting: Generation): boolean {
  if (other.state === "running" || other.state === "waiting") return true;
  if (other.state !== "queued" || other.id === waiting.id) return false;
  if (other.createdAt !== waiting.createdAt) return other.createdAt < waiting.createdAt;
  return other.position < waiting.position;
}
