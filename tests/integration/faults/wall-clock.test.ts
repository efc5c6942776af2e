import { expect, it } from "vitest";
import { connectedTo, startedSandbox } from "../../support/connected-studio";
import { gpt, niji } from "../../support/fault-case";
import { expectPromisesKept } from "../../support/kept-promises";
import { movableClock } from "../../support/movable-clock";
import { freshFolder, press, runOnce, runOver, startedStudio } from "../../support/open-studio";

const DAY_MS = 24 * 60 * 60_000;
const HURRY = 30;

const jumps: [what: string, jump: (clock: ReturnType<typeof movableClock>) => void][] = [
  ["a day ahead", (clock) => clock.set(DAY_MS)],
  ["a day back", (clock) => clock.set(-DAY_MS)],
  ["an hour ahead", (clock) => clock.set(DAY_MS / 24)],
  ["an hour back", (clock) => clock.set(-DAY_MS / 24)],
];

it.each(jumps)(
  "a wall clock that is set %s: no wait ends early or late, nothing is sent twice",
  async (_what, jump) => {
    const sandbox = await startedSandbox();
    const dataDir = await freshFolder();
    const clock = movableClock(HURRY);
    const environment = { ...connectedTo(sandbox.origin), PROOFSHEET_DATA_DIR: dataDir };
    const studio = await startedStudio(environment, clock);
    await sandbox.faults([
      // The task is asked about across the jump; the other waits for the end of a pause.
      { match: { kind: "poll", times: 3 }, body: { data: { status: "IN_PROGRESS" } } },
      {
        match: { kind: "submit", provider: "serevix" },
        status: 429,
        headers: { "retry-after": "60" },
      },
      // After the jump, which must not make the first refusal an old one.
      {
        match: { kind: "submit", provider: "serevix" },
        status: 429,
        headers: { "retry-after": "10" },
      },
    ]);
    const task = await press(studio, niji);
    const paused = await press(studio, gpt);
    await runOnce(studio, task.run.id, (run) => run.state === "waiting");
    await runOnce(studio, paused.run.id, (run) => run.generations[0]?.retryAt !== undefined);
    const before = clock.steady();
    jump(clock);
    studio.engine.wake();
    const [ended, second] = await Promise.all([
      runOver(studio, task.run.id),
      runOver(studio, paused.run.id),
    ]);
    expect([ended.state, second.state]).toEqual(["succeeded", "succeeded"]);
    const waitedMs = clock.steady() - before;
    expect(waitedMs).toBeGreaterThanOrEqual(50_000);
    expect(waitedMs).toBeLessThan(10 * 60_000);
    const ledger = await sandbox.ledger();
    const submits = ledger.filter(({ kind }) => kind === "submit");
    expect(submits.map(({ provider, billed }) => [provider, billed])).toEqual([
      ["siray", 1],
      ["serevix", 0],
      ["serevix", 0],
      ["serevix", 1],
    ]);
    await expectPromisesKept({ dataDir, ledger });
  },
);

it("a studio that starts on a wall clock a day behind goes on at once, and newest stays first", async () => {
  const sandbox = await startedSandbox();
  const dataDir = await freshFolder();
  const environment = { ...connectedTo(sandbox.origin), PROOFSHEET_DATA_DIR: dataDir };
  const before = await startedStudio(environment, movableClock(HURRY));
  await sandbox.faults([
    { match: { kind: "poll", times: 99 }, body: { data: { status: "IN_PROGRESS" } } },
  ]);
  const first = await press(before, niji);
  await runOnce(before, first.run.id, (run) => run.state === "waiting");
  await before.stop();
  await sandbox.faults([]);
  const clock = movableClock(HURRY);
  clock.set(-DAY_MS);
  const after = await startedStudio(environment, clock);
  const second = await press(after, gpt);
  const ended = [await runOver(after, first.run.id), await runOver(after, second.run.id)];
  expect(ended.map(({ state }) => state)).toEqual(["succeeded", "succeeded"]);
  expect(clock.steady()).toBeLessThan(10 * 60_000);
  const { items } = (await after.runsView({})).firstPage;
  expect(items.map(({ id }) => id)).toEqual([second.run.id, first.run.id]);
  const ledger = await sandbox.ledger();
  expect(ledger.filter(({ kind }) => kind === "submit")).toHaveLength(2);
  await expectPromisesKept({ dataDir, ledger });
});
