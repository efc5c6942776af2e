import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Generation } from "@/lib/contract/run";
import { readRecord } from "@/lib/server/generations/read-record";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { connectedTo, keys, startedSandbox } from "../support/connected-studio";
import { hurriedClock, press, runOver, startedStudio } from "../support/open-studio";

const niji = { model: "siray/niji-7", prompt: "Otter", parameters: { aspect_ratio: "1:1" } };
const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
const submit = (script: FaultScript): FaultScript => ({ match: { kind: "submit" }, ...script });

async function opened(faults: readonly FaultScript[] = []) {
  const sandbox = await startedSandbox();
  await sandbox.faults(faults);
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  return { sandbox, studio };
}

async function recordOf(studio: Studio, request: Parameters<typeof press>[1]) {
  const { run } = await press(studio, request);
  const over = await runOver(studio, run.id);
  const [generation] = over.generations;
  if (generation === undefined) throw new Error("no generation");
  return whole(studio, generation);
}

async function whole(studio: Studio, { id }: Pick<Generation, "id">) {
  const record = await readRecord(studio.engine, id);
  if (record === undefined) throw new Error("no record");
  return record;
}

it("the record of a task tells what was sent, its handle, and the last answer about it", async () => {
  const { sandbox, studio } = await opened();
  const record = await recordOf(studio, niji);
  expect(record.call).toEqual({
    url: `${sandbox.origin}/siray/v1/images/generations/async`,
    scheme: "bearer",
    keyVariable: "SIRAY_API_KEY",
  });
  const [submission, ...more] = record.submissions;
  if (submission === undefined) throw new Error("no submission");
  expect(more).toEqual([]);
  const sent = (await sandbox.ledger()).find((entry) => entry.kind === "submit");
  expect(submission.request).toEqual(sent?.body);
  expect(submission.outcome).toBe("accepted");
  expect(submission.task).toMatchObject({ id: sent?.task });
  expect(submission.answerStatus).toBe(200);
  expect(JSON.parse(submission.answerBeginning ?? "")).toMatchObject({
    data: { task_id: sent?.task, status: "SUCCESS" },
  });
  const { sentAt, finishedAt } = record.generation;
  expect(submission.createdAt).toBe(sentAt);
  const order = [record.generation.createdAt, sentAt, submission.acceptedAt, finishedAt];
  expect(order).toEqual(order.toSorted());
});

it("base64 in an answer is told by its size, and the rest stays JSON", async () => {
  const { studio } = await opened();
  const record = await recordOf(studio, gpt);
  const answer = JSON.parse(record.submissions[0]?.answerBeginning ?? "");
  expect(answer.data[0].b64_json).toMatch(/^… \(\d+ kB of text\)$|^… \([\d.]+ MB of text\)$/);
  expect(typeof answer.created).toBe("number");
});

it("a refusal and the submission after it both stand in the record, in order", async () => {
  const words = { error: { message: "slow down", type: "rate_limit" } };
  const { studio } = await opened([
    submit({ status: 429, headers: { "retry-after": "1" }, body: words }),
  ]);
  const record = await recordOf(studio, gpt);
  expect(record.submissions.map(({ outcome, answerStatus }) => [outcome, answerStatus])).toEqual([
    ["refused", 429],
    ["accepted", 200],
  ]);
  const [refused] = record.submissions;
  expect(JSON.parse(refused?.answerBeginning ?? "")).toEqual(words);
  expect(refused?.error).toMatchObject({ code: "rate_limited", billed: "no" });
});

it("an answer that is no JSON is kept as it began, at most 2,048 characters of it", async () => {
  const page = `<!doctype html><p>${"hello ".repeat(1_000)}`;
  const { studio } = await opened([submit({ status: 200, body: page })]);
  const record = await recordOf(studio, gpt);
  expect(record.submissions[0]?.answerBeginning).toBe(page.slice(0, 2_048));
});

