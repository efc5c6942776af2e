import { sql } from "kysely";
import type { Wait } from "@/lib/contract/run";
import { currentLanes } from "./lanes";
import type { Db, GenerationRow, LaneRow } from "./schema";

type Queued = Pick<GenerationRow, "id" | "run_id" | "provider" | "sandbox" | "wanted_at"> & {
  sequence: number;
};

/** Why queued generations have not been sent, by their id. */
export async function waitsOf(db: Db, queued: readonly Queued[]): Promise<Map<string, Wait>> {
  const waits = new Map<string, Wait>();
  if (queued.length === 0) return waits;
  const lanes = await currentLanes(db);
  const lines = new Map<string, readonly InLine[]>();
  for (const row of queued) {
    const lane =
      row.sandbox === 1 ? undefined : lanes.find((each) => each.provider === row.provider);
    const wait = laneWait(lane, row.id) ?? turnOf(await lineOf(row), row);
    if (wait.reason !== "turn" || wait.ahead > 0) waits.set(row.id, wait);
  }
  return waits;

  /** Read once for each place, however many wait there. */
  async function lineOf(row: Queued): Promise<readonly InLine[]> {
    const place = `${row.provider} ${row.sandbox}`;
    const line = lines.get(place) ?? (await readLine(db, row));
    lines.set(place, line);
    return line;
  }
}

function laneWait(lane: LaneRow | undefined, generation: string): Wait | undefined {
  if (lane === undefined) return undefined;
  if (lane.held_for !== null && lane.probe !== generation) return { reason: lane.held_for };
  if (lane.pause_until !== null && lane.probe !== generation)
    return { reason: "pause", until: lane.pause_until };
  return undefined;
}

/** A run at a place that is not over. */
type InLine = {
  run_id: string;
  /** The first generation of it that is not over. */
  first: number;
  /** How many of its generations have not been sent. */
  queued: number;
  /** How many are at the provider. */
  there: number;
  /** The newest wish that one of it be the next. */
  wanted: string | null;
};

async function readLine(db: Db, { provider, sandbox }: Queued): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select run_id, min(sequence) as first,
      sum(state = 'queued') as queued, sum(state <> 'queued') as there,
      max(case when state = 'queued' then wanted_at end) as wanted
    from generations
    where provider = ${provider} and sandbox = ${sandbox}
      and state in ('queued', 'running', 'waiting')
    group by run_id order by first`.execute(db);
  return rows;
}

/** How many runs at the same place go before, and whether a wish would change that. */
function turnOf(line: readonly InLine[], row: Queued): Extract<Wait, { reason: "turn" }> {
  const others = line.filter((each) => each.run_id !== row.run_id);
  const ahead = others.filter((each) => isAhead(each, row));
  const isLed = ahead.some(({ queued, there }) => queued > 0 && there === 0);
  return { reason: "turn", ahead: ahead.length, ...(isLed ? { mayLead: true } : {}) };
}

/** Those under way were first; of those that wait the newest wish goes before, then the order of pressing. */
function isAhead(other: InLine, { sequence, wanted_at }: Queued): boolean {
  if (wanted_at !== null) return other.there > 0 || (other.wanted ?? "") > wanted_at;
  return other.first < sequence || other.wanted !== null;
}
