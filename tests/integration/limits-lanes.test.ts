import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Run, Wait } from "@/lib/contract/run";
import { readRun } from "@/lib/server/db/runs";
import { resumeProvider } from "@/lib/server/limits/resume";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { testProvider } from "@/lib/server/test-provider";
import { connectedTo } from "../support/connected-studio";
import {
  freshFolder,
  hurriedClock,
  press,
  runOnce,
  runOver,
  startedStudio,
} from "../support/open-studio";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";

const gpt = (prompt: string) => ({ model: "serevix/gpt-image-1", prompt });
const niji = (prompt: string, count: number) => ({
  model: "siray/niji-7",
  prompt,
  count,
  parameters: { aspect_ratio: "1:1" },
});
const submit = (script: FaultScript): FaultScript => ({ match: { kind: "submit" }, ...script });

let sandbox: SandboxProcess;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await sandbox.release();
  await sandbox.faults([]);
  await sandbox.clearLedger();
});

async function submits() {
  return (await sandbox.ledger()).filter((entry) => entry.kind === "submit");
}

async function promptsSent(): Promise<string[]> {
  return (await submits()).map(({ body }) =>
    typeof body === "object" && body !== null && "prompt" in body ? String(body.prompt) : "",
  );
}

async function billed(): Promise<number> {
  return (await submits()).reduce((sum, entry) => sum + entry.billed, 0);
}

async function untilHeld(answers: number): Promise<void> {
  while ((await sandbox.held()) < answers) await new Promise((resolve) => setTimeout(resolve, 10));
}

function waitsFor(run: Run | undefined): (Wait | undefined)[] {
  return run?.generations.map(({ waits }) => waits) ?? [];
}

/** The run once each of its generations waits for this. */
function waitingFor(studio: Studio, id: string, reason: Wait["reason"]): Promise<Run> {
  return runOnce(studio, id, (run) => waitsFor(run).every((wait) => wait?.reason === reason));
}

async function held(studio: Studio, id: string) {
  const { providers } = await studio.settingsView();
  return providers.find((provider) => provider.id === id)?.held;
}

/** Long enough for a worker that would send to have sent. */
async function aWhile(studio: Studio): Promise<void> {
  studio.engine.wake();
  await new Promise((resolve) => setTimeout(resolve, 250));
}

it("a run of one is the third to go out at the latest, however many an earlier run still has", async () => {
  const studio = await startedStudio(
    { ...connectedTo(sandbox.origin), SIRAY_AT_ONCE: "1" },
    hurriedClock(40),
  );
  await sandbox.faults([submit({ holdUntilReleased: true })]);
  const large = await press(studio, niji("large", 6));
  await untilHeld(1);
  const small = await press(studio, niji("small", 1));
  expect(waitsFor(await readRun(studio.engine.db, small.run.id))).toEqual([
    { reason: "turn", ahead: 1 },
  ]);
  await sandbox.release();
  await runOver(studio, small.run.id);
  await runOver(studio, large.run.id);
  const sent = await promptsSent();
  expect(sent).toHaveLength(7);
  expect(sent.findIndex((prompt) => prompt.includes("small"))).toBeLessThanOrEqual(2);
});

it("when an earlier run is over, those behind it are told that one less is ahead", async () => {
  const studio = await startedStudio(
    { ...connectedTo(sandbox.origin), SEREVIX_AT_ONCE: "1" },
    hurriedClock(40),
  );
  await sandbox.faults([submit({ holdUntilReleased: true }), submit({ holdUntilReleased: true })]);
  const runs = [];
  for (const prompt of ["one", "two", "three"])
    runs.push((await press(studio, gpt(prompt))).run.id);
  const [, , last = ""] = runs;
  const before = await runOnce(studio, last, (run) => run.state === "queued");
  expect(waitsFor(before)).toEqual([{ reason: "turn", ahead: 2, mayLead: true }]);
  await untilHeld(1);
  await sandbox.release();
  const later = await runOnce(studio, last, ({ revision }) => revision > before.revision);
  expect(waitsFor(later)).toEqual([{ reason: "turn", ahead: 1 }]);
  await untilHeld(1);
  await sandbox.release();
  expect((await runOver(studio, last)).state).toBe("succeeded");
});

