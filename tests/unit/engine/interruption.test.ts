import { expect, it } from "vitest";
import { findGeneration, insertGeneration, makeDue } from "@/lib/server/db/generations";
import { noteInterruption } from "@/lib/server/db/note-interruption";
import { readGeneration } from "@/lib/server/db/read-generations";
import { insertRun } from "@/lib/server/db/runs";
import type { Db, GenerationRow } from "@/lib/server/db/schema";
import { changeSubmission, openSubmission } from "@/lib/server/db/submissions";
import { openLibrary } from "../../support/library";

const at = (minute: number) => `2026-11-21T12:0${minute}:00.000Z`;

async function taskOf(db: Db, state: GenerationRow["state"]): Promise<void> {
  await insertRun(db, {
    id: "run",
    created_at: at(0),
    prompt: "Otter",
    model: "siray/niji-7",
    idempotency_key: null,
    body_hash: "",
  });
  const generation = {
    id: "task",
    run_id: "run",
    position: 0,
    provider: "siray",
    model: "siray/niji-7",
    wire_model: "niji",
    endpoint: "tasks",
    parameters: "{}",
    payload: "{}",
    expected: 1,
    state,
    sandbox: 0,
    created_at: at(0),
    sent_at: at(0),
    due_at: at(2),
    refusals: 0,
  } as const;
  await insertGeneration(db, generation, []);
  const sent = { id: "sent", generation_id: "task", request: "{}", created_at: at(0), lane: null };
  await openSubmission(db, sent);
  await changeSubmission(db, "sent", { outcome: "accepted", task: "{}", heard_at: at(1) });
}

it("what was heard of a task before the studio started is kept, and is no news", async () => {
  const { db } = await openLibrary();
  await taskOf(db, "waiting");
  const heard = async () => (await readGeneration(db, "task"))?.heardAt;
  expect(await heard()).toBe(at(1));
  await noteInterruption(db, at(2));
  expect(await heard()).toBeUndefined();
  const row = await db.selectFrom("submissions").select("heard_at").executeTakeFirst();
  expect(row?.heard_at).toBe(at(1));
  await changeSubmission(db, "sent", { heard_at: at(3) });
  expect(await heard()).toBe(at(3));
});

it("a start tells the readers of what is under way, and leaves what is queued alone", async () => {
  const { db } = await openLibrary();
  await taskOf(db, "queued");
  await noteInterruption(db, at(2));
  expect((await findGeneration(db, "task"))?.interrupted_at).toBeNull();
  await db.updateTable("generations").set({ state: "running" }).execute();
  const revision = async () =>
    (await db.selectFrom("runs").select("revision").executeTakeFirstOrThrow()).revision;
  const before = await revision();
  await noteInterruption(db, at(2));
  expect((await findGeneration(db, "task"))?.interrupted_at).toBe(at(2));
  expect(await revision()).toBeGreaterThan(before);
});

it("a person who has the studio look again makes it take longer than the provider did", async () => {
  const { db } = await openLibrary();
  await taskOf(db, "failed");
  await makeDue(db, { generation: { id: "task", run_id: "run" }, now: at(4) });
  expect((await findGeneration(db, "task"))?.interrupted_at).toBe(at(4));
});
