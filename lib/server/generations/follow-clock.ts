import { isoTime } from "../clock";
import { dropFarPlans, shiftPlans } from "../db/plans";
import type { Engine } from "../engine";
import { logEvent } from "../log";
import { FARTHEST_PLAN_MS } from "./timing";

/** Clocks that are kept by a time server move by less than this from one look to the next. */
const TOLERATED_MS = 5_000;

/**
 * Watches for a wall clock that was set. Rows hold wall time, so that a restart can read them; when
 * it jumps against the steady clock, what is planned jumps with it: nothing is late or early.
 */
export function createClockFollower(engine: Pick<Engine, "clock" | "db">): () => Promise<void> {
  const { clock, db } = engine;
  let offset = clock.now() - clock.steady();
  return async () => {
    const jump = clock.now() - clock.steady() - offset;
    if (Math.abs(jump) < TOLERATED_MS) return;
    offset += jump;
    await shiftPlans(db, jump);
    await dropImpossiblePlans(engine);
    logEvent("clock was set", { milliseconds: Math.round(jump) });
  };
}

/** What a step planned between the jump and the look was moved too far; and so with another day's plans at start. */
export async function dropImpossiblePlans({ clock, db }: Pick<Engine, "clock" | "db">) {
  const now = clock.now();
  await dropFarPlans(db, { now: isoTime(now), farthest: isoTime(now + FARTHEST_PLAN_MS) });
}
