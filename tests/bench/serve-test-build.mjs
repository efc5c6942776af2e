import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuilt } from "../../lib/setup/build.mjs";
import { openChildren } from "../../lib/setup/children.mjs";
import { projectFolder } from "../../lib/setup/project.mjs";
import { clearedVariables } from "../../lib/setup/test-environment.mjs";

/** A build that is named is taken as it is. */
const named = process.env.PROOFSHEET_BUILD_DIR;
const buildFolder = named || ".next-test";
const readyWithinMs = 20_000;

/**
 * The test build on a free port, made first when it is missing or old. Its data folder is a fresh
 * one that goes with it, unless a folder is given; variables go beside an environment without keys.
 *
 * @param {{ dataFolder?: string, environment?: Record<string, string> }} [options]
 */
export async function serveTestBuild({ dataFolder: given, environment: more = {} } = {}) {
  const environment = process.env;
  if (!named) {
    const children = openChildren();
    await ensureBuilt({ folder: projectFolder, buildFolder, environment, children });
  }
  const dataFolder = given ?? (await mkdtemp(path.join(tmpdir(), "proofsheet-bench-")));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)],
    {
      cwd: projectFolder,
      env: {
        ...environment,
        ...Object.fromEntries(clearedVariables.map((name) => [name, ""])),
        ...more,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        NEXT_MANUAL_SIG_HANDLE: "true",
        PROOFSHEET_BUILD_DIR: buildFolder,
        PROOFSHEET_DATA_DIR: dataFolder,
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const ended = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    if (given === undefined) await rm(dataFolder, { recursive: true, force: true });
  };
  const deadline = Date.now() + readyWithinMs;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error("the studio did not start");
    }
    await wait(100);
  }
  return { url, stop };
}

async function isReady(url) {
  const response = await fetch(`${url}/api/ready`).catch(() => undefined);
  return response?.ok === true;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
