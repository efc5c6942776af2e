import { expect, it } from "vitest";
import { waitKind } from "@/lib/catalog/wait-kind";
import { models } from "@/lib/providers/all";
import { isoTime } from "@/lib/server/clock";
import { insertGeneration } from "@/lib/server/db/generations";
import { newId } from "@/lib/server/db/identifier";
import { insertRun } from "@/lib/server/db/runs";
import type { Db, GenerationRow } from "@/lib/server/db/schema";
import { readSettings } from "@/lib/server/env";
import { readTiming, readTimings } from "@/lib/server/timing/read-timing";
import { NOW, openLibrary } from "../../support/library";

const DAY_MS = 86_400_000;
const niji = "siray/niji-7";

type Made = { seconds: number; daysAgo?: number } & Partial<
  Pick<
    GenerationRow,
    "sandbox" | "state" | "rehearse" | "error" | "parameters" | "expected" | "interrupted_at"
  >
>;

async function insertCall(db: Db, { seconds, daysAgo = 1, ...row }: Made): Promise<void> {
  const sentAt = NOW - daysAgo * DAY_MS;
  const runId = newId(sentAt);
  const created_at = isoTime(sentAt);
  await insertRun(db, {
    id: runId,
    created_at,
    prompt: "Otter",
    model: niji,
    idempotency_key: null,
    body_hash: "",
  });
  await insertGeneration(
    db,
    {
      id: newId(sentAt),
      run_id: runId,
      position: 0,
      provider: "siray",
      model: niji,
      wire_model: "niji",
      endpoint: "tasks",
      parameters: "{}",
      payload: "{}",
      expected: 1,
      state: "succeeded",
      sandbox: 0,
      rehearse: null,
      progress: null,
      error: null,
      parent_image: null,
      created_at,
      sent_at: created_at,
      finished_at: isoTime(sentAt + seconds * 1_000),
      due_at: null,
      refusals: 0,
      lease_owner: null,
      lease_until: null,
      ...row,
    },
    [],
  );
}

async function measured(calls: readonly Made[], key = "key") {
  const { db } = await openLibrary();
  for (const call of calls) await insertCall(db, call);
  const settings = readSettings({ SIRAY_API_KEY: key });
  return { db, models, settings, clock: { now: () => NOW } };
}

const five = [30, 31, 32, 33, 34].map((seconds) => ({ seconds }));

it("tells how long the calls of a model took", async () => {
  const source = await measured(five);
  const kind = waitKind(modelOf(niji), { parameters: {}, count: 1 });
  expect(await readTiming(source, { model: niji, ...kind })).toEqual({
    of: "alike",
    calls: 5,
    landing: { from: 30, half: 32, to: 34 },
  });
});

it("keeps calls in the sandbox and real ones apart", async () => {
  const source = await measured([
    ...five,
    ...five.map((call) => ({ ...call, seconds: 2, sandbox: 1 })),
  ]);
  const real = await readTiming(source, { model: niji, sandbox: false });
  const sandbox = await readTiming(source, { model: niji, sandbox: true });
  expect([real?.landing?.half, sandbox?.landing?.half]).toEqual([32, 2]);
});

it("leaves out what failed, was stopped, fell short, was rehearsed, interrupted, is old, or came long after", async () => {
  const source = await measured([
    ...five,
    { seconds: 900, state: "failed" },
    { seconds: 900, state: "canceled" },
    { seconds: 900, error: "{}" },
    { seconds: 900, rehearse: "slow" },
    { seconds: 900, daysAgo: 61 },
    { seconds: 900, interrupted_at: isoTime(NOW) },
    { seconds: 3_600 },
    { seconds: -5 },
  ]);
  expect(await readTiming(source, { model: niji, sandbox: false })).toMatchObject({
    calls: 5,
    landing: { to: 34 },
  });
});

it("tells of every model as it would run now, and says nothing without history", async () => {
  const source = await measured(
    five.map((call) => ({ ...call, sandbox: 1 })),
    "",
  );
  const timings = await readTimings(source);
  expect(timings.map(({ model }) => model)).toEqual(models.map(({ id }) => id));
  const known = timings.filter(({ of }) => of !== "none");
  expect(known).toEqual([
    { model: niji, of: "model", calls: 5, landing: { from: 30, half: 32, to: 34 } },
  ]);
});

it("looks at a thousand runs at most, however many a model has", async () => {
  const source = await measured(five);
  const failed = { seconds: 30, state: "failed" } as const;
  const insert = (runs: number) =>
    source.db.transaction().execute(async (db) => {
      for (let run = 0; run < runs; run++) await insertCall(db, failed);
    });
  await insert(995);
  expect(await readTiming(source, { model: niji, sandbox: false })).toMatchObject({ calls: 5 });
  await insert(5);
  expect(await readTiming(source, { model: niji, sandbox: false })).toEqual({
    of: "none",
    calls: 0,
  });
});

it("knows no timing of a model that is not there", async () => {
  expect(await readTiming(await measured([]), { model: "siray/nothing" })).toBeUndefined();
});

function modelOf(id: string) {
  const model = models.find((each) => each.id === id);
  if (model === undefined) throw new Error(`no ${id}`);
  return model;
}
