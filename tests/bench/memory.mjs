import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/*
 * B14: how much memory an answer in base64 takes, at 8, 40 and 160 MB of image.
 *
 *   node tests/bench/memory.mjs
 *
 * Each size is run by a fresh engine process (tests/bench/engine-memory.ts), which tells its highest
 * resident memory over what it held after a small first image and a collection, and the longest its
 * event loop stood still. The control does what most clients do: `await response.json()`, then
 * `Buffer.from(base64)`. The largest the provider may answer is 256 MB, so 160 MB of pixels are the
 * largest image.
 */

const SIZES = [8, 40, 160];
const LARGEST_MB = 64;
const LARGEST_SLOPE = 0.1;
const LARGEST_DELAY_MS = 100;
const CONTROL_FACTOR = 5;

const provider = spawn(process.execPath, ["tests/bench/image-provider.mjs"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [origin] = await once(createInterface({ input: provider.stdout }), "line");

try {
  const rows = [];
  for (const megabytes of SIZES) {
    const ours = await measure("engine", megabytes);
    const control = await measure("control", megabytes);
    rows.push({ megabytes, ours, control });
    console.log(
      `${megabytes} MB: ours +${ours.grownMb.toFixed(1)} MB, loop ${ours.delayMs.toFixed(0)} ms ` +
        `(idle ${ours.idleMs.toFixed(0)} ms), ` +
        `took ${(ours.tookMs / 1000).toFixed(1)} s; control +${control.grownMb.toFixed(1)} MB, ` +
        `loop ${control.delayMs.toFixed(0)} ms`,
    );
  }
  const [first, last] = [rows[0], rows.at(-1)];
  const slope = (last.ours.grownMb - first.ours.grownMb) / (last.megabytes - first.megabytes);
  const isVoid = last.control.grownMb < CONTROL_FACTOR * last.ours.grownMb;
  const isWithin =
    slope <= LARGEST_SLOPE &&
    rows.every(({ ours }) => ours.grownMb <= LARGEST_MB && ours.delayMs <= LARGEST_DELAY_MS);
  console.log(
    `slope ${slope.toFixed(3)} MB per MB; control ÷ ours at the largest ${(
      last.control.grownMb / last.ours.grownMb
    ).toFixed(1)}`,
  );
  console.log(isVoid ? "void: the control grows too little" : isWithin ? "within" : "over");
  process.exitCode = isVoid || !isWithin ? 1 : 0;
} finally {
  provider.kill();
}

async function measure(kind, megabytes) {
  await fetch(`${origin}/set?megabytes=1`);
  const folder = mkdtempSync(path.join(tmpdir(), "proofsheet-bench-"));
  const command = ["--expose-gc", "--conditions=react-server", "--import", "tsx"];
  const child = spawn(
    process.execPath,
    [...command, "tests/bench/engine-memory.ts", kind, origin, folder, String(megabytes)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: child.stdout });
  let told;
  for await (const line of lines) if (line.startsWith('{"grownMb"')) told = JSON.parse(line);
  rmSync(folder, { recursive: true, force: true });
  if (told === undefined) throw new Error("the engine told nothing");
  return told;
}
