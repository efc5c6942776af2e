import { readFileSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { benchStudio, pressToEnd } from "./bench-studio";

/** One measurement of `memory.mjs`: the engine, or the control, and one image of so many megabytes. */
const [kind = "", origin = "", dataDir = "", megabytes = ""] = process.argv.slice(2);

const answer = z.object({ data: z.array(z.object({ b64_json: z.string() })) });

const { once, end } = kind === "control" ? { once: control, end: async () => {} } : await engine();
await once();
await collectGarbage();
await fetch(`${origin}/set?megabytes=${megabytes}`);
// How long the loop stands still by itself: what else this machine does.
const idleMs = await longestDelay(() => wait(3_000));
writeFileSync("/proc/self/clear_refs", "5");
const before = residentMb("VmRSS");
const start = performance.now();
const delayMs = await longestDelay(once);
const tookMs = performance.now() - start;
const grownMb = residentMb("VmHWM") - before;
console.log(JSON.stringify({ grownMb, delayMs, idleMs, tookMs }));
await end();
process.exit(0);

/** The longest that the event loop stood still meanwhile, in milliseconds. */
async function longestDelay(act: () => Promise<unknown>): Promise<number> {
  const resolution = 5;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  await act();
  delay.disable();
  return Math.max(0, delay.max / 1e6 - resolution);
}

/** One press, until its image is stored. */
async function engine(): Promise<{ once(): Promise<void>; end(): Promise<void> }> {
  const { studio, end } = await benchStudio({
    SEREVIX_API_KEY: "sk-bench-0000",
    SEREVIX_BASE_URL: `${origin}/v1`,
  });
  return {
    end,
    async once() {
      const run = await pressToEnd(studio, { model: "serevix/gpt-image-1", prompt: "Otter" });
      if (run.state !== "succeeded") throw new Error(JSON.stringify(run.generations[0]?.error));
    },
  };
}

/** What most clients do. */
async function control(): Promise<void> {
  const response = await fetch(`${origin}/v1/images/generations`, { method: "POST", body: "{}" });
  const { data } = answer.parse(await response.json());
  writeFileSync(`${dataDir}/image.png`, Buffer.from(data[0]?.b64_json ?? "", "base64"));
}

async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await wait(100);
  }
}

function residentMb(name: "VmRSS" | "VmHWM"): number {
  const found = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync("/proc/self/status", "utf8"));
  return Number(found?.[1]) / 1024;
}
