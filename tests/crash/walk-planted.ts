import { rm } from "node:fs/promises";
import { bundleForNode } from "../support/bundle-for-node";
import { plantBug } from "./plant-bug";
import type { PlantedBug } from "./planted-bugs";
import { scenarios } from "./scenarios";
import { withSandbox } from "./shared-bundle";
import { type Walked, walkPoints } from "./walk-points";

/** Long enough for what settles at all. */
const PATIENCE_MS = 8_000;

type Planted = Pick<Walked, "broken" | "kills">;

/** Every eighth point from each of these on. */
const GAPS = [8, 4, 2, 6, 1, 5, 3, 7];

function numbersFrom(first: number, last: number): number[] {
  const count = Math.ceil((last - first + 1) / GAPS.length);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => first + index * GAPS.length);
}

const BEYOND_ALL = 1_000_000;

/**
 * What the judge says first of a studio with a bug in it, and how many kills that took. Where the bug
 * names no place the points are taken in an order that leaves the smallest gaps, so that most show soon.
 */
export async function walkPlanted(bug: PlantedBug): Promise<Planted> {
  const scenario = scenarios.find(({ name }) => name === bug.scenario);
  if (scenario === undefined) throw new Error(`no such scenario: ${bug.scenario}`);
  const { plugin, isPlanted } = plantBug(bug);
  const { file, remove } = await bundleForNode("tests/crash/studio.ts", [plugin]);
  try {
    if (!isPlanted()) throw new Error(`${bug.file} is not part of the studio`);
    return await withSandbox(async (sandbox) => {
      const walk = { scenario, file, sandbox, most: 1, patienceMs: PATIENCE_MS };
      const alive = await walkPoints({ ...walk, numbers: [BEYOND_ALL] });
      await rm(alive.dataDir, { recursive: true });
      // It is to take a crash to see it.
      if (alive.broken.length > 0) throw new Error(`without a kill: ${alive.broken.join("; ")}`);
      await sandbox.clearLedger();
      const numbers = GAPS.flatMap((first) => numbersFrom(first, alive.points.length));
      const where = bug.at ? { ...bug.at, numbers: [bug.at.number] } : { numbers };
      const walked = await walkPoints({ ...walk, ...where, goesOn: true });
      await rm(walked.dataDir, { recursive: true });
      return walked;
    });
  } finally {
    await remove();
  }
}
