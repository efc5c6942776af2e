import { expect, it } from "vitest";
import { runAction } from "@/components/runs/run-action";
import { cancelGeneration } from "@/lib/server/generations/cancel";
import { recheckGeneration } from "@/lib/server/generations/recheck";
import { runMissing } from "@/lib/server/generations/run-missing";
import { errorOf } from "../../support/answer";
import { atDownload, atSubmit, expectSound, flux, niji, pressInto } from "../../support/fault-case";
import { press, runOnce, runOver } from "../../support/open-studio";
import { checkedAgain } from "../../support/recheck";
import { sharedStudio } from "../../support/shared-studio";

const shared = sharedStudio();

it("an answer with three of four: three are stored, one is explained, and only that one is run again", async () => {
  const { sandbox, studio } = shared;
  await sandbox.faults([atSubmit({ change: "one image fewer" })]);
  const { run } = await press(studio, { ...flux, parameters: { seed: 100 }, count: 4 });
  const first = await runOver(studio, run.id);
  expect([first.state, runAction(first)]).toEqual(["partial", "missing"]);
  expect(first.generations).toMatchObject([
    {
      state: "succeeded",
      error: { code: "no_image", billed: "yes", title: "3 of 4 images arrived" },
    },
  ]);
  const before = (await sandbox.ledger()).length;
  const again = await runMissing(studio.engine, { runId: run.id, idempotencyKey: "missing-1" });
  const replayed = await runMissing(studio.engine, { runId: run.id, idempotencyKey: "missing-1" });
  expect([again.created, replayed.created, replayed.run.id]).toEqual([true, false, again.run.id]);
  const second = await runOver(studio, again.run.id);
  expect(second.generations.map(({ state, expected }) => [state, expected])).toEqual([
    ["succeeded", 1],
  ]);
  const submits = (await sandbox.ledger()).slice(before).filter(({ kind }) => kind === "submit");
  expect(submits.map(({ billed, body }) => [billed, body])).toMatchObject([
    [1, { n: 1, seed: 104 }],
  ]);
  await expectSound(shared, [first, second]);
});

it("three of four links are fetched: the fourth is asked for again, and its image joins the three", async () => {
  const { sandbox, studio } = shared;
  const ended = await pressInto(shared, {
    request: { ...flux, count: 4 },
    faults: [
      atDownload({ match: { times: 3 }, delayMs: 0 }),
      atDownload({ match: { times: 99 }, status: 404 }),
    ],
  });
  expect([ended.run.state, ended.downloads, ended.offered]).toEqual(["partial", 6, "check"]);
  expect(ended.generation).toMatchObject({
    state: "succeeded",
    error: { code: "result_unreachable", billed: "yes" },
    canCheckAgain: true,
  });
  const still = await checkedAgain(shared, ended.generation);
  expect([still.images.length, still.canCheckAgain]).toEqual([3, true]);
  expect(still.finishedAt).toBe(ended.generation.finishedAt);
  const missing = { runId: ended.run.id, idempotencyKey: "missing-2" };
  const more = await runMissing(studio.engine, missing);
  await sandbox.faults([]);
  await runOver(studio, more.run.id);
  const before = (await sandbox.ledger()).length;
  const after = await checkedAgain(shared, still);
  expect([after.state, after.images.length, after.error]).toEqual(["succeeded", 4, undefined]);
  expect(after.canCheckAgain).toBeUndefined();
  expect((await sandbox.ledger()).slice(before).map(({ kind }) => kind)).toEqual(["download"]);
  const refused = await errorOf(recheckGeneration(studio.engine, after.id));
  const replayed = await runMissing(studio.engine, missing);
  expect([refused.code, replayed.created, replayed.run.id]).toEqual([
    "wrong_state",
    false,
    more.run.id,
  ]);
  await expectSound(shared, after);
});

it("what is canceled and still listened for is not missing yet", async () => {
  const { sandbox, studio } = shared;
  await sandbox.faults([
    atSubmit({ match: { times: 1 }, delayMs: 0 }),
    atSubmit({ holdUntilReleased: true }),
  ]);
  const { run } = await press(studio, { ...niji, count: 2 });
  while ((await sandbox.held()) < 1) await new Promise((resolve) => setTimeout(resolve, 20));
  const first = await runOnce(studio, run.id, ({ generations }) =>
    generations.some(({ state }) => state === "succeeded"),
  );
  const sent = first.generations.find(({ state }) => state === "running");
  await cancelGeneration(studio.engine, sent?.id ?? "");
  const partial = await runOver(studio, run.id);
  expect(partial.generations.find(({ id }) => id === sent?.id)).toMatchObject({
    state: "canceled",
    listening: true,
  });
  const refused = await errorOf(runMissing(studio.engine, { runId: run.id }));
  expect([partial.state, refused.code]).toEqual(["partial", "wrong_state"]);
  await sandbox.release();
  const whole = await runOnce(studio, run.id, ({ state }) => state === "succeeded");
  await expectSound(shared, whole);
});

it("of four calls two fail: only those two are run again, each with its own seed", async () => {
  const { sandbox, studio } = shared;
  await sandbox.faults([
    atSubmit({ match: { times: 1 }, delayMs: 0 }),
    atSubmit({ status: 400 }),
    atSubmit({ match: { times: 1 }, delayMs: 0 }),
    atSubmit({ status: 400 }),
  ]);
  const parameters = { aspect_ratio: "1:1", seed: 100 };
  const { run } = await press(studio, { ...niji, parameters, count: 4 });
  const first = await runOver(studio, run.id);
  const failed = first.generations.filter(({ state }) => state === "failed");
  expect([first.state, failed.length]).toEqual(["partial", 2]);
  const before = (await sandbox.ledger()).length;
  const again = await runMissing(studio.engine, { runId: run.id });
  const second = await runOver(studio, again.run.id);
  expect(second.state).toBe("succeeded");
  expect(second.generations.map((each) => each.parameters.seed)).toEqual(
    failed.map((each) => each.parameters.seed),
  );
  const submits = (await sandbox.ledger()).slice(before).filter(({ kind }) => kind === "submit");
  expect(submits.map(({ billed }) => billed)).toEqual([1, 1]);
  await expectSound(shared, [first, second]);
  const refused = await errorOf(runMissing(studio.engine, { runId: again.run.id }));
  expect(refused.code).toBe("wrong_state");
});

it("of a run that is under way, or that is not there, nothing is missing yet", async () => {
  const { sandbox, studio } = shared;
  await sandbox.faults([atSubmit({ holdUntilReleased: true })]);
  const { run } = await press(studio, flux);
  const early = await errorOf(runMissing(studio.engine, { runId: run.id }));
  const nowhere = await errorOf(runMissing(studio.engine, { runId: "nowhere" }));
  expect([early.code, nowhere.code]).toEqual(["wrong_state", "not_found"]);
  while ((await sandbox.held()) < 1) await new Promise((resolve) => setTimeout(resolve, 20));
  await sandbox.release();
  await runOver(studio, run.id);
});
