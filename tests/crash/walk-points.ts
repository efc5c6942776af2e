import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SandboxProcess } from "../support/sandbox-process";
import { newRound, type Round, type Scenario } from "./scenarios";
import { type SmallStudio, startSmallStudio } from "./small-studio";
import { judgeSettled } from "./verdict";

type Walk = {
  scenario: Scenario;
  /** The bundle of the small studio. */
  file: string;
  sandbox: SandboxProcess;
  /** Which numbers are walked, until one is beyond the last operation. */
  numbers: Iterable<number>;
};

export type Walked = {
  /** How many operations the run had that ended without a crash. */
  points: number;
  /** How many kills there were. */
  kills: number;
  /** Each with the number at which it came up. */
  broken: string[];
  /** The folder it was done in. */
  dataDir: string;
};

/**
 * Takes one scenario again and again, and kills the studio at its first operation, its second, and
 * so on, until it comes through alive. After each kill it is started anew, the person repeats what
 * was not answered, and when all has settled the promises are checked.
 */
export async function walkPoints({ scenario, file, sandbox, numbers }: Walk): Promise<Walked> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-crash-"));
  const start = () => startSmallStudio({ file, dataDir, origin: sandbox.origin });
  const walked: Walked = { points: 0, kills: 0, broken: [], dataDir };
  const seen = new Set<string>();
  let studio = await start();
  try {
    for (const number of numbers) {
      const tell = (broken: readonly string[]) =>
        walked.broken.push(...broken.map((each) => `${scenario.name}, ${number}: ${each}`));
      const judge = async () =>
        tell(await judgeSettled({ dataDir, ledger: await sandbox.ledger(), seen }));
      const round = await newRound(number);
      await scenario.prepare?.(studio, round);
      await studio.settled();
      await studio.count(number);
      await actUntilKilled(scenario, { studio, round });
      await studio.settled();
      const names = await studio.counted();
      if (names !== undefined) walked.points = names.length;
      else {
        walked.kills += 1;
        studio = await start();
        await studio.settled();
        await judge();
        await scenario.act(studio, round);
        await studio.settled();
      }
      await judge();
      tell((await scenario.breaks?.(studio, round)) ?? []);
      if (names !== undefined) {
        seen.clear();
        await judge();
      }
      if (names !== undefined || walked.broken.length >= MOST_BROKEN) break;
    }
    return walked;
  } finally {
    await studio.kill();
  }
}

/** A process ends a moment after its connections, on a busy machine a long one. */
async function isGoneSoon(studio: SmallStudio): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && !studio.isGone(); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return studio.isGone();
}

const MOST_BROKEN = 10;

/** 1, then every n-th number after it. */
export function* everyNth(stride: number): Generator<number> {
  for (let number = 1; ; number += stride) yield number;
}

/** A connection that ends without an answer is what a kill looks like from outside. */
async function actUntilKilled(
  scenario: Scenario,
  { studio, round }: { studio: SmallStudio; round: Round },
): Promise<void> {
  try {
    await scenario.act(studio, round);
  } catch (error) {
    if (!(await isGoneSoon(studio))) throw error;
  }
}
