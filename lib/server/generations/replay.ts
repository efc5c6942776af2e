import { createHash } from "node:crypto";
import { StudioError } from "@/lib/contract/errors";
import type { Run } from "@/lib/contract/run";
import { findRunByKey, readRun } from "../db/runs";
import type { Db } from "../db/schema";

export type Key = { idempotencyKey: string | undefined; bodyHash: string };

/** The run that the same press made before. Throws when its key stood for something else. */
export async function replay(db: Db, { idempotencyKey, bodyHash }: Key): Promise<Run | undefined> {
  if (idempotencyKey === undefined) return undefined;
  const found = await findRunByKey(db, idempotencyKey);
  if (found === undefined) return undefined;
  if (found.bodyHash !== bodyHash) throw new StudioError("idempotency_conflict");
  return readRun(db, found.id);
}

/** The same for bodies that differ only in the order of their members. */
export function hashOf(body: unknown): string {
  const text = JSON.stringify(body, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(text).digest("hex");
}
