import type { Arrival, Decision, Reply } from "./exchange";
import { answer, pathOf, replyText } from "./exchange";
import { keptBody } from "./kept-body";
import { createLedger, type Journal, type LedgerEntry } from "./ledger";
import { decidePicture, isPicturePath } from "./picture-host";
import { createPictures } from "./pictures";
import { decideSerevix } from "./serevix";
import { decideSiray } from "./siray";
import { decideSiraya } from "./siraya";
import type { WireMode, Workshop } from "./workshop";

export type { Journal, LedgerEntry } from "./ledger";

type SandboxOptions = {
  /** Milliseconds. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Other people's reference images; throws when one cannot be had. */
  fetchImage(url: string): Promise<Uint8Array>;
  /** Absent: memory only. */
  journal?: Journal;
  /** Multiplies every waiting time; 1 is as a person sees it. */
  pace?: number;
};

export type Sandbox = {
  /** Rejects with an error of code `ECONNRESET` where a connection would die. */
  handle(request: Request): Promise<Response>;
  /** The same for a call as it stood on the wire. */
  answer(arrival: Arrival): Promise<Reply>;
  ledger(): LedgerEntry[];
  clearLedger(): void;
  /** Notes an arrival that somebody else answers. */
  note(arrival: Arrival, outcome: { status: number; billed: number }): void;
  setMode(mode: Partial<WireMode>): void;
};

/**
 * A provider emulator for all three contracts. An arrival is judged and, where it would cost money,
 * written into the ledger as billed before anything is waited for or drawn; what is needed to draw
 * its images again is in the journal by then.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const pace = options.pace ?? 1;
  const append = (line: unknown) => options.journal?.append(JSON.stringify(line));
  const workshop: Workshop = {
    now: options.now,
    pace,
    fetchImage: options.fetchImage,
    ledger: createLedger(append),
    pictures: createPictures(append),
    turnedAway: new Set(),
    mode: { siraySubmit: "both", sirayaAuth: "any" },
  };
  if (options.journal !== undefined) recall(options.journal, workshop);

  async function reply(arrival: Arrival): Promise<Reply> {
    const decision = await decide(arrival, workshop);
    const index = workshop.ledger.write(
      entryOf(arrival, {
        at: options.now(),
        kind: decision.kind,
        billed: decision.billed,
        status: decision.lost ? 0 : decision.status,
        task: decision.task,
      }),
    );
    if (decision.waitMs !== undefined) await options.sleep(decision.waitMs * pace, arrival.signal);
    if (decision.lost) throw connectionLost();
    const { reply, imageSha256 } = await decision.deliver();
    if (imageSha256 !== undefined) workshop.ledger.deliver(index, imageSha256);
    return reply;
  }

  return {
    answer: reply,
    async handle(request) {
      const { status, headers, body } = await reply(await arrivalOf(request));
      return new Response(new Uint8Array(body), { status, headers });
    },
    ledger: () => workshop.ledger.entries(),
    clearLedger: () => workshop.ledger.clear(),
    note(arrival, outcome) {
      const kind = kindOf(arrival);
      workshop.ledger.write(entryOf(arrival, { at: options.now(), kind, ...outcome }));
    },
    setMode(mode) {
      Object.assign(workshop.mode, mode);
    },
  };
}

/** What kind of call this is, by its path and method alone. */
export function kindOf(arrival: Arrival): LedgerEntry["kind"] {
  const path = pathOf(arrival.target);
  if (isPicturePath(path)) return "download";
  if (/\/v1\/images\/(generations|edits)(\/async)?$/.test(path)) return "submit";
  return /\/v1\/images\/generations\/async\/[^/]+$/.test(path) ? "poll" : "other";
}

export function providerOf(target: string): LedgerEntry["provider"] {
  const name = target.split(/[/?]/)[1];
  switch (name) {
    case "siraya":
    case "serevix":
    case "siray":
    case "samples":
      return name;
    default:
      return "none";
  }
}

async function decide(arrival: Arrival, workshop: Workshop): Promise<Decision> {
  if (isPicturePath(pathOf(arrival.target))) return decidePicture(arrival, workshop);
  const provider = providerOf(arrival.target);
  switch (provider) {
    case "siraya":
      return decideSiraya(arrival, workshop);
    case "serevix":
      return decideSerevix(arrival, workshop);
    case "siray":
      return decideSiray(arrival, workshop);
    case "samples":
    case "none":
      return answer("other", replyText(404, "Not Found"));
    default:
      return provider satisfies never;
  }
}

function entryOf(
  arrival: Arrival,
  outcome: Pick<LedgerEntry, "at" | "kind" | "billed" | "status" | "task">,
): LedgerEntry {
  return {
    ...outcome,
    provider: providerOf(arrival.target),
    method: arrival.method,
    path: arrival.target,
    headers: arrival.headers,
    body: arrival.body === "" ? undefined : keptBody(parsed(arrival.body)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The last line of a process that was killed may be torn; it is closed, and the rest still counts. */
function recall(journal: Journal, workshop: Workshop): void {
  let torn = false;
  for (const line of journal.load()) {
    const value = parsed(line);
    torn = typeof value === "string" && value !== "";
    workshop.ledger.read(value);
    workshop.pictures.read(value);
  }
  if (torn) journal.append("");
}

async function arrivalOf(request: Request): Promise<Arrival> {
  const { origin } = new URL(request.url);
  return {
    method: request.method,
    target: request.url.slice(origin.length),
    origin,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
    signal: request.signal,
  };
}

function connectionLost(): Error {
  return Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
}
