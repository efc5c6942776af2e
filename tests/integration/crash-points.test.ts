import { rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { killAtRandom } from "../crash/random-kills";
import { scenarios } from "../crash/scenarios";
import { sharedBundle, withSandbox } from "../crash/shared-bundle";
import { walkFaults } from "../crash/walk-faults";
import { walkPoints } from "../crash/walk-points";
import { expectPromisesKept } from "../support/kept-promises";

/** A sample of `npm run test:crash`, which takes every point. */
const bundle = sharedBundle();
const numbers = [31];
const KILLS = 3;

it("killed at an operation of each scenario, every promise is kept", async () => {
  for (const scenario of scenarios) {
    await withSandbox(async (sandbox) => {
      const walked = await walkPoints({ scenario, file: bundle.file, sandbox, numbers });
      expect(walked.broken).toEqual([]);
      expect(walked.kills).toBe(numbers.length);
      await expectPromisesKept({ dataDir: walked.dataDir, ledger: await sandbox.ledger() });
      await rm(walked.dataDir, { recursive: true });
    });
  }
});

it("killed at random under eight generations, every promise is kept", async () => {
  await withSandbox(async (sandbox) => {
    const told = await killAtRandom({ file: bundle.file, sandbox, seed: 4, kills: KILLS });
    expect(told.broken).toEqual([]);
    expect(told.presses).toBeGreaterThanOrEqual(8);
    await expectPromisesKept({ dataDir: told.dataDir, ledger: await sandbox.ledger() });
    await rm(told.dataDir, { recursive: true });
  });
});

it("when writes fail for a while, everything settles within seconds and every promise is kept", async () => {
  const scenario = scenarios.find(({ name }) => name === "an answer with a link");
  if (scenario === undefined) throw new Error("no such scenario");
  await withSandbox(async (sandbox) => {
    const walked = await walkFaults({
      scenario,
      file: bundle.file,
      sandbox,
      way: { by: "node", names: ["write", "writeFile", "rename", "sync"] },
      code: "EIO",
      forEver: true,
      stride: 20,
    });
    expect(walked.broken).toEqual([]);
    expect(walked.faults).toBeGreaterThan(0);
    await expectPromisesKept({ dataDir: walked.dataDir, ledger: await sandbox.ledger() });
    await rm(walked.dataDir, { recursive: true });
  });
});
