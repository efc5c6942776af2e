import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { accessSync, constants, readFileSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectFolder } from "../../lib/setup/project.mjs";
import { clearedVariables } from "../../lib/setup/test-environment.mjs";

/*
 * `npm run test:crash`: the long proofs. `-- --seed 7` replays the random kills of a run that printed
 * seed 7; `-- points`, `-- kills`, `-- faults` or `-- planted` takes one of the four alone;
 * `-- --stride 5` takes every fifth point and fault only.
 */
const ENOUGH_BYTES = 2 * 1024 ** 3;

const { values, positionals } = parseArgs({
  options: { seed: { type: "string" }, stride: { type: "string", default: "1" } },
  allowPositionals: true,
});
const seed = values.seed ?? String(randomInt(1, 1_000_000));
if (!/^\d+$/.test(seed) || !/^[1-9]\d*$/.test(values.stride)) {
  console.error("--seed and --stride are whole numbers");
  process.exit(1);
}
const vitest = join(projectFolder, "node_modules", "vitest");
const { bin } = JSON.parse(readFileSync(join(vitest, "package.json"), "utf8"));

const child = spawn(
  process.execPath,
  [
    join(vitest, bin.vitest),
    "run",
    "--config",
    "tests/crash/vitest.config.ts",
    ...positionals.map((name) => `tests/crash/${name}`),
  ],
  {
    cwd: projectFolder,
    stdio: "inherit",
    env: {
      ...process.env,
      ...Object.fromEntries(clearedVariables.map((name) => [name, ""])),
      ...fastFolder(),
      NODE_ENV: "test",
      CRASH_SEED: seed,
      CRASH_STRIDE: values.stride,
      VITE_CONFIG_NATIVE_IGNORE_WARNING: "true",
    },
  },
);
child.once("exit", (code) => process.exit(code ?? 1));

/** A kill loses nothing that was written, so the data may lie in memory, where syncing is quick. */
function fastFolder() {
  try {
    accessSync("/dev/shm", constants.W_OK);
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize >= ENOUGH_BYTES ? { TMPDIR: "/dev/shm" } : {};
  } catch {
    return {};
  }
}
