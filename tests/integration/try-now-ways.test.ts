import { expect, it } from "vitest";
import { readRun } from "@/lib/server/db/runs";
import { cancelGeneration } from "@/lib/server/generations/cancel";
import { tryNow } from "@/lib/server/limits/try-now";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { sandboxOfFile } from "../support/connected-of-file";
import { connectedTo } from "../support/connected-studio";
import { press, runOnce, runOver, startedStudio } from "../support/open-studio";
import {
  gpt,
  heldAnswers,
  LONG,
  pausedKey,
  pausedRun,
  refused,
  submit,
  submitsTo,
} from "../support/paused-key";
import { only } from "../support/studio-process";

const sandbox = sandboxOfFile();
const paused = (faults: FaultScript[]) => pausedKey(sandbox(), faults);
const submits = () => submitsTo(sandbox());

it("a press sends one try before the end of a pause, and once it is taken the others follow", async () => {
  const { studio, first, second } = await paused([refused]);
  expect(first.refusals).toBe(1);
  await tryNow(studio.engine, first.id);
  expect((await runOver(studio, first.runId)).state).toBe("succeeded");
  expect((await runOver(studio, second.runId)).state).toBe("succeeded");
  expect(await submits()).toEqual([0, 1, 1]);
});

it("one that was never refused can be tried as well, and the refused one goes out behind it", async () => {
  const { studio, first, second } = await paused([refused]);
  await tryNow(studio.engine, second.id);
  expect((await runOver(studio, second.runId)).state).toBe("succeeded");
  expect((await runOver(studio, first.runId)).state).toBe("succeeded");
  expect(await submits()).toEqual([0, 1, 1]);
});

it("a try that is refused again is one try, the pause lasts on, and nothing else is sent", async () => {
  const { studio, first, second } = await paused([refused, refused]);
  await tryNow(studio.engine, first.id);
  const again = await runOnce(studio, first.runId, (run) => only(run).refusals === 2);
  expect(only(again)).toMatchObject({ state: "queued", waits: { reason: "pause" } });
  const behind = await readRun(studio.engine.db, second.runId);
  expect(behind?.generations[0]).toMatchObject({ state: "queued", waits: { reason: "pause" } });
  expect(await submits()).toEqual([0, 0]);

  // The next press is the next try.
  await tryNow(studio.engine, first.id);
  await runOver(studio, first.runId);
  expect((await submits()).slice(0, 3)).toEqual([0, 0, 1]);
});

it("a try that is stopped before it leaves lets another one be tried", async () => {
  const { studio, first, second } = await paused([refused]);
  await studio.engine.db.updateTable("lanes").set({ probe: first.id }).execute();
  await cancelGeneration(studio.engine, first.id);
  await tryNow(studio.engine, second.id);
  expect((await runOver(studio, second.runId)).state).toBe("succeeded");
  expect(await submits()).toEqual([0, 1]);
});

it("a try that was stopped after it left is still the one try, and ends the pause if it is taken", async () => {
  const { studio, first, second } = await paused([refused, submit({ holdUntilReleased: true })]);
  await tryNow(studio.engine, first.id);
  await heldAnswers(sandbox(), 1);
  await cancelGeneration(studio.engine, first.id);
  await expect(tryNow(studio.engine, second.id)).rejects.toMatchObject({ code: "wrong_state" });
  expect(await submits()).toHaveLength(2);
  await sandbox().release();
  expect((await runOver(studio, second.runId)).state).toBe("succeeded");
  expect(await submits()).toEqual([0, 1, 1]);
});

it("a press while another one is tried is refused and changes nothing", async () => {
  const { studio, first, second } = await paused([refused, submit({ holdUntilReleased: true })]);
  await tryNow(studio.engine, second.id);
  await heldAnswers(sandbox(), 1);
  const planned = () =>
    studio.engine.db
      .selectFrom("generations")
      .select(["due_at", "planned_at"])
      .where("id", "=", first.id)
      .executeTakeFirstOrThrow();
  const before = await planned();
  await expect(tryNow(studio.engine, first.id)).rejects.toMatchObject({
    code: "wrong_state",
    facts: { wish: "try second" },
  });
  expect(await planned()).toEqual(before);
  await sandbox().release();
  await runOver(studio, first.runId);
});

it("tries of a person use up none of the studio's own, and the planned one still comes", async () => {
  const soon = submit({ status: 429, headers: { "retry-after": "1" } });
  const { studio, first } = await paused([refused, ...Array.from({ length: 9 }, () => soon)]);
  const planned = first.retryAt;
  expect(planned).toBeDefined();
  for (let tries = 1; tries <= 9; tries++) {
    await tryNow(studio.engine, first.id);
    const again = await runOnce(studio, first.runId, (run) => only(run).refusals === tries + 1);
    expect(only(again)).toMatchObject({ state: "queued", retryAt: planned });
  }
  await tryNow(studio.engine, first.id);
  expect((await runOver(studio, first.runId)).state).toBe("succeeded");
});

it("a try that is taken ends the pause it was sent against, and no younger one", async () => {
  const studio = await startedStudio({ ...connectedTo(sandbox().origin), SEREVIX_AT_ONCE: "2" });
  await sandbox().faults([
    submit({ status: 429, headers: LONG, holdUntilReleased: true }),
    submit({ status: 429, headers: { "retry-after": "60" } }),
    submit({ delayMs: 1_500 }),
  ]);
  const slow = await press(studio, gpt("under way"));
  await heldAnswers(sandbox(), 1);
  const { run } = await press(studio, gpt("refused"));
  const asked = await pausedRun(studio, run.id);
  await tryNow(studio.engine, only(asked).id);
  await expect.poll(submits, { timeout: 30_000 }).toHaveLength(3);
  await sandbox().release();
  const younger = only(await pausedRun(studio, slow.run.id)).waits;
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  const waiting = only(await pausedRun(studio, slow.run.id));
  expect([waiting.state, waiting.waits]).toEqual(["queued", younger]);
  expect(Date.parse(waiting.retryAt ?? "")).toBeGreaterThan(Date.now() + 500_000);
  expect(await submits()).toHaveLength(3);
});

it("a rehearsed pause ends at a press as well", async () => {
  const studio = await startedStudio();
  const niji = { model: "siray/niji-7", prompt: "Otter", parameters: { aspect_ratio: "1:1" } };
  const { run } = await press(studio, { ...niji, rehearse: "rate_limited" });
  const asked = await runOnce(studio, run.id, (now) => only(now).retryAt !== undefined);
  const tried = Date.now();
  await tryNow(studio.engine, only(asked).id);
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  const sent = await studio.engine.db.selectFrom("submissions").selectAll().execute();
  expect(sent.map(({ outcome }) => outcome)).toEqual(["refused", "accepted"]);
  expect(Date.parse(sent[1]?.created_at ?? "") - tried).toBeLessThan(15_000);
});

it("what is over, or not there, cannot be tried", async () => {
  const { studio, first } = await paused([refused]);
  await cancelGeneration(studio.engine, first.id);
  await expect(tryNow(studio.engine, first.id)).rejects.toMatchObject({ code: "wrong_state" });
  await expect(tryNow(studio.engine, "nothing")).rejects.toMatchObject({ code: "not_found" });
  expect(await submits()).toEqual([0]);
});