it("a pause that the provider asks for holds for every run with the key, and for no other", async () => {
  const times = 10;
  const studio = await startedStudio(
    { ...connectedTo(sandbox.origin), SEREVIX_AT_ONCE: "1" },
    hurriedClock(times),
  );
  await sandbox.faults([submit({ status: 429, headers: { "retry-after": "30" } })]);
  const refused = await press(studio, gpt("refused"));
  const asked = await runOnce(studio, refused.run.id, (run) => waitsFor(run)[0] !== undefined);
  const behind = await press(studio, gpt("behind"));
  const elsewhere = await press(studio, niji("elsewhere", 1));

  const [wait] = waitsFor(await readRun(studio.engine.db, behind.run.id));
  expect(wait).toEqual({ reason: "pause", until: asked.generations[0]?.retryAt });
  expect((await runOver(studio, elsewhere.run.id)).state).toBe("succeeded");
  expect((await runOver(studio, behind.run.id)).state).toBe("succeeded");
  expect((await runOver(studio, refused.run.id)).state).toBe("succeeded");
  expect((await submits()).map(({ provider }) => provider).slice(0, 2)).toEqual([
    "serevix",
    "siray",
  ]);
  const [first, second] = (await submits()).filter(({ provider }) => provider === "serevix");
  expect(((second?.at ?? 0) - (first?.at ?? 0)) * times).toBeGreaterThanOrEqual(30_000);
  expect(await billed()).toBe(3);
});

it("an empty account stops what is queued with its key, also after a restart, until a person resumes", async () => {
  const clock = hurriedClock(20);
  const environment = {
    ...connectedTo(sandbox.origin),
    SEREVIX_AT_ONCE: "1",
    PROOFSHEET_DATA_DIR: await freshFolder(),
  };
  const before = await startedStudio(environment, clock);
  await sandbox.faults([submit({ status: 402, delayMs: 200 })]);
  const runs = [];
  for (const prompt of ["one", "two", "three"])
    runs.push((await press(before, gpt(prompt))).run.id);
  const [one = "", two = "", three = ""] = runs;
  expect((await runOver(before, one)).generations[0]?.error?.code).toBe("out_of_credit");
  await waitingFor(before, two, "out_of_credit");
  await aWhile(before);
  expect(await submits()).toHaveLength(1);
  const other = await press(before, niji("another key", 1));
  expect((await runOver(before, other.run.id)).state).toBe("succeeded");
  await before.stop();

  const after = await startedStudio(environment, clock);
  await aWhile(after);
  expect(await held(after, "serevix")).toMatchObject({ reason: "out_of_credit", waiting: 2 });
  expect(await promptsSent()).toHaveLength(2);
  await testProvider(after.engine, "serevix");
  expect(await held(after, "serevix")).toBeDefined();

  await sandbox.faults([submit({ holdUntilReleased: true })]);
  await resumeProvider(after.engine, "serevix");
  await untilHeld(1);
  await aWhile(after);
  expect((await submits()).filter(({ provider }) => provider === "serevix")).toHaveLength(2);
  await sandbox.release();
  for (const id of [two, three]) expect((await runOver(after, id)).state).toBe("succeeded");
  expect(await held(after, "serevix")).toBeUndefined();
  expect(await billed()).toBe(3);
});

