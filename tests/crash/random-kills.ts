import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { z } from "zod";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { SandboxProcess } from "../support/sandbox-process";
import { wholeAnswers } from "../support/whole-answers";
import { type SmallStudio, startSmallStudio } from "./small-studio";
import { judgeSettled } from "./verdict";

type Kills = {
  file: string;
  sandbox: SandboxProcess;
  seed: number;
  kills: number;
};

type Told = {
  /** How many presses there were, all of them under kills. */
  presses: number;
  broken: string[];
  /** How the generations ended: "succeeded", or the code of the error. */
  ends: Record<string, number>;
  dataDir: string;
};

const requests = [
  { model: "siraya/flux-1-srpo" },
  { model: "serevix/gpt-image-1" },
  { model: "siray/niji-7", parameters: { aspect_ratio: "1:1" } },
] as const;

const endRows = z.array(z.object({ end: z.string(), times: z.number() }));

const AT_ONCE = 8;
/** So often everything may come to its end, and is judged. */
const KILLS_UNTIL_JUDGED = 20;

/**
 * Kills a studio that has up to eight mixed generations under way, after a chance moment, again and
 * again; every other time while a press may still be unanswered, which the next start gets again with
 * its own key. A seed decides what is pressed, how long each answer takes and when the kill comes; what
 * is under way at that moment is up to the machine.
 */
export async function killAtRandom({ file, sandbox, seed, kills }: Kills): Promise<Told> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-kills-"));
  const chance = chanceOf(seed);
  const between = (least: number, most: number) => Math.round(least + chance() * (most - least));
  const told: Told = { presses: 0, broken: [], ends: {}, dataDir };
  const seen = new Set<string>();
  const delivered = new Set<string>();
  const pressed = new Set<string>();
  /** By key: presses that nobody answered. */
  const unanswered = new Map<string, Record<string, unknown>>();

  async function send(studio: SmallStudio, key: string): Promise<void> {
    await studio.post("/api/runs", unanswered.get(key), key);
    unanswered.delete(key);
    pressed.add(promptOf(key));
  }

  async function pressUntilFull(studio: SmallStudio): Promise<void> {
    for (const key of [...unanswered.keys()]) await send(studio, key);
    for (let count = studio.underWay(); count < AT_ONCE; count++) {
      told.presses += 1;
      const key = `${seed}-${told.presses}`;
      const request = requests[between(0, requests.length - 1)];
      unanswered.set(key, { ...request, prompt: promptOf(key) });
      await send(studio, key);
    }
  }

  async function killUnderWay(studio: SmallStudio, isAmidPresses: boolean): Promise<void> {
    let isKilled = false;
    const pressing = pressUntilFull(studio).catch((error: unknown) => {
      // A connection that ends without an answer is what a kill looks like from outside.
      if (!isKilled) throw error;
    });
    try {
      const pause = new Promise((resolve) => setTimeout(resolve, between(5, 800)));
      await (isAmidPresses ? Promise.race([pause, pressing.then(() => pause)]) : pressing);
      await pause;
    } finally {
      isKilled = true;
      await studio.kill();
    }
    await pressing;
  }

  for (let kill = 1; kill <= kills; kill++) {
    const latencies = Array.from(
      { length: AT_ONCE * 4 },
      (): FaultScript => ({
        match: { kind: chance() < 0.5 ? "submit" : "download" },
        delayMs: between(50, 1_500),
      }),
    );
    await sandbox.faults(latencies);
    const studio = await startSmallStudio({ file, dataDir, origin: sandbox.origin });
    await killUnderWay(studio, kill % 2 === 0);
    for (const id of await wholeAnswers(dataDir)) delivered.add(id);
    if (kill % KILLS_UNTIL_JUDGED !== 0 && kill !== kills) continue;
    const again = await startSmallStudio({ file, dataDir, origin: sandbox.origin });
    let broken: string[];
    try {
      for (const key of [...unanswered.keys()]) await send(again, key);
      await again.settled();
      // While it lives: what it is still clearing away is not left behind.
      const ledger = await sandbox.ledger();
      broken = await judgeSettled({ dataDir, ledger, seen, delivered, pressed });
    } finally {
      await again.kill();
    }
    told.broken.push(...broken.map((sentence) => `seed ${seed}, kill ${kill}: ${sentence}`));
    if (broken.length > 0) break;
  }
  told.ends = endsOf(dataDir);
  return told;
}

function promptOf(key: string): string {
  return `round ${key}`;
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function endsOf(dataDir: string): Record<string, number> {
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"), { readonly: true });
  const rows = db
    .prepare(`select coalesce(json_extract(error, '$.code'), state) as "end", count(*) as times
      from generations group by 1`)
    .all();
  db.close();
  return Object.fromEntries(endRows.parse(rows).map(({ end, times }) => [end, times]));
}
