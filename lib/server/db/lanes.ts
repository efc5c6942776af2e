import { sql, type UpdateObject } from "kysely";
import type { ErrorCode } from "@/lib/contract/errors";
import { lifecycle } from "../generations/lifecycle";
import { nextRevisions } from "./revisions";
import type { Database, Db, HeldFor, LaneRow } from "./schema";

/** At start: the lanes of the keys that are set now. What is known of other keys stays for their return. */
export async function openLanes(
  db: Db,
  keys: readonly Pick<LaneRow, "id" | "provider">[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable("lanes").set({ current: 0 }).execute();
    for (const { id, provider } of keys) {
      await transaction
        .insertInto("lanes")
        .values({ id, provider, current: 1 })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ current: 1 }))
        .execute();
    }
  });
}

/** The lanes of the keys that are set now. */
export async function currentLanes(db: Db): Promise<LaneRow[]> {
  return db.selectFrom("lanes").selectAll().where("current", "=", 1).execute();
}

/** The lane of the key that is set for a provider; none without a key. */
export async function currentLane(db: Db, provider: string): Promise<LaneRow | undefined> {
  return db
    .selectFrom("lanes")
    .selectAll()
    .where("provider", "=", provider)
    .where("current", "=", 1)
    .executeTakeFirst();
}

/** Keeps what the pace needs to know of a submission that leaves now. */
export async function noteTurn(db: Db, id: string, freeAtMs: number): Promise<void> {
  await db.updateTable("lanes").set({ free_at_ms: freeAtMs }).where("id", "=", id).execute();
}

/**
 * Nothing is sent in this lane before `until`; a longer pause stays. A try that is out was sent
 * against the pause before: if it is taken, that says nothing of this one.
 */
export async function pauseLane(db: Db, id: string, until: string): Promise<void> {
  await changeLane(db, id, {
    set: {
      pause_until: until,
      probe: sql`iif(held_for is null and ${tryIsOut()}, null, probe)`,
    },
    where: sql<boolean>`pause_until is null or pause_until < ${until}`,
  });
}

/** Ends the pauses that are over by now, and tells whether there were any. */
export async function endPauses(db: Db, now: string): Promise<boolean> {
  const over = await db.selectFrom("lanes").select("id").where("pause_until", "<=", now).execute();
  for (const { id } of over) {
    await db.transaction().execute((transaction) =>
      changeLane(transaction, id, {
        set: { pause_until: null, probe: sql`iif(held_for is null, null, probe)` },
        where: sql<boolean>`pause_until <= ${now}`,
      }),
    );
  }
  return over.length > 0;
}

type Hold = {
  heldFor: HeldFor;
  now: string;
  /** The generation that was refused. */
  refused: string;
};

/** Sends nothing more in this lane until it is released. Another one that tries the key goes on. */
export async function holdLane(db: Db, id: string, { heldFor, now, refused }: Hold): Promise<void> {
  await changeLane(db, id, {
    set: { held_for: heldFor, held_at: now, probe: sql`nullif(probe, ${refused})` },
    where: sql<boolean>`true`,
  });
}

type Release = {
  /** Only if it is held for this. */
  heldFor?: HeldFor;
  /** Only if this generation went out to try the key. */
  probe?: string;
};

/** Lets everything go that waits in this lane. */
export async function releaseLane(db: Db, id: string, release: Release = {}): Promise<void> {
  const { heldFor, probe } = release;
  await changeLane(db, id, {
    set: { held_for: null, held_at: null, probe: null },
    where: sql<boolean>`held_for is not null
      and ${heldFor === undefined ? sql`true` : sql`held_for = ${heldFor}`}
      and ${probe === undefined ? sql`true` : sql`probe = ${probe}`}`,
  });
}

/** One generation goes out alone to try the key of a held lane, unless another one does already. */
export async function offerProbe(db: Db, id: string, generationId: string): Promise<void> {
  await changeLane(db, id, {
    set: { probe: generationId },
    where: sql<boolean>`held_for is not null and ${nobodyTries()}`,
  });
}

/**
 * One generation goes out alone before the end of a pause, unless another one does already. Tells
 * whether it is this one.
 */
export async function offerTry(db: Db, id: string, generationId: string): Promise<boolean> {
  return changeLane(db, id, {
    set: { probe: generationId },
    where: sql<boolean>`held_for is null and pause_until is not null
      and (probe = ${generationId} or ${nobodyTries()})`,
  });
}

/** The try before the end of a pause is over: it has failed, and the pause lasts on. */
export async function endTry(db: Db, id: string, generationId: string): Promise<void> {
  await changeLane(db, id, {
    set: { probe: null },
    where: sql<boolean>`held_for is null and probe = ${generationId}`,
  });
}

/** The try was taken: the pause is over, and so are those of the generations that met it. */
export async function endTriedPause(
  db: Db,
  id: string,
  { tried, now }: { tried: string; now: string },
): Promise<void> {
  const lane = await db
    .selectFrom("lanes")
    .select("provider")
    .where("id", "=", id)
    .where("held_for", "is", null)
    .where("probe", "=", tried)
    .executeTakeFirst();
  if (lane === undefined) return;
  await db
    .updateTable("generations")
    .set({ due_at: now })
    .where("state", "=", "queued")
    .where("provider", "=", lane.provider)
    .where("sandbox", "=", 0)
    .where("due_at", ">", now)
    .where(sql<boolean>`json_extract(error, '$.code') = ${rateLimited}`)
    .execute();
  await changeLane(db, id, { set: { pause_until: null, probe: null }, where: sql`true` });
}

const rateLimited = "rate_limited" satisfies ErrorCode;

/** One that was stopped after it was sent has its call open at the provider as long as a step is due. */
function nobodyTries() {
  const alive = [...lifecycle.failed.from, ...lifecycle.claimed.from];
  return sql<boolean>`not exists (
    select 1 from generations
    where generations.id = lanes.probe and (generations.state in (${sql.join(alive)})
      or (generations.state = 'canceled' and generations.due_at is not null)))`;
}

function tryIsOut() {
  return sql<boolean>`exists (
    select 1 from submissions
    where submissions.generation_id = lanes.probe and submissions.outcome = 'open')`;
}

type LaneChange = {
  set: UpdateObject<Database, "lanes">;
  where: ReturnType<typeof sql<boolean>>;
};

async function changeLane(db: Db, id: string, { set, where }: LaneChange): Promise<boolean> {
  const changed = await db
    .updateTable("lanes")
    .set(set)
    .where("id", "=", id)
    .where(where)
    .returning("provider")
    .executeTakeFirst();
  if (changed !== undefined) {
    await touchWaitingRuns(db, { provider: changed.provider, sandbox: 0 });
  }
  return changed !== undefined;
}

/** Tells live readers of every run that waits in a lane: why it waits has changed. */
export async function touchWaitingRuns(
  db: Db,
  lane: { provider: string; sandbox: number },
): Promise<void> {
  const waiting = await db
    .selectFrom("generations")
    .select("run_id")
    .distinct()
    .where("state", "=", "queued")
    .where("provider", "=", lane.provider)
    .where("sandbox", "=", lane.sandbox)
    .execute();
  if (waiting.length === 0) return;
  const first = await nextRevisions(db, waiting.length);
  const ids = waiting.map(({ run_id }) => run_id);
  await sql`
    update runs set revision = turned.revision
    from (select id, ${first} - 1 + row_number() over (order by sequence) as revision
      from runs where id in (${sql.join(ids)})) as turned
    where runs.id = turned.id`.execute(db);
}
