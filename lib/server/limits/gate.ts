import { type Lane, unsentInLane } from "../db/claims";
import { currentLane } from "../db/lanes";
import type { LaneRow } from "../db/schema";
import type { Engine } from "../engine";
import { type Limits, settingsOf } from "../env";
import { nextTurn, type Pace } from "./pace";

/** What may be sent in a lane now: everything, one generation alone, or nothing. */
export type Gate =
  | { state: "open" }
  /** `othersInMs`: how long the pause lasts that this one does not wait for. */
  | { state: "probe"; generation: string; othersInMs?: number }
  /** `forMs`: how long at least; without it until somebody does something about it. */
  | { state: "closed"; forMs?: number };

type Circumstances = {
  pace: Pace;
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds of the studio's steady time. */
  steadyNow: number;
  /** Generations that were claimed and whose submission has not left yet. */
  unsent: number;
};

/** Judges a lane by its row. */
export function judgeLane(lane: LaneRow, { pace, now, steadyNow, unsent }: Circumstances): Gate {
  const pauseMs = lane.pause_until === null ? 0 : Date.parse(lane.pause_until) - now;
  const isPaused = pauseMs > 0;
  const isHeld = lane.held_for !== null;
  // A pause may be tried against at a person's wish; a key that is being tried waits for its end.
  if (isPaused && (isHeld || lane.probe === null)) return { state: "closed", forMs: pauseMs };
  if (isHeld && lane.probe === null) return { state: "closed" };
  let freeAt = lane.free_at_ms;
  for (let turn = 0; turn < unsent; turn++) {
    freeAt = nextTurn(pace, { freeAt, now: steadyNow }).freeAt;
  }
  const waitMs = nextTurn(pace, { freeAt, now: steadyNow }).at - steadyNow;
  if (waitMs > 0) return { state: "closed", forMs: waitMs };
  if (lane.probe === null || (!isHeld && !isPaused)) return { state: "open" };
  return {
    state: "probe",
    generation: lane.probe,
    ...(isPaused && { othersInMs: pauseMs }),
  };
}

/** Whether a gate lets this generation through. */
export function letsThrough(gate: Gate, generation: string): boolean {
  switch (gate.state) {
    case "open":
      return true;
    case "probe":
      return gate.generation === generation;
    case "closed":
      return false;
    default:
      return gate satisfies never;
  }
}

/** Judges the lane that a generation would be sent in; the sandbox and a missing key have no lane. */
export async function gateOf(engine: Engine, lane: Lane): Promise<Gate> {
  if (lane.sandbox === 1) return { state: "open" };
  const row = await currentLane(engine.db, lane.provider);
  if (row === undefined) return { state: "open" };
  return judgeLane(row, {
    pace: limitsOf(engine, lane.provider).pace,
    now: engine.clock.now(),
    steadyNow: engine.steadyNow(),
    unsent: await unsentInLane(engine.db, lane),
  });
}

/** The limits of a provider. */
export function limitsOf(engine: Pick<Engine, "settings">, provider: string): Limits {
  return settingsOf(engine.settings, provider).limits;
}
