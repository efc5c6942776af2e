import { createHash } from "node:crypto";

/** Longer ones are images, of which a ledger that lives for months keeps the proof only. */
const LONGEST_DATA = 16_384;

/** A body as the ledger keeps it: a long data URI is told by the SHA-256 and the size of its bytes. */
export function keptBody(value: unknown): unknown {
  if (typeof value === "string") return keptText(value);
  if (Array.isArray(value)) return value.map(keptBody);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, keptBody(each)]));
}

function keptText(text: string): string {
  if (text.length <= LONGEST_DATA) return text;
  const prefix = /^data:[\w./+-]*;base64,/.exec(text)?.[0];
  if (prefix === undefined) return text;
  const bytes = Buffer.from(text.slice(prefix.length), "base64");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return `${prefix}(sha256 ${sha256}, ${bytes.length} bytes)`;
}
