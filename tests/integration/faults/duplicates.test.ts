import { expect, it } from "vitest";
import { findGeneration } from "@/lib/server/db/generations";
import { step } from "@/lib/server/generations/step";
import {
  atPoll,
  atSubmit,
  endedAs,
  expectSound,
  flux,
  gpt,
  niji,
  pressInto,
} from "../../support/fault-case";
import { press, runOver } from "../../support/open-studio";
import { sharedStudio } from "../../support/shared-studio";

const shared = sharedStudio();

it.each([
  ["the same link twice in an answer", { ...flux, count: 2 }, 2],
  ["the same bytes twice in an answer", { ...gpt, count: 1 }, 1],
])("%s: two images, one file, sent once", async (_what, request, billed) => {
  const { generation, submits } = await pressInto(shared, {
    request,
    faults: [atSubmit({ change: "same image twice" })],
  });
  expect(generation.state).toBe("succeeded");
  expect(submits).toEqual([billed]);
  await expectTwins(generation.id);
  await expectSound(shared, generation);
});

it("the same link twice among a task's outputs: two images, one file, sent once", async () => {
  const { generation, submits } = await pressInto(shared, {
    request: niji,
    faults: [atPoll({ match: { times: 99 }, change: "same image twice" })],
  });
  expect(generation.state).toBe("succeeded");
  expect(submits).toEqual([1]);
  await expectTwins(generation.id);
  await expectSound(shared, generation);
});

it("two polls that both bring the end: one image, one file, sent once", async () => {
  const { sandbox, studio } = shared;
  const { engine } = studio;
  const before = (await sandbox.ledger()).length;
  await sandbox.faults([atPoll({ match: { times: 2 }, holdUntilReleased: true, delayMs: 100 })]);
  const { run } = await press(studio, niji);
  await untilHeld(1);
  const generation = await findGeneration(engine.db, run.generations[0]?.id ?? "");
  if (generation === undefined) throw new Error("no generation");
  const second = step(engine, { generation, justQueued: false });
  await untilHeld(2);
  await sandbox.release();
  await second;
  const ended = await endedAs(shared, await runOver(studio, run.id), before);
  expect([ended.generation.state, ended.submits]).toEqual(["succeeded", [1]]);
  const rows = await imagesOf(ended.generation.id);
  expect(rows).toHaveLength(1);
  await expectSound(shared, ended.generation);
});

async function untilHeld(answers: number): Promise<void> {
  while ((await shared.sandbox.held()) < answers) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function expectTwins(generationId: string): Promise<void> {
  const rows = await imagesOf(generationId);
  expect(rows.map(({ position }) => position)).toEqual([0, 1]);
  expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
}

function imagesOf(generationId: string) {
  return shared.studio.engine.db
    .selectFrom("images")
    .select(["id", "position", "sha256"])
    .where("generation_id", "=", generationId)
    .orderBy("position")
    .execute();
}
