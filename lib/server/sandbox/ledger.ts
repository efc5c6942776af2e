/** JSON lines that outlive the process when a file is behind them. */
export type Journal = { load(): Iterable<string>; append(line: string): void };

/** One arrival at the emulator, refused ones too. */
export type LedgerEntry = {
  /** Milliseconds. */
  at: number;
  provider: "siraya" | "serevix" | "siray" | "samples" | "none";
  kind: "submit" | "poll" | "download" | "other";
  method: string;
  /** The request target as it stood on the wire, undecoded, with its query. */
  path: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or the text where it is none; absent for an arrival without a body. */
  body?: unknown;
  /** Images billed. */
  billed: number;
  /** 0 when the connection dies without an answer. */
  status: number;
  task?: string;
  /** Of every image that this answer carries, in order. */
  imageSha256?: readonly string[];
};

type Line =
  | { entry: LedgerEntry }
  | { delivered: number; imageSha256: readonly string[] }
  | { cleared: true };

/** A studio that runs for months keeps the latest entries only. */
const MOST_ENTRIES = 20_000;

export type Ledger = {
  entries(): LedgerEntry[];
  /** Written when an arrival is judged, before any waiting: a crash later cannot unbill it. */
  write(entry: LedgerEntry): number;
  deliver(index: number, imageSha256: readonly string[]): void;
  read(line: unknown): void;
  clear(): void;
};

export function createLedger(append: (line: Line) => void): Ledger {
  let entries: LedgerEntry[] = [];
  /** Grows when entries are let go, so that a late delivery cannot mark another entry. */
  let first = 0;

  const mark = (index: number, imageSha256: readonly string[]) => {
    const entry = entries[index - first];
    if (entry !== undefined) entry.imageSha256 = imageSha256;
  };

  const keep = (entry: LedgerEntry) => {
    entries.push(entry);
    if (entries.length <= MOST_ENTRIES) return;
    entries.shift();
    first += 1;
  };

  const clear = () => {
    first += entries.length;
    entries = [];
  };

  return {
    entries: () => structuredClone(entries),
    write(entry) {
      append({ entry: { ...entry, headers: withoutKey(entry.headers) } });
      keep(entry);
      return first + entries.length - 1;
    },
    deliver(index, imageSha256) {
      append({ delivered: index, imageSha256 });
      mark(index, imageSha256);
    },
    read(line) {
      if (!isLine(line)) return;
      if ("entry" in line) keep(line.entry);
      else if ("delivered" in line) mark(line.delivered, line.imageSha256);
      else clear();
    },
    clear() {
      append({ cleared: true });
      clear();
    },
  };
}

/** The journal may stand in a person's data folder: it says that a key came, never which. */
function withoutKey(headers: Readonly<Record<string, string>>): Record<string, string> {
  if (headers.authorization === undefined) return headers;
  const scheme = headers.authorization.startsWith("Bearer ") ? "Bearer " : "";
  return { ...headers, authorization: `${scheme}(not kept)` };
}

function isLine(value: unknown): value is Line {
  if (typeof value !== "object" || value === null) return false;
  return "entry" in value || "delivered" in value || "cleared" in value;
}
