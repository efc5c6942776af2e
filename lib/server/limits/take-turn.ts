import { currentLane, noteTurn } from "../db/lanes";
import type { Db } from "../db/schema";
import type { Engine } from "../engine";
import { judgeLane, letsThrough, limitsOf } from "./gate";
import { nextTurn } from "./pace";

type Wanting = { id: string; provider: string; sandbox: number };
type Turn = { may: true; lane: string | null } | { may: false };

/**
 * The last look before a submission, in the transaction that opens its row: whether it may leave
 * now, and with which lane. A turn that is taken counts, whatever becomes of it.
 */
export async function takeTurn(db: Db, engine: Engine, generation: Wanting): Promise<Turn> {
  if (generation.sandbox === 1) return { may: true, lane: null };
  const lane = await currentLane(db, generation.provider);
  if (lane === undefined) return { may: true, lane: null };
  const { pace } = limitsOf(engine, generation.provider);
  const steadyNow = engine.steadyNow();
  const gate = judgeLane(lane, { pace, steadyNow, now: engine.clock.now(), unsent: 0 });
  if (!letsThrough(gate, generation.id)) return { may: false };
  const turn = nextTurn(pace, { freeAt: lane.free_at_ms, now: steadyNow });
  await noteTurn(db, lane.id, turn.freeAt);
  return { may: true, lane: lane.id };
}
