import { sql } from "kysely";
import { lifecycle } from "../generations/lifecycle";
import type { GenerationRecord } from "./generations";
import { touchRun } from "./runs";
import type { Db } from "./schema";

type Claim = { owner: string; now: string; leaseUntil: string };

/** A provider's real side, with the key that is set, or its sandbox: what is limited together. */
export type Lane = { provider: string; sandbox: number };

type QueuedClaim = Claim & {
  lane: Lane;
  /** How many may be under way at once. */
  limit: number;
  /** The one generation that may be taken. */
  only?: string;
};

/**
 * Takes the next generation that is under way and has a step due: first those whose results wait
 * to be fetched (links expire), then by time. Those that are over are listened for as long as a step
 * is due: a person may ask once more for what one still misses.
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
        .where("due.state", "in", ["running", "waiting", "canceled", "failed", "succeeded"])
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

/**
 * Takes the next queued generation of a lane, as long as fewer than `limit` are under way there.
 * Runs take turns: next is the one that has the fewest under way, of these the one that was served
 * longest ago, so that a run of one need not wait for the whole of a larger one. What a person wants
 * next goes before them, the newest wish first.
 */
export async function claimQueued(
  db: Db,
  claim: QueuedClaim,
): Promise<GenerationRecord | undefined> {
  return db.transaction().execute(async (transaction) => {
    if (!(await hasPlace(transaction, claim))) return undefined;
    const next = await nextInTurn(transaction, claim);
    if (next === undefined) return undefined;
    const row = await transaction
      .updateTable("generations")
      .set({ state: lifecycle.claimed.to, lease_owner: claim.owner, lease_until: claim.leaseUntil })
      .where("sequence", "=", next)
      .where("state", "in", lifecycle.claimed.from)
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) await touchRun(transaction, row.run_id);
    return row;
  });
}

/**
 * Whether fewer than `limit` are at the provider. What has been answered and is being fetched and
 * stored is not there any more; only if as many again pile up here, the lane waits for us.
 */
async function hasPlace(db: Db, { lane, limit }: QueuedClaim): Promise<boolean> {
  const underWay = await db
    .selectFrom("generations")
    .leftJoin("submissions as answered", (join) =>
      join
        .onRef("answered.generation_id", "=", "generations.id")
        .on("answered.outcome", "=", "accepted")
        .on("answered.results", "is not", null),
    )
    .select("answered.id as answer")
    .where("provider", "=", lane.provider)
    .where("sandbox", "=", lane.sandbox)
    // A canceled one with a step due still has its call or task open at the provider.
    .where((or) =>
      or.or([
        or("state", "in", ["running", "waiting"]),
        or.and([or("state", "=", "canceled"), or("due_at", "is not", null)]),
      ]),
    )
    .limit(2 * limit)
    .execute();
  const there = underWay.filter(({ answer }) => answer === null).length;
  return there < limit && underWay.length < 2 * limit;
}

/** The sequence of the generation whose turn it is. */
async function nextInTurn(db: Db, claim: QueuedClaim): Promise<number | undefined> {
  const { lane, now, only } = claim;
  const { rows } = await sql<{ sequence: number }>`
    select coalesce(
        min(case when next.wanted_at is not null then next.sequence end),
        min(next.sequence)) as sequence
    from generations as next
    where next.state = 'queued' and next.provider = ${lane.provider}
      and next.sandbox = ${lane.sandbox} and next.due_at <= ${now}
      and ${only === undefined ? sql`true` : sql`next.id = ${only}`}
    group by next.run_id
    order by max(next.wanted_at) desc, (select count(*) from generations as twin
        where twin.run_id = next.run_id and twin.state in ('running', 'waiting')),
      (select coalesce(max(twin.sent_at), min(twin.created_at)) from generations as twin
        where twin.run_id = next.run_id),
      min(next.sequence)
    limit 1`.execute(db);
  return rows[0]?.sequence;
}

/** How many generations of a lane were claimed and have not been sent yet. */
export async function unsentInLane(db: Db, lane: Lane): Promise<number> {
  const rows = await db
    .selectFrom("generations")
    .leftJoin("submissions", (join) =>
      join
        .onRef("submissions.generation_id", "=", "generations.id")
        .on("submissions.outcome", "<>", "refused"),
    )
    .select("generations.id")
    .where("generations.state", "=", "running")
    .where("generations.provider", "=", lane.provider)
    .where("generations.sandbox", "=", lane.sandbox)
    .where("submissions.id", "is", null)
    .execute();
  return rows.length;
}

/** How many generations are queued in a lane. */
export async function countQueued(db: Db, lane: Lane): Promise<number> {
  const rows = await db
    .selectFrom("generations")
    .select("id")
    .where("state", "=", "queued")
    .where("provider", "=", lane.provider)
    .where("sandbox", "=", lane.sandbox)
    .execute();
  return rows.length;
}

/** The id of the generation that has been queued longest in a lane. */
export async function oldestQueued(db: Db, lane: Lane): Promise<string | undefined> {
  const row = await db
    .selectFrom("generations")
    .select("id")
    .where("state", "=", "queued")
    .where("provider", "=", lane.provider)
    .where("sandbox", "=", lane.sandbox)
    .orderBy("sequence")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
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
