import type { Clock } from "@/lib/server/clock";
import { isDiskFull } from "./disk-error";

const AGAIN_MS = 500;

export type Patience = { clock: Clock; patienceMs: number };

/**
 * Writes again and again for as long as the disk is full, and gives up, with the error of the disk,
 * when its patience is over. What arrives meanwhile waits at its sender: nothing more is read.
 */
export async function oncePossible<Result>(
  write: () => Promise<Result>,
  { clock, patienceMs }: Patience,
): Promise<Result> {
  const start = clock.steady();
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isDiskFull(error) || clock.steady() - start > patienceMs) throw error;
      await new Promise<void>((resolve) => clock.after(AGAIN_MS, resolve));
    }
  }
}
