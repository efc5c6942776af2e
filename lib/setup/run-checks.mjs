import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openChildren } from "./children.mjs";
import { importFaults } from "./import-graph.mjs";
import { ensureInstalled } from "./install.mjs";
import { lockfileFaults } from "./lockfile.mjs";
import { projectFolder as folder } from "./project.mjs";
import { readSources } from "./read-sources.mjs";
import { tellRefusal } from "./refusal.mjs";

/** Runs every check, says one line for each, and fails when one did. */
export async function runChecks() {
  await tellRefusal(async () => {
    const children = openChildren();
    children.endWithSignals();
    const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
    await ensureInstalled({ folder, environment, children });
    const run = (...commands) => runAll({ commands, environment, children });
    const node = process.execPath;
    const checks = [
      ["format and lint", () => run([node, "node_modules/@biomejs/biome/bin/biome", "ci"])],
      [
        "types",
        () =>
          run(
            [node, "node_modules/next/dist/bin/next", "typegen"],
            [node, "node_modules/typescript/bin/tsc", "--noEmit"],
          ),
      ],
      ["unused code", () => run([node, "node_modules/knip/bin/knip.js"])],
      ["import graph", () => importFaults(readSources(folder)).join("\n")],
      ["lockfile", () => lockfileFaults(readLock()).join("\n")],
    ];
    let hasFailed = false;
    for (const [name, faultsOf] of checks) {
      const faults = await faultsOf();
      if (children.isEnding()) return;
      if (faults !== "") console.log(faults.trimEnd());
      console.log(`${name}: ${faults === "" ? "clean" : "failed"}`);
      hasFailed ||= faults !== "";
    }
    process.exit(hasFailed ? 1 : 0);
  });
}

/** What the first command that failed printed, or nothing. */
async function runAll({ commands, environment, children }) {
  for (const command of commands) {
    const stdio = ["ignore", "pipe", "pipe"];
    const { child, ended } = children.start(command, { cwd: folder, environment, stdio });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (piece) => {
        printed += piece;
      });
    }
    const { code, signal } = await ended;
    if (code !== 0) return printed === "" ? `ended with ${code ?? signal}` : printed;
  }
  return "";
}

function readLock() {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  return { manifest: read("package.json"), lock: read("package-lock.json") };
}
