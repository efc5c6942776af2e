import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import type { Run } from "@/lib/contract/run";
import { cancelGeneration } from "@/lib/server/generations/cancel";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import {
  freshFolder,
  hurriedClock,
  press,
  runOnce,
  runOver,
  startedStudio,
} from "../support/open-studio";
import type { SandboxProcess } from "../support/sandbox-process";

const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
const niji = { model: "siray/niji-7", prompt: "Otter", parameters: { aspect_ratio: "1:1" } };

async function untilHeld(sandbox: SandboxProcess, answers: number): Promise<void> {
  while ((await sandbox.held()) < answers) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function submits(sandbox: SandboxProcess): Promise<number> {
  return (await sandbox.ledger()).filter((entry) => entry.kind === "submit").length;
}

function error(run: Run) {
  return run.generations[0]?.error;
}

it("a database that is locked when the answer arrives loses no image and sends nothing again", async () => {
  const sandbox = await startedSandbox();
  await sandbox.faults([{ match: { kind: "submit" }, holdUntilReleased: true }]);
  const folder = await freshFolder();
  const studio = await startedStudio(
    { ...connectedTo(sandbox.origin), PROOFSHEET_DATA_DIR: folder },
    hurriedClock(20),
  );
  const { run } = await press(studio, gpt);
  await untilHeld(sandbox, 1);
  const other = new Sqlite(path.join(folder, "proofsheet.db"));
  other.exec("begin immediate");
  await sandbox.release();
  // Longer than the five seconds for which the driver waits for the lock.
  await new Promise((resolve) => setTimeout(resolve, 6_500));
  other.exec("rollback");
  other.close();
  const over = await runOver(studio, run.id);
  expect([over.state, error(over)]).toEqual(["succeeded", undefined]);
  expect(await submits(sandbox)).toBe(1);
});

it("a key that is gone ends what was not sent, not charged, and leaves a task to be asked for", async () => {
  const sandbox = await startedSandbox();
  const folder = await freshFolder();
  const environment = { ...connectedTo(sandbox.origin), PROOFSHEET_DATA_DIR: folder };
  const before = await startedStudio(environment);
  const waiting = await press(before, niji);
  await runOnce(before, waiting.run.id, (run) => run.state === "waiting");
  await sandbox.faults([{ match: { kind: "submit", times: 2 }, holdUntilReleased: true }]);
  await press(before, gpt);
  await press(before, gpt);
  const unsent = await press(before, { ...gpt, prompt: "Unsent" });
  await untilHeld(sandbox, 2);
  const stopped = before.stop();
  await sandbox.release();
  await stopped;

  const keyless = { SEREVIX_API_KEY: "", SIRAY_API_KEY: "" };
  const without = await startedStudio({ ...environment, ...keyless });
  const over = await runOver(without, unsent.run.id);
  expect(error(over)).toMatchObject({
    code: "no_key",
    billed: "no",
    title: "Serevix has no key yet",
  });
  const still = await runOnce(without, waiting.run.id, (run) => run.id === waiting.run.id);
  expect(still.state).toBe("waiting");
  await without.stop();

  const again = await startedStudio(environment);
  expect((await runOver(again, waiting.run.id)).state).toBe("succeeded");
  expect(await submits(sandbox)).toBe(3);
});

it("of several links the one that fails for now is asked again, and what is no image is not", async () => {
  const sandbox = await startedSandbox();
  await sandbox.faults([
    { match: { kind: "download" }, status: 503 },
    { match: { kind: "download" }, status: 200, body: "<!doctype html><p>no image" },
  ]);
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  const { run } = await press(studio, { model: "siraya/flux-1-srpo", prompt: "Otter", count: 2 });
  const over = await runOver(studio, run.id);
  expect(over.generations[0]?.images).toHaveLength(1);
  expect(over.generations[0]?.error).toMatchObject({ code: "result_unusable", billed: "yes" });
  const downloads = (await sandbox.ledger()).filter(({ kind }) => kind === "download");
  expect(downloads).toHaveLength(3);
});

it("a task whose link has expired is asked for a fresh one, and never submitted again", async () => {
  const sandbox = await startedSandbox();
  await sandbox.faults([{ match: { kind: "download" }, status: 403 }]);
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  const { run } = await press(studio, niji);
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  const kinds = (await sandbox.ledger()).map((entry) => entry.kind);
  expect(kinds.slice(0, 4)).toEqual(["submit", "poll", "download", "poll"]);
});

it("a link that leads to a private address is not fetched, and the end says that it was paid for", async () => {
  const sandbox = await startedSandbox();
  const { PROOFSHEET_ALLOW_PRIVATE_HOSTS: _allowed, ...guarded } = connectedTo(sandbox.origin);
  const studio = await startedStudio(guarded, hurriedClock(600));
  const { run } = await press(studio, { model: "siraya/flux-1-srpo", prompt: "Otter" });
  const over = await runOver(studio, run.id);
  expect(error(over)).toMatchObject({ code: "result_unreachable", billed: "yes" });
  expect((await sandbox.ledger()).filter((entry) => entry.kind === "download")).toEqual([]);
});

it("stopping frees no place at the provider while its call is still open", async () => {
  const sandbox = await startedSandbox();
  await sandbox.faults([{ match: { kind: "submit", times: 9 }, holdUntilReleased: true }]);
  const studio = await startedStudio(connectedTo(sandbox.origin));
  const first = await press(studio, gpt);
  const second = await press(studio, gpt);
  await untilHeld(sandbox, 2);
  for (const { run } of [first, second]) {
    await cancelGeneration(studio.engine, run.generations[0]?.id ?? "");
  }
  const third = await press(studio, gpt);
  studio.engine.wake();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await submits(sandbox)).toBe(2);
  await sandbox.release();
  await sandbox.faults([]);
  expect((await runOver(studio, third.run.id)).state).toBe("succeeded");
});
