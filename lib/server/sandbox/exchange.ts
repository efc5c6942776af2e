import type { LedgerEntry } from "./ledger";

/** One call as it stood on the wire. */
export type Arrival = {
  method: string;
  /** The raw request target: path and query, undecoded. */
  target: string;
  /** What the caller calls us, e.g. `http://127.0.0.1:4000`. */
  origin: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: string;
  /** A scenario that a test asks for beside what the caller sent. */
  scenario?: string;
  signal?: AbortSignal;
};

export type Reply = {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
};

type Delivery = { reply: Reply; imageSha256?: readonly string[] };

/** What the emulator makes of an arrival: judged and billed at once, answered after the wait. */
export type Decision = Pick<LedgerEntry, "kind" | "billed" | "task"> & {
  status: number;
  /** Milliseconds at pace 1. */
  waitMs?: number;
  deliver(): Delivery | Promise<Delivery>;
  /** The connection dies instead of an answer. */
  lost?: true;
};

export function replyJson(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: new TextEncoder().encode(JSON.stringify(value)),
  };
}

export function replyText(status: number, text: string): Reply {
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: new TextEncoder().encode(text),
  };
}

/** A decision that costs nothing and answers at once. */
export function answer(kind: LedgerEntry["kind"], reply: Reply): Decision {
  return { kind, billed: 0, status: reply.status, deliver: () => ({ reply }) };
}

export function pathOf(target: string): string {
  return target.split("?", 1)[0] ?? target;
}
