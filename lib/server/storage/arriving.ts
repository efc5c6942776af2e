import { StudioError } from "@/lib/contract/errors";
import type { Clock } from "@/lib/server/clock";

export type ArrivalLimits = {
  bytes: number;
  /** The longest silence between two pieces. */
  idleMs: number;
  /** The longest time for the whole body. */
  totalMs: number;
};

type Arrival = { body: ReadableStream<Uint8Array>; limits: ArrivalLimits; clock: Clock };

/**
 * The pieces of a body as they arrive. Throws `outcome_unknown` when it breaks off, falls silent
 * or takes too long, and `provider_protocol` when it is too large; the connection is cut then.
 */
export async function* arriving({ body, limits, clock }: Arrival): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let stopped: StudioError | undefined;
  let stopWaiting: (error: StudioError) => void = () => undefined;
  const giveUp = (detail: string) => () => {
    stopped ??= new StudioError("outcome_unknown", { detail });
    stopWaiting(stopped);
  };
  /** No `Promise.race` against one promise for all pieces: that promise would hold each of them. */
  const nextOrStop = () =>
    new Promise<Awaited<ReturnType<typeof next>>>((resolve, reject) => {
      stopWaiting = reject;
      if (stopped === undefined) next(reader).then(resolve, reject);
      else reject(stopped);
    });
  const cancelTotal = clock.after(limits.totalMs, giveUp("The answer took too long to arrive."));
  let cancelIdle: () => void = () => undefined;
  let isWhole = false;
  let bytes = 0;
  try {
    for (;;) {
      cancelIdle = clock.after(limits.idleMs, giveUp("The answer stopped arriving."));
      const { done, value } = await nextOrStop();
      cancelIdle();
      if (done) {
        isWhole = true;
        return;
      }
      bytes += value.byteLength;
      if (bytes > limits.bytes) {
        const detail = `The answer is larger than ${limits.bytes} bytes.`;
        throw new StudioError("provider_protocol", { detail, facts: { limitBytes: limits.bytes } });
      }
      yield value;
    }
  } finally {
    cancelIdle();
    cancelTotal();
    // Cutting the connection can itself fail; the first error is the one that counts.
    if (!isWhole) reader.cancel().catch(() => undefined);
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new StudioError("outcome_unknown", { detail: "The answer broke off.", cause });
  }
}
