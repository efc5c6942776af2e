import type { Wait } from "@/lib/contract/run";
import { currentLanes } from "./lanes";
import type { Db, GenerationRow, LaneRow } from "./schema";

type Queued = Pick<GenerationRow, "id" | "run_id" | "provider" | "sandbox"> & { sequence: number };

/** Why queued generations have not been sent, by their id. */
export async function waitsOf(db: Db, queued: readonly Queued[]): Promise<Map<string, Wait>> {
  const waits = new Map<string, Wait>();
  if (queued.length === 0) return waits;
  const lanes = await currentLanes(db);
  const lines = new Map<string, Line>();
  for (const row of queued) {
    const lane =
      row.sandbox === 1 ? undefined : lanes.find((each) => each.provider === row.provider);
    const wait = laneWait(lane, row.id) ?? {
      reason: "turn",
      ahead: runsAhead(await lineOf(row), row),
    };
    if (wait.reason !== "turn" || wait.ahead > 0) waits.set(row.id, wait);
  }
  return waits;

  /** Read once for each place, however many wait there. */
  async function lineOf(row: Queued): Promise<Line> {
    const place = `${row.provider} ${row.sandbox}`;
    const line = lines.get(place) ?? (await readLine(db, row));
    lines.set(place, line);
    return line;
  }
}

function laneWait(lane: LaneRow | undefined, generation: string): Wait | undefined {
  if (lane === undefined) return undefined;
  if (lane.held_for !== null && lane.probe !== generation) return { reason: lane.held_for };
  if (lane.pause_until !== null) return { reason: "pause", until: lane.pause_until };
  return undefined;
}

/** Of each run at a place that is not over, the first generation that is not; in their order. */
type Line = readonly { run_id: string; first: number }[];

async function readLine(db: Db, { provider, sandbox }: Queued): Promise<Line> {
  return db
    .selectFrom("generations")
    .select("run_id")
    .select((select) => select.fn.min("sequence").as("first"))
    .where("provider", "=", provider)
    .where("sandbox", "=", sandbox)
    .where("state", "in", ["queued", "running", "waiting"])
    .groupBy("run_id")
    .orderBy("first")
    .execute();
}

/** How many runs were asked for earlier at the same place and are not over. */
function runsAhead(line: Line, { run_id, sequence }: Queued): number {
  return line.filter((each) => each.first < sequence && each.run_id !== run_id).length;
}
