import { rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { expectPromisesKept } from "../support/kept-promises";
import { killAtRandom } from "./random-kills";
import { sharedBundle, withSandbox } from "./shared-bundle";

const bundle = sharedBundle();
const seed = Number(process.env.CRASH_SEED ?? "1");
const LANES = 2;
const KILLS = 200;

/** Two studios side by side, each with its half of the kills. */
it.concurrent.each(Array.from({ length: LANES }, (_, lane) => seed + lane * 1_000_000))(
  `killed ${KILLS / LANES} times at random under eight generations, seed %i: every promise is kept`,
  async (laneSeed) => {
    await withSandbox(async (sandbox) => {
      const kills = KILLS / LANES;
      const told = await killAtRandom({ file: bundle.file, sandbox, seed: laneSeed, kills });
      const ends = JSON.stringify(told.ends);
      console.log(`--seed ${seed} (${laneSeed}): ${kills} kills, ${told.presses} presses, ${ends}`);
      expect(told.broken).toEqual([]);
      expect(told.presses).toBeGreaterThanOrEqual(8);
      await expectPromisesKept({ dataDir: told.dataDir, ledger: await sandbox.ledger() });
      await rm(told.dataDir, { recursive: true });
    });
  },
);
