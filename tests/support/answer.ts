import { StudioError } from "@/lib/contract/errors";
import type { Connection, Context, Outgoing, SpooledAnswer } from "@/lib/protocols/adapter";

export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  /** Text stands as it is; anything else is the parsed body. */
  body?: unknown;
};

/** An answer as if it stood on disk. */
export function spooledAnswer({ status = 200, headers = {}, body = "" }: Reply): SpooledAnswer {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    status,
    headers,
    async outline() {
      if (typeof body !== "string") return body;
      throw new StudioError("provider_protocol", { detail: "not JSON" });
    },
    beginning: async () => text.slice(0, 2_048),
  };
}

export const connection: Connection = {
  baseUrl: "https://provider.example/v1",
  key: "sk-very-secret",
  scheme: "bearer",
};

/** A context that gives one answer after another, or throws one error after another. */
export function conversation(replies: readonly (Reply | Error)[]) {
  const sent: Outgoing[] = [];
  const left = [...replies];
  const clock = { now: Date.UTC(2026, 10, 21) };
  const stop = new AbortController();
  let next: Reply = {};
  const context: Context = {
    async send(outgoing) {
      sent.push(outgoing);
      const reply = left.shift();
      if (reply === undefined) throw new Error("one call too many");
      if (reply instanceof Error) throw reply;
      next = reply;
      return new Response();
    },
    spool: async () => spooledAnswer(next),
    signal: stop.signal,
    now: () => clock.now,
  };
  return { context, sent, clock, stop };
}

/** The studio error that an action throws. */
export async function errorOf(action: Promise<unknown>): Promise<StudioError> {
  const error = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof StudioError) return error;
  throw new Error("no studio error", { cause: error });
}
