import { setTimeout as wait } from "node:timers/promises";
import sharp from "sharp";
import { runRequestSchema } from "@/lib/contract/run";
import { createRun } from "@/lib/server/generations/create-run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { connectedTo } from "../support/connected-studio";
import { noise } from "../support/pictures";
import { startSandbox } from "../support/sandbox-process";
import { benchStudio, pressToEnd } from "./bench-studio";

/*
 * P21: whether a slow neighbour makes others wait. Takes about three minutes:
 *   node --conditions=react-server --import tsx tests/bench/neighbours.ts
 *
 * Measured is a generation of Siraya, from the press until it is stored, while its provider takes a
 * second to answer: alone, beside fifty answers of Serevix that drip, beside a Siray that fails again
 * and again, beside one answer of 40 MB, and beside large images whose thumbnails are drawn. What is
 * beside is given its image: an emulator that draws it would be the slow neighbour itself; and all
 * fifty drip before the first press, since fifty presses at once are work and no waiting. The cases
 * take turns, in an order that turns as well; each has a studio and an emulator of its own. Bar: twice
 * as long as alone at the 95th percentile. The control is the same case, alone, once more; where it
 * leaves 0.9 to 1.1 the run is void.
 */

const ROUNDS = 3;
const PRESSES = 20;
const AT_ONCE = 4;
const ANSWER_MS = 1_000;
const BAR = 2;
const CONTROL = [0.9, 1.1] as const;

/** What goes on beside, until it is told to end. */
type Neighbour = (studio: Studio, end: AbortSignal) => Promise<void>;
type Case = {
  name: string;
  faults: readonly FaultScript[];
  /** How many submissions of it have arrived before anything is measured. */
  arrived?: number;
  beside: Neighbour;
};

const serevix = "serevix/gemini-2.5-flash-image";
const niji = "siray/niji-7";
const LOOK_MS = 100;
const often = 10_000;

const large = (await noise(3_650, 3_650).png({ compressionLevel: 0 }).toBuffer()).toString(
  "base64",
);
const small = (await noise(64, 64).png().toBuffer()).toString("base64");
const photo = (
  await sharp({ create: { width: 6_000, height: 4_000, channels: 3, background: "#4a7" } })
    .jpeg()
    .toBuffer()
).toString("base64");

const cases: readonly Case[] = [
  { name: "alone", faults: [], beside: async () => undefined },
  { name: "alone, once more", faults: [], beside: async () => undefined },
  {
    name: "fifty answers that drip",
    faults: [
      {
        match: { kind: "submit", provider: "serevix", times: 50 },
        image: small,
        drip: { from: "body", bytes: 1, everyMs: 200 },
      },
    ],
    arrived: 50,
    beside: async (studio) => {
      for (let index = 0; index < 50; index++) await start(studio, serevix);
    },
  },
  {
    name: "a provider that fails",
    faults: [{ match: { kind: "submit", provider: "siray", times: often }, status: 503 }],
    beside: async (studio, end) => {
      while (!end.aborted) {
        await start(studio, niji);
        await wait(100);
      }
    },
  },
  {
    name: "one answer of 40 MB",
    faults: [{ match: { kind: "submit", provider: "serevix" }, image: large }],
    beside: (studio) => start(studio, serevix),
  },
  {
    name: "thumbnails of large images",
    faults: [{ match: { kind: "submit", provider: "serevix", times: often }, image: photo }],
    beside: async (studio, end) => {
      while (!end.aborted) {
        await start(studio, serevix);
        await wait(500);
      }
    },
  },
];

const took = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (let turn = 0; turn < cases.length; turn++) {
    const each = cases[(turn + round) % cases.length];
    if (each !== undefined) took.get(each.name)?.push(...(await measured(each)));
  }
}
report();

async function measured({ faults, arrived = 0, beside }: Case): Promise<number[]> {
  const sandbox = await startSandbox();
  const slow = { match: { kind: "submit", provider: "siraya", times: often }, delayMs: ANSWER_MS };
  await sandbox.faults([slow, ...faults]);
  const { studio, end } = await benchStudio({
    ...connectedTo(sandbox.origin),
    SIRAYA_AT_ONCE: String(AT_ONCE),
    SEREVIX_AT_ONCE: "50",
    SIRAY_AT_ONCE: "8",
  });
  const over = new AbortController();
  try {
    const neighbour = beside(studio, over.signal);
    const areThere = async () => {
      while ((await sandbox.ledger()).length < arrived) await wait(LOOK_MS);
    };
    const all = areThere();
    // A press of the neighbour that fails ends this at once.
    await Promise.race([all, neighbour.then(() => all)]);
    const lanes = Array.from({ length: AT_ONCE }, () => pressOften(studio, PRESSES / AT_ONCE));
    const times = (await Promise.all(lanes)).flat();
    over.abort();
    await neighbour;
    return times;
  } finally {
    await sandbox.stop();
    await end();
  }
}

async function pressOften(studio: Studio, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let press = 0; press < times; press++) {
    const from = performance.now();
    const run = await pressToEnd(studio, { model: "siraya/flux-1-srpo", prompt: "Otter" });
    if (run.state !== "succeeded") throw new Error(`it ended as ${run.state}`);
    took.push(performance.now() - from);
  }
  return took;
}

async function start({ engine }: Studio, model: string): Promise<void> {
  const parameters = model === niji ? { aspect_ratio: "1:1" } : {};
  const request = runRequestSchema.parse({ model, prompt: "Neighbour", parameters });
  await createRun(engine, { request });
}

function report(): void {
  const alone = p95(took.get("alone") ?? []);
  const control = p95(took.get("alone, once more") ?? []) / alone;
  const isVoid = control < CONTROL[0] || control > CONTROL[1];
  const rows = cases.map(({ name }) => {
    const ms = p95(took.get(name) ?? []);
    return { name, p95Ms: Math.round(ms), timesAlone: (ms / alone).toFixed(2) };
  });
  const isWithin = rows.every(({ timesAlone }) => Number(timesAlone) <= BAR);
  process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  process.stdout.write(`${isVoid ? "void" : isWithin ? "within" : "over"}\n`);
  process.exitCode = isWithin && !isVoid ? 0 : 1;
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
