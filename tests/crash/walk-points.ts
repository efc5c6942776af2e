import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SandboxProcess } from "../support/sandbox-process";
import { wholeAnswers } from "../support/whole-answers";
import { newRound, type Round, type Scenario } from "./scenarios";
import { type SmallStudio, startSmallStudio } from "./small-studio";
import { judgeSettled } from "./verdict";

type Walk = {
  scenario: Scenario;
  /** The bundle of the small studio. */
  file: string;
  sandbox: SandboxProcess;
  /** Which numbers are walked. */
  numbers: Iterable<number>;
  /** They count the operations of this name alone. */
  named?: string;
  /** Also after one that was beyond the last operation; the number of operations varies a little. */
  goesOn?: true;
  /** So many broken promises are enough. */
  most?: number;
  /** How long everything may take to settle, in milliseconds. */
  patienceMs?: number;
};

export type Walked = {
  /** The operations of the run that ended without a crash. */
  points: string[];
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
export async function walkPoints(walk: Walk): Promise<Walked> {
  const {
    scenario,
    file,
    sandbox,
    numbers,
    named,
    goesOn = false,
    most = MOST_BROKEN,
    patienceMs,
  } = walk;
  const dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-crash-"));
  const start = () => startSmallStudio({ file, dataDir, origin: sandbox.origin });
  const walked: Walked = { points: [], kills: 0, broken: [], dataDir };
  const seen = new Set<string>();
  const delivered = new Set<string>();
  const pressed = new Set<string>();
  let studio = await start();
  try {
    for (const number of numbers) {
      const tell = (broken: readonly string[]) =>
        walked.broken.push(
          ...broken.map((each) => `${scenario.name}, ${named ?? ""} ${number}: ${each}`),
        );
      const judge = async () => {
        const ledger = await sandbox.ledger();
        tell(await judgeSettled({ dataDir, ledger, seen, delivered, pressed }));
      };
      const settle = async () => tell(await unsettled(studio, patienceMs));
      const round = await newRound(number);
      await scenario.prepare?.(studio, round);
      await settle();
      await studio.count(number, named);
      await actUntilKilled(scenario, { studio, round, pressed });
      await settle();
      const names = await studio.counted();
      if (names !== undefined) walked.points = names;
      else {
        walked.kills += 1;
        for (const id of await wholeAnswers(dataDir)) delivered.add(id);
        studio = await start();
        await settle();
        await judge();
        tell((await scenario.loses?.(studio, round)) ?? []);
        tell(await actAgain(scenario, { studio, round, pressed }));
        await settle();
      }
      await judge();
      tell((await scenario.breaks?.(studio, round)) ?? []);
      if (names !== undefined) {
        seen.clear();
        await judge();
      }
      if ((names !== undefined && !goesOn) || walked.broken.length >= most) break;
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

/** A sentence where something is left without an end. */
async function unsettled(studio: SmallStudio, withinMs?: number): Promise<string[]> {
  try {
    await studio.settled(withinMs);
    return [];
  } catch (error) {
    return [sentenceOf(error)];
  }
}

type Acting = { studio: SmallStudio; round: Round; pressed: Set<string> };

async function act(scenario: Scenario, { studio, round, pressed }: Acting): Promise<void> {
  await scenario.act(studio, round);
  if (scenario.presses) pressed.add(round.prompt);
}

/** A connection that ends without an answer is what a kill looks like from outside. */
async function actUntilKilled(scenario: Scenario, acting: Acting): Promise<void> {
  try {
    await act(scenario, acting);
  } catch (error) {
    if (!(await isGoneSoon(acting.studio))) throw error;
  }
}

/** A sentence where what was repeated is refused. */
async function actAgain(scenario: Scenario, acting: Acting): Promise<string[]> {
  try {
    await act(scenario, acting);
    return [];
  } catch (error) {
    return [sentenceOf(error)];
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
