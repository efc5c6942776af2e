import { sql } from "kysely";
import { lifecycle } from "../generations/lifecycle";
import type { GenerationRecord } from "./generations";
import { touchRun } from "./runs";
import type { Db } from "./schema";

type Claim = { owner: string; now: string; leaseUntil: string };

/** A provider's real side or its sandbox: what is limited together. */
type Lane = { provider: string; sandbox: number };

/**
 * Takes the next generation that is under way and has a step due: first those whose results wait
 * to be fetched (links expire), then by time. Canceled and failed ones are listened for as long as a
 * step is due: a person may ask once more for what a failed one still misses.
 */
export async function claimFollowUp(db: Db, claim: Claim): Promise<GenerationRecord | undefined> {
  return db
    .updateTable("generations")
    .set({ lease_owner: claim.owner, lease_until: claim.leaseUntil })
    .where("id", "=", (of) =>
      of
        .selectFrom("generations as due")
        .leftJoin("submissions as answered", (join) =>
          join
            .onRef("answered.generation_id", "=", "due.id")
            .on("answered.outcome", "=", "accepted")
            .on("answered.results", "is not", null),
        )
        .select("due.id")
        .where("due.due_at", "<=", claim.now)
        .where("due.state", "in", ["running", "waiting", "canceled", "failed"])
        .where((or) =>
          or.or([or("due.lease_until", "is", null), or("due.lease_until", "<", claim.now)]),
        )
        .orderBy(sql`answered.id is null`)
        .orderBy("due.due_at")
        .limit(1),
    )
    .returningAll()
    .executeTakeFirst();
}

/** Takes the next queued generation of a lane, as long as fewer than `limit` are under way there. */
export async function claimQueued(
  db: Db,
  claim: Claim & { lane: Lane; limit: number },
): Promise<GenerationRecord | undefined> {
  return db.transaction().execute(async (transaction) => {
    const underWay = await transaction
      .selectFrom("generations")
      .select("id")
      .where("provider", "=", claim.lane.provider)
      .where("sandbox", "=", claim.lane.sandbox)
      // A canceled one with a step due still has its call or task open at the provider.
      .where((or) =>
        or.or([
          or("state", "in", ["running", "waiting"]),
          or.and([or("state", "=", "canceled"), or("due_at", "is not", null)]),
        ]),
      )
      .limit(claim.limit)
      .execute();
    if (underWay.length >= claim.limit) return undefined;
    const row = await transaction
      .updateTable("generations")
      .set({ state: lifecycle.claimed.to, lease_owner: claim.owner, lease_until: claim.leaseUntil })
      .where("id", "=", (of) =>
        of
          .selectFrom("generations as next")
          .select("next.id")
          .where("next.state", "=", "queued")
          .where("next.provider", "=", claim.lane.provider)
          .where("next.sandbox", "=", claim.lane.sandbox)
          .where("next.due_at", "<=", claim.now)
          .orderBy("next.sequence")
          .limit(1),
      )
      .where("state", "in", lifecycle.claimed.from)
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) await touchRun(transaction, row.run_id);
    return row;
  });
}

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

/** The lanes in which something is queued. */
export async function queuedLanes(db: Db): Promise<Lane[]> {
  return db
    .selectFrom("generations")
    .select(["provider", "sandbox"])
    .distinct()
    .where("state", "=", "queued")
    .execute();
}

/** When the next step after `now` is due, as ISO time. */
export async function nextDue(db: Db, now: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("generations")
    .select("due_at")
    .where("due_at", ">", now)
    .orderBy("due_at")
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? undefined;
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
