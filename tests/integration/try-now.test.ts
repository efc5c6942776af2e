import { expect, it } from "vitest";
import { tryNow } from "@/lib/server/limits/try-now";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { sandboxOfFile } from "../support/connected-of-file";
import { runOver } from "../support/open-studio";
import { heldAnswers, pausedKey, refused, submit, submitsTo } from "../support/paused-key";

const sandbox = sandboxOfFile();
const paused = (faults: FaultScript[]) => pausedKey(sandbox(), faults);
const submits = () => submitsTo(sandbox());

it("ten presses at once, on both runs, are one try while it lasts", async () => {
  const { studio, first, second } = await paused([refused, submit({ holdUntilReleased: true })]);
  const presses = Array.from({ length: 10 }, (_, index) =>
    tryNow(studio.engine, index % 2 === 0 ? first.id : second.id).catch(() => undefined),
  );
  await Promise.all(presses);
  await heldAnswers(sandbox(), 1);
  studio.engine.wake();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await submits()).toHaveLength(2);
  await sandbox().release();
  await runOver(studio, first.runId);
  await runOver(studio, second.runId);
  expect(await submits()).toEqual([0, 1, 1]);
});
