import { rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { expectPromisesKept } from "../support/kept-promises";
import { scenarios } from "./scenarios";
import { sharedBundle, withSandbox } from "./shared-bundle";
import { everyNth, walkPoints } from "./walk-points";

const bundle = sharedBundle();
const stride = Number(process.env.CRASH_STRIDE ?? "1");

it.concurrent.each(scenarios)(
  "killed at every operation, $name: every promise is kept",
  async (scenario) => {
    await withSandbox(async (sandbox) => {
      const numbers = everyNth(stride);
      const walked = await walkPoints({ scenario, file: bundle.file, sandbox, numbers });
      console.log(`${scenario.name}: ${walked.points.length} points, ${walked.kills} kills`);
      expect(walked.broken).toEqual([]);
      expect(walked.kills).toBeGreaterThan(20 / stride);
      await expectPromisesKept({ dataDir: walked.dataDir, ledger: await sandbox.ledger() });
      await rm(walked.dataDir, { recursive: true });
    });
  },
);

/** Those that no answer falls into pieces of: each of them is met, whatever came before it. */
const names = ["sync", "rename", "rm", "commit"];

it.concurrent.each(scenarios)(
  "killed at every sync, rename, removal and commit, $name: every promise is kept",
  async (scenario) => {
    let kills = 0;
    for (const named of names) {
      await withSandbox(async (sandbox) => {
        const numbers = everyNth(stride);
        const walked = await walkPoints({ scenario, file: bundle.file, sandbox, numbers, named });
        kills += walked.kills;
        expect(walked.broken).toEqual([]);
        await expectPromisesKept({ dataDir: walked.dataDir, ledger: await sandbox.ledger() });
        await rm(walked.dataDir, { recursive: true });
      });
    }
    console.log(`${scenario.name}, by name: ${kills} kills`);
    expect(kills).toBeGreaterThan(5 / stride);
  },
);
