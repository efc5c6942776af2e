import type { Db } from "./schema";

/** Keeps a lease alive during a long step. */
export async function renewLease(
  db: Db,
  lease: { id: string; owner: string; until: string },
): Promise<boolean> {
  const result = await db
    .updateTable("generations")
    .set({ lease_until: lease.until })
    .where("id", "=", lease.id)
    .where("lease_owner", "=", lease.owner)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Gives up a lease, so that the next step may be taken by whoever looks first. */
export async function freeLease(db: Db, lease: { id: string; owner: string }): Promise<void> {
  await db
    .updateTable("generations")
    .set({ lease_owner: null, lease_until: null })
    .where("id", "=", lease.id)
    .where("lease_owner", "=", lease.owner)
    .execute();
}

/** At start on SQLite nobody else lives: every lease is dead, and its step is due now. */
export async function freeAllLeases(db: Db, now: string): Promise<void> {
  await db
    .updateTable("generations")
    .set({ lease_owner: null, lease_until: null, due_at: now })
    .where("lease_owner", "is not", null)
    .where("due_at", "is not", null)
    .execute();
}
