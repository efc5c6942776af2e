import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { connectedTo } from "../support/connected-studio";
import { quarters } from "../support/pictures";
import { startSandbox } from "../support/sandbox-process";
import { benchStudio, pressToEnd } from "./bench-studio";

/*
 * B15: what a studio holds after 200 and after 1,200 generations, one in ten of them with a fault.
 *
 *   node --expose-gc --conditions=react-server --import tsx tests/bench/leak.ts
 *
 * Bars: heap after a collection + 5 MB at most, resident memory + 10 % or + 24 MB, as many open files
 * and timers as before, no file left in incoming/ and none in spool/ that nobody awaits.
 */

const FIRST = 200;
const LAST = 1_200;
const AT_ONCE = 8;
const MEGABYTE = 1024 * 1024;

const faults: readonly Omit<FaultScript, "match">[] = [
  { status: 500, body: { error: { message: "on purpose" } } },
  { status: 200, body: "<html>" },
  { reset: "mid-body" },
  { reset: "before-headers" },
  { status: 400, body: { error: { message: "on purpose" } } },
  { status: 200, body: { created: 1, data: [] } },
];

type Held = { heapMb: number; residentMb: number; files: number; timers: number };

const sandbox = await startSandbox();
const { studio, end } = await benchStudio({
  ...connectedTo(sandbox.origin),
  SEREVIX_AT_ONCE: String(AT_ONCE),
  SEREVIX_PER_MINUTE: "10000",
});
const image = (await quarters(64, 48).png().toBuffer()).toString("base64");
try {
  let made = 0;
  let failed = 0;
  const rows: Held[] = [];
  for (const goal of [FIRST, LAST]) {
    while (made < goal) {
      await sandbox.faults(Array.from({ length: AT_ONCE }, (_, index) => scriptOf(made + index)));
      const request = { model: "serevix/gpt-image-1", prompt: `Otter ${made}` };
      const presses = Array.from({ length: AT_ONCE }, () => pressToEnd(studio, request));
      for (const run of await Promise.all(presses)) if (run.state !== "succeeded") failed += 1;
      made += AT_ONCE;
    }
    rows.push(await held());
    console.log(`after ${made} (${failed} failed): ${JSON.stringify(rows.at(-1))}`);
  }
  const { dataDir } = studio.engine.storage;
  const incoming = readdirSync(path.join(dataDir, "incoming")).length;
  const [before, after] = rows;
  if (before === undefined || after === undefined) throw new Error("nothing was measured");
  const grown = after.residentMb - before.residentMb;
  const isWithin =
    after.heapMb - before.heapMb <= 5 &&
    (grown <= 24 || grown <= before.residentMb / 10) &&
    after.files <= before.files &&
    after.timers <= before.timers &&
    incoming === 0;
  console.log(
    `heap ${signed(after.heapMb - before.heapMb)} MB, resident ${signed(grown)} MB, ` +
      `files ${signed(after.files - before.files)}, timers ${signed(after.timers - before.timers)}, ` +
      `incoming ${incoming}: ${isWithin ? "within" : "over"}`,
  );
  process.exitCode = isWithin ? 0 : 1;
} finally {
  await end();
  await sandbox.stop();
}

function scriptOf(number: number): FaultScript {
  const match = { kind: "submit" };
  const fault = number % 10 === 0 ? faults[(number / 10) % faults.length] : undefined;
  return fault === undefined ? { match, image } : { match, ...fault };
}

async function held(): Promise<Held> {
  // Connections that were cut are gone after a moment.
  await wait(2_000);
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await wait(200);
  }
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heapMb: heapUsed / MEGABYTE,
    residentMb: rss / MEGABYTE,
    files: readdirSync("/proc/self/fd").length,
    timers: process.getActiveResourcesInfo().filter((name) => name === "Timeout").length,
  };
}

function signed(value: number): string {
  return `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(1)}`;
}
