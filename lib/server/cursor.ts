import { StudioError } from "@/lib/contract/errors";

/** A place in a list, opaque to others: the sequence of the last row seen. */
export function writeCursor(sequence: number): string {
  return Buffer.from(`s${sequence}`).toString("base64url");
}

/** The sequence of a cursor; an unreadable one is `invalid_request`. */
export function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const match = /^s(\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString());
  if (match?.[1] !== undefined) return Number(match[1]);
  throw new StudioError("invalid_request", {
    facts: { reason: "cursor: not a cursor of this list." },
  });
}
