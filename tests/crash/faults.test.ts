import { rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { expectPromisesKept } from "../support/kept-promises";
import { scenarios } from "./scenarios";
import { sharedBundle, withSandbox } from "./shared-bundle";
import { whyNoStrace } from "./strace";
import { RECOVERY_MS, type Way, walkFaults } from "./walk-faults";

const bundle = sharedBundle();
const strideOfAll = Number(process.env.CRASH_STRIDE ?? "1");
const noStrace = whyNoStrace();
if (noStrace !== undefined) console.log(`Faults of system calls are skipped: ${noStrace}.`);

/** The writes of node's own files cannot be told from its inner ones by strace, so node does those. */
const ways: readonly (Way & { stride: number })[] = [
  { by: "strace", names: ["fsync", "fdatasync"], stride: 1 },
  { by: "strace", names: ["rename", "renameat2"], stride: 1 },
  // The database's writes.
  { by: "strace", names: ["pwrite64"], stride: 5 },
  { by: "node", names: ["write", "writeFile"], stride: 3 },
];
const names = ["an answer with a link", "an answer with base64", "an edit of an uploaded image"];
const cases = ways.flatMap((way) =>
  scenarios
    .filter(({ name }) => names.includes(name))
    .map((scenario) => ({ way, scenario, what: way.names.join(" or "), name: scenario.name })),
);

it.concurrent.for(cases)(
  "the n-th $what fails with EIO or ENOSPC, once or for ever, $name: every promise is kept",
  async ({ way, scenario }, { skip }) => {
    if (way.by === "strace" && noStrace !== undefined) skip(noStrace);
    for (const code of ["EIO", "ENOSPC"] as const) {
      for (const forEver of [false, true]) {
        await withSandbox(async (sandbox) => {
          const stride = way.stride * strideOfAll;
          const walk = { scenario, file: bundle.file, sandbox, way, code, forEver, stride };
          const walked = await walkFaults(walk);
          const kind = `${way.names.join("/")} ${code} ${forEver ? "for ever" : "once"}`;
          const slowest = Math.round(walked.slowestMs);
          console.log(
            `${scenario.name}, ${kind}: ${walked.faults} faults, ${slowest} ms to settle`,
          );
          expect(walked.broken).toEqual([]);
          expect(walked.faults).toBeGreaterThan(0);
          expect(walked.slowestMs).toBeLessThan(RECOVERY_MS);
          await expectPromisesKept({ dataDir: walked.dataDir, ledger: await sandbox.ledger() });
          await rm(walked.dataDir, { recursive: true });
        });
      }
    }
  },
);
