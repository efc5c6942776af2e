import { drawScene } from "@/lib/server/sandbox/scenes/draw-scene";

/*
 * How long the sandbox draws an image of 1024 × 1024, of each family, in milliseconds:
 *   node --conditions=react-server --import tsx tests/bench/scenes.ts
 *
 * Bar: 100 ms of the processor's time for each, the median of five; the clock tells what else the
 * machine does.
 */

const BAR_MS = 100;
const TIMES = 5;

const prompts = [
  "a sleeping otter",
  "desert dunes",
  "aurora over a lake",
  "moon over water",
  "mountain peaks",
  "the city at dusk",
  "wild flowers",
  "a contour map",
  "a geometric poster",
  "woven cloth",
];

let isMissed = false;
for (const prompt of prompts) {
  const scene = { width: 1024, height: 1024, prompt, provider: "siray" };
  await drawScene({ ...scene, seed: TIMES });
  const taken: { cpu: number; clock: number }[] = [];
  for (let seed = 0; seed < TIMES; seed += 1) {
    const used = process.cpuUsage();
    const start = performance.now();
    await drawScene({ ...scene, seed });
    const { user, system } = process.cpuUsage(used);
    taken.push({ cpu: (user + system) / 1_000, clock: performance.now() - start });
  }
  const cpu = median(taken.map((each) => each.cpu));
  const clock = median(taken.map((each) => each.clock));
  isMissed ||= cpu > BAR_MS;
  console.log(`${prompt.padEnd(20)} ${cpu.toFixed(0).padStart(5)} ${clock.toFixed(0).padStart(5)}`);
}
process.exitCode = isMissed ? 1 : 0;

function median(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
}
