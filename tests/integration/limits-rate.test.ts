import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { connectedTo } from "../support/connected-studio";
import { leapingClock } from "../support/leaping-clock";
import {
  freshFolder,
  hurriedClock,
  press,
  runOnce,
  runOver,
  startedStudio,
} from "../support/open-studio";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";

const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };

let sandbox: SandboxProcess;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.clearLedger());

function refusedFor(headers: Record<string, string>, times = 1): FaultScript {
  return { match: { kind: "submit", times }, status: 429, headers };
}

/** When submissions arrived, in milliseconds of the studio's hurried time, from the first on. */
async function arrivals(times: number): Promise<number[]> {
  const at = (await sandbox.ledger()).flatMap((entry) => (entry.kind === "submit" ? entry.at : []));
  return at.map((time) => (time - (at[0] ?? 0)) * times);
}

async function billed(): Promise<number> {
  return (await sandbox.ledger()).reduce((sum, entry) => sum + entry.billed, 0);
}

const TEN_MINUTES = 600_000;
const FIRST_BACK_OFF = { least: 750, most: 1_250 };
const date = new Date(Date.UTC(2026, 10, 21, 12, 0, 0)).toUTCString();
const threeSecondsLater = new Date(Date.UTC(2026, 10, 21, 12, 0, 3)).toUTCString();
const anHourBefore = new Date(Date.UTC(2026, 10, 21, 11, 0, 0)).toUTCString();

it.each([
  ["2", { "retry-after": "2" }, { least: 2_000, most: 2_200 }],
  ["1.5", { "retry-after": "1.5" }, { least: 1_500, most: 1_650 }],
  [
    "a date in three seconds",
    { date, "retry-after": threeSecondsLater },
    { least: 3_000, most: 3_300 },
  ],
  ["a date that is over", { date, "retry-after": anHourBefore }, FIRST_BACK_OFF],
  ["0", { "retry-after": "0" }, FIRST_BACK_OFF],
  ["-1", { "retry-after": "-1" }, FIRST_BACK_OFF],
  ["abc", { "retry-after": "abc" }, FIRST_BACK_OFF],
  ["nothing", {}, FIRST_BACK_OFF],
])("429 that asks for %s is waited for, and billed once", async (_what, headers, wait) => {
  await sandbox.faults([refusedFor(headers)]);
  const clock = leapingClock();
  const studio = await startedStudio(connectedTo(sandbox.origin), clock);
  const start = clock.now();
  const { run } = await press(studio, gpt);
  const retryAt = await plannedAfter(studio, { runId: run.id, tries: 1 });
  // From a moment between the press and now.
  expect(retryAt).toBeGreaterThanOrEqual(start + wait.least);
  expect(retryAt).toBeLessThanOrEqual(clock.now() + wait.most + 1);
  clock.leap(Math.max(retryAt - clock.now(), 0));
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  expect(await arrivals(1)).toHaveLength(2);
  expect(await billed()).toBe(1);
});

it("429 that asks for a day is waited for ten minutes each time, and given up within thirty", async () => {
  await sandbox.faults([refusedFor({ "retry-after": "86400" }, 99)]);
  const clock = leapingClock();
  const studio = await startedStudio(connectedTo(sandbox.origin), clock);
  const start = clock.now();
  const { run } = await press(studio, gpt);
  for (const tries of [1, 2]) {
    const retryAt = await plannedAfter(studio, { runId: run.id, tries });
    // Up to a tenth more, from a moment between the press and now.
    expect(retryAt).toBeGreaterThanOrEqual(start + tries * TEN_MINUTES);
    expect(retryAt).toBeLessThanOrEqual(clock.now() + 1.1 * TEN_MINUTES + 1);
    expect(await arrivals(1)).toHaveLength(tries);
    clock.leap(retryAt - clock.now());
  }
  const over = await runOver(studio, run.id);
  expect(over.generations[0]?.error).toMatchObject({ code: "rate_limited", billed: "no" });
  expect(clock.now() - start).toBeLessThan(3 * TEN_MINUTES);
  expect(await arrivals(1)).toHaveLength(3);
});

type Tried = { runId: string; tries: number };

/** When it is tried again, in milliseconds since 1970, once it was tried so often. */
async function plannedAfter(studio: Studio, { runId, tries }: Tried): Promise<number> {
  const planned = await runOnce(studio, runId, ({ generations: [only] }) => {
    const { state, refusals, retryAt } = only ?? {};
    return state === "queued" && refusals === tries && retryAt !== undefined;
  });
  return Date.parse(planned.generations[0]?.retryAt ?? "");
}

it("429 every time is tried eight times, with growing waits", async () => {
  const times = 60;
  await sandbox.faults([refusedFor({}, 99)]);
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(times));
  const { run } = await press(studio, gpt);
  const over = await runOver(studio, run.id);
  expect(over.generations[0]?.error).toMatchObject({ code: "rate_limited", billed: "no" });
  const at = await arrivals(times);
  expect(at).toHaveLength(8);
  // 1 + 2 + 4 + 8 + 16 + 32 + 60 seconds, each a quarter shorter or longer.
  expect(at.at(-1)).toBeGreaterThanOrEqual(0.75 * 123_000);
  expect(await billed()).toBe(0);
});

it("the pace is kept over a restart", async () => {
  const times = 5;
  const clock = hurriedClock(times);
  await sandbox.faults([]);
  const environment = {
    ...connectedTo(sandbox.origin),
    SEREVIX_AT_ONCE: "10",
    SEREVIX_PER_MINUTE: "30",
    PROOFSHEET_DATA_DIR: await freshFolder(),
  };
  const before = await startedStudio(environment, clock);
  const first = [await press(before, gpt), await press(before, gpt)];
  for (const { run } of first) await runOver(before, run.id);
  await before.stop();
  const after = await startedStudio(environment, clock);
  const later = [await press(after, gpt), await press(after, gpt), await press(after, gpt)];
  for (const { run } of later) expect((await runOver(after, run.id)).state).toBe("succeeded");
  const at = await arrivals(times);
  expect(at).toHaveLength(5);
  // Thirty a minute with two at once: n submissions take n - 2 intervals of two seconds.
  for (const [index, time] of at.entries()) {
    expect(time).toBeGreaterThanOrEqual((index + 1 - 2) * 2_000 - times);
  }
});
