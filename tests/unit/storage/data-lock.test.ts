import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { expect, onTestFinished, test } from "vitest";
import { lockDataDir } from "@/lib/server/storage/data-lock";
import { freshFolders } from "../../support/data-folder";

const driver = createRequire(import.meta.url).resolve("better-sqlite3");

/** Another process that holds the folder's lock the way a studio does. */
async function otherProcess(root: string) {
  const script = `
    const database = new (require(${JSON.stringify(driver)}))(process.argv[1] + "/lock.db");
    database.exec("BEGIN EXCLUSIVE");
    console.log("locked");
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ["-e", script, root]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

test("a data folder has one owner", async () => {
  const { root } = await freshFolders();
  const lock = lockDataDir(root);
  expect(() => lockDataDir(root)).toThrow(
    `Another Proofsheet already uses the data folder ${root}. ` +
      "Stop it, or set PROOFSHEET_DATA_DIR to another folder.",
  );
  lock.release();
  lockDataDir(root).release();
});

test("the lock of another process is respected until that process is killed", async () => {
  const { root } = await freshFolders();
  const child = await otherProcess(root);
  expect(() => lockDataDir(root)).toThrow("Another Proofsheet already uses the data folder");
  child.kill("SIGKILL");
  await once(child, "exit");
  lockDataDir(root).release();
});
