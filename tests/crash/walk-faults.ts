import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SandboxProcess } from "../support/sandbox-process";
import { newRound, type Round, type Scenario } from "./scenarios";
import { type SmallStudio, startSmallStudio } from "./small-studio";
import { type Injected, inject } from "./strace";
import { judgeSettled } from "./verdict";

/** What is made to fail: a system call, or what node calls it. */
export type Way = { by: "strace" | "node"; names: readonly string[] };

type Walk = {
  scenario: Scenario;
  file: string;
  sandbox: SandboxProcess;
  way: Way;
  code: "EIO" | "ENOSPC";
  /** The n-th fails, or every one from the n-th on, until the fault is taken away. */
  forEver: boolean;
  /** The n grows by this much. */
  stride: number;
};

export type Walked = {
  /** How many faults there were. */
  faults: number;
  broken: string[];
  /** The longest time from the end of a fault until everything had settled, in milliseconds. */
  slowestMs: number;
  dataDir: string;
};

/** How long a fault that does not end by itself lasts. */
const LASTS_MS = 700;
export const RECOVERY_MS = 10_000;

/** Takes a scenario again and again, with its first operation failing, a later one, and so on. */
export async function walkFaults(walk: Walk): Promise<Walked> {
  const { scenario, file, sandbox, forEver, stride } = walk;
  const dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-faults-"));
  const studio = await startSmallStudio({
    file,
    dataDir,
    origin: sandbox.origin,
    hurry: 1,
    // One thread for files, so that the n-th call there is the n-th of all.
    environment: { UV_THREADPOOL_SIZE: "1" },
  });
  const walked: Walked = { faults: 0, broken: [], slowestMs: 0, dataDir };
  const seen = new Set<string>();
  try {
    for (let at = 1; ; at += stride) {
      const round = await newRound(at);
      await scenario.prepare?.(studio, round);
      await studio.settled();
      const fault = await startFault(studio, walk, at);
      const refusal = await actDespite(scenario, { studio, round });
      await untilFelt(studio, { fault, forEver });
      const failed = await fault.stop();
      const ended = performance.now();
      const tell = (broken: readonly string[]) =>
        walked.broken.push(...broken.map((each) => `${nameOf(walk)} ${at}: ${each}`));
      if (studio.isGone()) tell([`the studio ended: ${studio.output().slice(-2_000)}`]);
      const settled = await studio.settled(RECOVERY_MS).then(
        () => true,
        () => false,
      );
      walked.slowestMs = Math.max(walked.slowestMs, performance.now() - ended);
      if (!settled) tell([`not settled ${RECOVERY_MS} ms after the fault`]);
      if (walked.broken.length > 0) return walked;
      if (refusal !== undefined) await scenario.act(studio, round);
      await studio.settled();
      tell(await judgeSettled({ dataDir, ledger: await sandbox.ledger(), seen }));
      tell((await scenario.breaks?.(studio, round)) ?? []);
      if (/uncaught|unhandled/i.test(studio.output())) tell([studio.output().slice(-2_000)]);
      if (failed === 0 || walked.broken.length > 0) return walked;
      walked.faults += 1;
    }
  } finally {
    await studio.kill();
  }
}

function nameOf({ scenario, way, code, forEver }: Walk): string {
  return `${scenario.name}, ${way.names.join("/")} ${code} ${forEver ? "from" : "at"}`;
}

/** Until the studio got over it by itself; one that lasts is felt for a while, and need not be got over. */
async function untilFelt(
  studio: SmallStudio,
  { fault, forEver }: { fault: Injected; forEver: boolean },
): Promise<void> {
  const settled = studio.settled(RECOVERY_MS).catch(() => undefined);
  if (!forEver) return settled;
  let isSettled = false;
  settled
    .finally(() => {
      isSettled = true;
    })
    .catch(() => undefined);
  while (!isSettled && (await fault.failed()) === 0) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await new Promise((resolve) => setTimeout(resolve, LASTS_MS));
}

async function startFault(
  studio: SmallStudio,
  { way, code, forEver }: Walk,
  at: number,
): Promise<Injected> {
  if (way.by === "node") {
    await studio.fail({ names: way.names, at, forEver, code });
    return { failed: studio.failed, stop: studio.stopFailing };
  }
  return inject({ pid: studio.pid, calls: way.names, code, at, forEver });
}

/** What a person sees instead of an answer, if anything. */
async function actDespite(
  scenario: Scenario,
  { studio, round }: { studio: SmallStudio; round: Round },
): Promise<string | undefined> {
  try {
    await scenario.act(studio, round);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
