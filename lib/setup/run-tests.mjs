import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { openChildren } from "./children.mjs";
import { ensureInstalled } from "./install.mjs";
import { ensureBrowser } from "./install-browser.mjs";
import { projectFolder as folder } from "./project.mjs";
import { tellRefusal } from "./refusal.mjs";
import { projectLock, withSetupLock } from "./setup-lock.mjs";
import { testEnvironment } from "./test-environment.mjs";

// Beside the build of a running studio, whose chunks a test run must not replace.
const buildFolder = ".next-test";

/** Installs what is missing, builds for the tests, runs them. Arguments go to the test runner. */
export async function runTests(args) {
  await tellRefusal(async () => {
    const environment = process.env;
    const children = openChildren();
    children.endWithSignals();
    const browser = await withSetupLock(projectLock, async () => {
      await ensureInstalled({ folder, environment, children });
      if (isUnitOnly(args) || children.isEnding()) return undefined;
      const found = await ensureBrowser({ folder, environment, children });
      await ensureBuilt({ folder, buildFolder, environment, children });
      return found;
    });
    if (children.isEnding()) return;
    const dataFolder = mkdtempSync(join(tmpdir(), "proofsheet-test-"));
    const command = [process.execPath, runnerPath(), "run", ...withProjects(args)];
    const { ended } = children.start(command, {
      cwd: folder,
      environment: testEnvironment({ environment, dataFolder, browser, buildFolder }),
      stdio: "inherit",
    });
    const { code } = await ended;
    rmSync(dataFolder, { recursive: true, force: true });
    if (!children.isEnding()) process.exit(code ?? 1);
  });
}

/** Unit tests alone need neither a build nor a browser. */
export function isUnitOnly(args) {
  const named = args.filter((arg) => /^(\.\/)?tests\//.test(arg));
  const isNamedOnly =
    named.length > 0 && named.every((arg) => /^(\.\/)?tests\/unit(\/|$)/.test(arg));
  const projects = [...args.join(" ").matchAll(/(?:^| )--project[= ](\S+)/g)].map(
    ([, name]) => name,
  );
  return isNamedOnly || (projects.length > 0 && projects.every((name) => name === "unit"));
}

/** The long proofs run only where somebody asks for them, by project or by file. */
function withProjects(args) {
  const isChosen = args.some((arg) => arg.startsWith("--project") || /^(\.\/)?tests\//.test(arg));
  return isChosen ? args : ["--project=unit", "--project=served", ...args];
}

/** Through package.json: the package does not export its entry. */
function runnerPath() {
  const manifest = join(folder, "node_modules", "vitest", "package.json");
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin.vitest);
}