it("while a key is refused the next press goes out alone, and a free check that passes lets all go", async () => {
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  await sandbox.faults([submit({ status: 401 }), submit({ status: 401 })]);
  const first = await press(studio, niji("first", 1));
  await runOver(studio, first.run.id);
  const { run } = await press(studio, niji("second", 3));
  const refused = await runOnce(studio, run.id, ({ generations }) =>
    generations.some(({ state }) => state === "failed"),
  );
  await aWhile(studio);
  expect(await submits()).toHaveLength(2);
  expect(refused.generations.map(({ state, waits }) => [state, waits?.reason])).toEqual([
    ["failed", undefined],
    ["queued", "key_refused"],
    ["queued", "key_refused"],
  ]);
  await testProvider(studio.engine, "siray");
  const over = await runOver(studio, run.id);
  expect(over.generations.map(({ state }) => state)).toEqual(["failed", "succeeded", "succeeded"]);
  expect(await billed()).toBe(2);
});

it("the success of the press that goes out alone lets the others go", async () => {
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  await sandbox.faults([submit({ status: 401 })]);
  await runOver(studio, (await press(studio, gpt("first"))).run.id);
  await sandbox.faults([submit({ holdUntilReleased: true })]);
  const alone = await press(studio, gpt("alone"));
  await untilHeld(1);
  const others = [await press(studio, gpt("two")), await press(studio, gpt("three"))];
  await aWhile(studio);
  expect(await submits()).toHaveLength(2);
  await sandbox.release();
  for (const { run } of [alone, ...others]) {
    expect((await runOver(studio, run.id)).state).toBe("succeeded");
  }
  expect(await held(studio, "serevix")).toBeUndefined();
});

it("another key in the environment starts afresh, and the old one is as it was when it comes back", async () => {
  const clock = hurriedClock(20);
  const folder = { PROOFSHEET_DATA_DIR: await freshFolder(), SEREVIX_AT_ONCE: "1" };
  const environment = { ...connectedTo(sandbox.origin), ...folder };
  const before = await startedStudio(environment, clock);
  await sandbox.faults([submit({ status: 401, delayMs: 200 })]);
  const first = await press(before, gpt("first"));
  const second = await press(before, gpt("second"));
  await runOver(before, first.run.id);
  await waitingFor(before, second.run.id, "key_refused");
  await before.stop();
  const after = await startedStudio({ ...environment, SEREVIX_API_KEY: "sk-another" }, clock);
  expect((await runOver(after, second.run.id)).state).toBe("succeeded");
  await after.stop();
  const again = await startedStudio(environment, clock);
  expect(await held(again, "serevix")).toMatchObject({ reason: "key_refused", waiting: 0 });
  await resumeProvider(again.engine, "serevix");
  expect(await held(again, "serevix")).toBeUndefined();
});

it("a rehearsed refusal holds nothing", async () => {
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  for (const rehearse of ["key_refused", "rate_limited"] as const) {
    await press(studio, { ...gpt(rehearse), rehearse });
  }
  const real = await press(studio, gpt("real"));
  expect((await runOver(studio, real.run.id)).state).toBe("succeeded");
  expect(await held(studio, "serevix")).toBeUndefined();
});

it("a row that is claimed again before its step is over goes on as soon as it is", async () => {
  const clock = hurriedClock(2);
  const studio = await startedStudio(connectedTo(sandbox.origin), clock);
  const { storage } = studio.engine;
  const { removeSpool } = storage;
  // The last thing that the step of a refused one does, after its row was let go.
  storage.removeSpool = async (id) => {
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await removeSpool(id);
  };
  await sandbox.faults([submit({ status: 429, headers: { "retry-after": "1" } })]);
  const { run } = await press(studio, gpt("again"));
  await runOnce(studio, run.id, ({ generations }) => generations[0]?.retryAt !== undefined);
  const start = clock.steady();
  // Past the end of the pause, when the row is due again.
  await new Promise((resolve) => setTimeout(resolve, 700));
  studio.engine.wake();
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  // The lease of the claim that found nobody lasts for 30 s.
  expect(clock.steady() - start).toBeLessThan(20_000);
  expect(await submits()).toHaveLength(2);
});
