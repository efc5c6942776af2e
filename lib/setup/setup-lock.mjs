import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectFolder } from "./project.mjs";

const heartbeatMs = 2000;
const silenceMs = 20_000;

/** What holds back a second install or build in this folder. */
export const projectLock = {
  path: join(projectFolder, ".cache", "setup.lock"),
  onWait: (holder) => console.log(`Process ${holder} is installing or building here; waiting…`),
};

/**
 * Runs work while no other process does under the same lock file. The holder touches the file; one
 * that is dead, or silent for 20 s (its number may have gone to another process), loses it.
 */
export async function withSetupLock({ path, onWait }, work) {
  mkdirSync(dirname(path), { recursive: true });
  const token = `${process.pid} ${Math.random()}`;
  let hasTold = false;
  while (!take(path, token)) {
    const holder = Number.parseInt(readHolder(path), 10);
    if (!hasTold && holder > 0) onWait(holder);
    hasTold ||= holder > 0;
    await wait(250);
  }
  const heartbeat = setInterval(() => touch(path), heartbeatMs);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if (readHolder(path) === token) rmSync(path, { force: true });
  }
}

function take(path, token) {
  if (create(path, token)) return true;
  if (!isLost(path)) return false;
  // Moved aside first: of several that find it lost, one moves it, and only that one goes on.
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  rmSync(aside, { force: true });
  return create(path, token);
}

function create(path, token) {
  try {
    writeFileSync(path, token, { flag: "wx" });
    return true;
  } catch (caught) {
    if (caught.code === "EEXIST") return false;
    throw caught;
  }
}

function isLost(path) {
  const holder = Number.parseInt(readHolder(path), 10);
  try {
    if (Date.now() - statSync(path).mtimeMs > silenceMs) return true;
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (caught) {
    return caught.code === "ESRCH";
  }
}

function readHolder(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The file is gone; the end of the work finds that out.
  }
}
