import type { Drip } from "./drip";
import type { Arrival, Reply } from "./exchange";
import { type BodyChange, changeBody } from "./fault-body";
import { type Encoding, encodeReply, inflatingReply } from "./fault-encoding";
import { imageReply } from "./fault-image";
import { kindOf, providerOf } from "./sandbox";

/** One fault, for the next arrivals that match. */
export type FaultScript = {
  match?: {
    kind?: string;
    /** A part of the raw request target. */
    path?: string;
    provider?: string;
    /** How many arrivals it meets; 1 when absent. */
    times?: number;
  };
  scenario?: string;
  /** With a status or a body the emulator does not work at all: this is the answer. */
  status?: number;
  headers?: Record<string, string>;
  /** Text as it is, or JSON. */
  body?: unknown;
  /** A file in base64, delivered in place of the image; the answer is the script's own then. */
  image?: string;
  /** Images billed by an answer of the script's own; 1 for a submit answered with 2xx, else 0. */
  billed?: number;
  /** Milliseconds from the arrival to the first byte of the answer, not multiplied by the pace. */
  delayMs?: number;
  /** The answer ends after this many bytes of its body, announced in full. */
  cutAfterBytes?: number;
  /** The connection is reset: before any byte of the answer, or in the middle of its body. */
  reset?: "before-headers" | "mid-body";
  /** The connection ends in good order before any byte of the answer. */
  hangUp?: true;
  /** The body, its own or the script's, bent. */
  change?: BodyChange;
  /** Content encodings in layers, the first one innermost. */
  encode?: readonly Encoding[];
  /** In place of the body a gzip that becomes so many megabytes. */
  inflateMegabytes?: number;
  drip?: Drip;
  /** The answer stays back until released; the ledger says by then what was billed. */
  holdUntilReleased?: true;
  /** Where it is held: before the first byte (the default) or in the middle of the body. */
  stage?: "arrival" | "mid-body";
};

/** The scripts that wait for their arrival, oldest first. */
export class Faults {
  #waiting: { script: FaultScript; times: number }[] = [];

  replace(value: unknown): void {
    if (!Array.isArray(value)) throw new Error("faults are a list");
    this.#waiting = value.map((script: unknown) => {
      if (!isScript(script)) throw new Error("a fault is an object");
      return { script, times: script.match?.times ?? 1 };
    });
  }

  take(arrival: Arrival): FaultScript | undefined {
    const index = this.#waiting.findIndex(({ script }) => matches(script, arrival));
    const found = this.#waiting[index];
    if (found === undefined) return undefined;
    found.times -= 1;
    if (found.times <= 0) this.#waiting.splice(index, 1);
    return found.script;
  }
}

function matches({ match = {} }: FaultScript, arrival: Arrival): boolean {
  if (match.kind !== undefined && match.kind !== kindOf(arrival)) return false;
  if (match.provider !== undefined && match.provider !== providerOf(arrival.target)) return false;
  return match.path === undefined || arrival.target.includes(match.path);
}

function isScript(value: unknown): value is FaultScript {
  return typeof value === "object" && value !== null;
}

/** The answer that a script gives itself, if it does. */
export function scriptedReply(script: FaultScript, arrival: Arrival) {
  const isSubmit = kindOf(arrival) === "submit";
  if (script.image !== undefined) {
    return {
      billed: script.billed ?? (isSubmit ? 1 : 0),
      reply: imageReply(script.image, isSubmit),
    };
  }
  if (script.status === undefined && script.body === undefined) return undefined;
  const status = script.status ?? 200;
  const text = typeof script.body === "string" ? script.body : JSON.stringify(script.body ?? "");
  const paid = status < 300 && isSubmit ? 1 : 0;
  return {
    billed: script.billed ?? paid,
    reply: {
      status,
      headers: { "content-type": "application/json; charset=utf-8" },
      body: new TextEncoder().encode(script.body === undefined ? "" : text),
    },
  };
}

/** The answer as it leaves: with the script's headers, bent and encoded as it says. */
export function bentReply(script: FaultScript, reply: Reply): Reply {
  const { change, encode, inflateMegabytes } = script;
  const headed = { ...reply, headers: { ...reply.headers, ...script.headers } };
  const body = change === undefined ? headed.body : changeBody(headed.body, change);
  const bent = { ...headed, body };
  if (inflateMegabytes !== undefined) return inflatingReply(bent, inflateMegabytes);
  return encode === undefined ? bent : encodeReply(bent, encode);
}