const { SEREVIX_API_KEY: key } = keys;
const echoes: readonly [where: string, fault: FaultScript][] = [
  ["in a message", submit({ status: 400, body: { error: { message: `bad key ${key}` } } })],
  [
    "in a long text",
    submit({ status: 400, body: { said: `${"x ".repeat(195)}${key}${"y ".repeat(900)}` } }),
  ],
  ["in the name of a field", submit({ status: 400, body: { [key]: "no" } })],
  ["in a page", submit({ status: 200, body: `<p>Authorization: Bearer ${key}` })],
  ["at the cut of a page", submit({ status: 200, body: `${"p".repeat(2_040)}${key}` })],
  ["in a success", submit({ status: 200, body: { data: [], you: `Bearer ${key}` } })],
];

it.each(echoes)(
  "a key that the provider repeats %s is in no record and no row",
  async (_, fault) => {
    const { studio } = await opened([fault]);
    const record = await recordOf(studio, gpt);
    const told = JSON.stringify(record);
    expect(told).toContain("[key]");
    for (const secret of Object.values(keys)) expect(told).not.toContain(secret);
    expect(told).not.toContain(key.slice(0, 8));
    const { db, storage } = studio.engine;
    const rows = JSON.stringify([
      await db.selectFrom("submissions").selectAll().execute(),
      await db.selectFrom("generations").selectAll().execute(),
    ]);
    for (const secret of Object.values(keys)) expect(rows).not.toContain(secret);
    const file = await readFile(path.join(storage.dataDir, "proofsheet.db"));
    for (const secret of Object.values(keys)) expect(file.includes(secret)).toBe(false);
  },
);

it("what was answered to nobody has no answer in its record", async () => {
  const { studio } = await opened([submit({ reset: "before-headers" })]);
  const [submission] = (await recordOf(studio, gpt)).submissions;
  expect(submission?.outcome).toBe("uncertain");
  expect(submission?.answerStatus).toBeUndefined();
  expect(submission?.answerBeginning).toBeUndefined();
});

it("what was not sent yet has a record without submissions", async () => {
  const { studio } = await opened([
    { match: { kind: "submit", times: 9 }, holdUntilReleased: true },
  ]);
  const { run } = await press(studio, { ...niji, count: 3 });
  const last = run.generations.at(-1);
  if (last === undefined) throw new Error("no generation");
  expect((await whole(studio, last)).submissions).toEqual([]);
});

it("an image whose file cannot be read leaves the record, and its run's page, as they are", async () => {
  const { studio } = await opened();
  const { run } = await press(studio, gpt);
  await runOver(studio, run.id);
  const before = await studio.runView(run.id);
  const [image] = before?.records[0]?.generation.images ?? [];
  if (image === undefined) throw new Error("no image");
  const file = studio.engine.storage.blobPath(image.sha256, image.type);
  await rm(file);
  await mkdir(file);
  const after = await studio.runView(run.id);
  expect(after?.records).toEqual(before?.records);
});

it("there is no record of what is not there", async () => {
  const studio = await startedStudio();
  expect(await readRecord(studio.engine, "nothing")).toBeUndefined();
});

it("a key of digits alone leaves the numbers of an answer and of a request as they are", async () => {
  const sandbox = await startedSandbox();
  const picture = await readFile("tests/fixtures/serevix/pixel.png", "base64");
  const body = { created: 1024, data: [{ b64_json: picture }], said: "key 1024" };
  await sandbox.faults([submit({ body })]);
  const environment = { ...connectedTo(sandbox.origin), SEREVIX_API_KEY: "1024" };
  const studio = await startedStudio(environment, hurriedClock(20));
  const record = await recordOf(studio, gpt);
  expect([record.generation.state, record.generation.images.length]).toEqual(["succeeded", 1]);
  const answer = JSON.parse(record.submissions[0]?.answerBeginning ?? "");
  expect(answer).toMatchObject({ created: 1024, said: "key [key]" });
});

it("an answer that cannot be noted is collected all the same", async () => {
  const { studio } = await opened();
  await sql`create trigger unnoted before update of answer_beginning on submissions
    begin select raise(abort, 'no'); end`.execute(studio.engine.db);
  const { generation, submissions } = await recordOf(studio, gpt);
  expect([generation.state, generation.images.length]).toEqual(["succeeded", 1]);
  expect(submissions[0]?.answerBeginning).toBeUndefined();
});
