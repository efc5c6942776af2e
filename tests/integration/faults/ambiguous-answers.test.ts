import { mkdir, readdir, readFile, rmdir } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { runRequestSchema } from "@/lib/contract/run";
import { moneySentence } from "@/lib/language/en/errors";
import { createRun } from "@/lib/server/generations/create-run";
import { recheckGeneration } from "@/lib/server/generations/recheck";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { errorOf } from "../../support/answer";
import { keys } from "../../support/connected-studio";
import {
  atSubmit,
  type Ended,
  expectSound,
  flux,
  gpt,
  niji,
  pressInto,
} from "../../support/fault-case";
import { press, runOver } from "../../support/open-studio";
import { sharedStudio } from "../../support/shared-studio";

/** Ten minutes are ten seconds: half a minute of silence is longer than a busy machine stalls. */
const shared = sharedStudio(60);

const statuses = [408, 409, 500, 502, 504, 520, 521, 522, 523, 524];

const faults: [what: string, fault: FaultScript][] = [
  ...statuses.map((status): [string, FaultScript] => [String(status), { status, billed: 1 }]),
  ["a redirect", { status: 307, headers: { location: "/elsewhere" }, billed: 1 }],
  ["a reset before the headers", { reset: "before-headers" }],
  ["a connection closed before the headers", { hangUp: true }],
];

it.each(faults)(
  "%s: nobody knows, one submission, and a check finds nothing to ask for",
  async (_what, fault) => {
    const ended = await pressInto(shared, { request: gpt, faults: [atSubmit(fault)] });
    expectUnknown(ended);
    await expect.poll(() => spooledFiles(ended.generation.id)).toEqual([]);
    const refused = await errorOf(recheckGeneration(shared.studio.engine, ended.generation.id));
    expect(refused.code).toBe("wrong_state");
    expect((await shared.sandbox.ledger()).slice(-1)).toEqual(ended.ledger.slice(-1));
    await expectSound(shared, ended.generation);
  },
);

it("a reset in the middle of base64: what came is kept on disk, byte for byte as much as was sent", async () => {
  const ended = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ cutAfterBytes: 20_000, reset: "mid-body" })],
  });
  expectUnknown(ended);
  expect(await spooledBytes(ended.generation.id)).toBe(20_000);
  await expectSound(shared, ended.generation);
});

it("a body that falls silent for half a minute is given up", async () => {
  const ended = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ drip: { from: "body", bytes: 1_000, everyMs: 1_000 } })],
  });
  expectUnknown(ended);
  expect(ended.generation.error?.detail).toBe("The answer stopped arriving.");
  expect(tookMs(ended.generation)).toBeGreaterThanOrEqual(30_000);
  await expectSound(shared, ended.generation);
});

it("ten minutes: headers that never end have an end with its own name, a body that drips is given up, and nothing was sent again after a reset", async () => {
  const { sandbox } = shared;
  await sandbox.faults([
    atSubmit({
      match: { provider: "siraya" },
      drip: { from: "headers", bytes: 1, everyMs: 250 },
    }),
    atSubmit({
      match: { provider: "serevix" },
      drip: { from: "body", bytes: 10, everyMs: 25 },
    }),
    atSubmit({ match: { provider: "siray" }, reset: "before-headers" }),
  ]);
  const [headers, body, reset] = await Promise.all(
    [flux, gpt, niji].map((request) => pressInto(shared, { request })),
  );
  if (headers === undefined || body === undefined || reset === undefined) throw new Error("none");
  expect(headers.generation.error).toMatchObject({
    code: "gave_up_waiting",
    billed: "maybe",
    title: "No image after 10 minutes",
  });
  expect(tookMs(headers.generation)).toBeGreaterThanOrEqual(600_000);
  expect(body.generation.error?.detail).toBe("The answer took too long to arrive.");
  expect(tookMs(body.generation)).toBeGreaterThanOrEqual(600_000);
  expectUnknown(body);
  expectUnknown(reset);
  const submits = (await sandbox.ledger()).filter(({ kind }) => kind === "submit").slice(-3);
  expect(submits.map(({ provider }) => provider).sort()).toEqual(["serevix", "siray", "siraya"]);
  for (const { generation } of [headers, body, reset]) await expectSound(shared, generation);
});

function expectUnknown({ generation, submits, offered }: Ended): void {
  expect(generation).toMatchObject({ state: "failed", images: [] });
  expect(generation.error).toMatchObject({ code: "outcome_unknown", billed: "maybe" });
  expect(moneySentence(generation.error?.billed ?? "no", false)).toMatch(/^May be charged/);
  expect([generation.canCheckAgain, offered]).toEqual([undefined, "again"]);
  expect(submits).toEqual([1]);
}

/** By the studio's clock. */
function tookMs({ sentAt, finishedAt }: Ended["generation"]): number {
  return Date.parse(finishedAt ?? "") - Date.parse(sentAt ?? "");
}

it("an error that repeats the key and breaks off leaves nothing of it on disk", async () => {
  const body = { error: { message: `no use for ${Object.values(keys).join(" ")}` } };
  const ended = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ status: 500, body, billed: 1, cutAfterBytes: 60 })],
  });
  expectUnknown(ended);
  await expect.poll(() => spooledFiles(ended.generation.id)).toEqual([]);
});

async function spooledBytes(generationId: string): Promise<number> {
  const [file = ""] = await spooledFiles(generationId);
  const bytes = await readFile(file);
  return bytes.length - bytes.indexOf("\n") - 1;
}

/** The paths of what was kept of the answer to a generation's one submission. */
async function spooledFiles(generationId: string): Promise<string[]> {
  const { db, storage } = shared.studio.engine;
  const { id } = await db
    .selectFrom("submissions")
    .select("id")
    .where("generation_id", "=", generationId)
    .executeTakeFirstOrThrow();
  const folder = path.join(storage.dataDir, "spool");
  const names = (await readdir(folder)).filter((each) => each.startsWith(id));
  return names.map((name) => path.join(folder, name));
}

it("an answer that our own disk would not take is told as that, and not as a restart", async () => {
  const { sandbox, studio } = shared;
  await sandbox.faults([atSubmit({ holdUntilReleased: true })]);
  const { run } = await press(studio, gpt);
  while ((await sandbox.held()) < 1) await new Promise((resolve) => setTimeout(resolve, 20));
  const { db, storage } = studio.engine;
  const { id } = await db
    .selectFrom("submissions")
    .innerJoin("generations", "generations.id", "submissions.generation_id")
    .select("submissions.id")
    .where("generations.run_id", "=", run.id)
    .executeTakeFirstOrThrow();
  const inTheWay = path.join(storage.dataDir, "spool", `${id}.part`);
  await mkdir(inTheWay);
  await sandbox.release();
  // Long enough for the answer to have met it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await rmdir(inTheWay);
  const [generation] = (await runOver(studio, run.id)).generations;
  expect(generation?.error).toMatchObject({
    code: "outcome_unknown",
    billed: "maybe",
    title: "The studio could not write down how this ended",
  });
});

it("a press that could not be written down is told as not charged", async () => {
  const { engine } = shared.studio;
  const request = runRequestSchema.parse(gpt);
  const isFull = () => Promise.reject(new Error("EIO"));
  const refused = await errorOf(createRun({ ...engine, isFull }, { request }));
  expect([refused.code, refused.billed]).toEqual(["internal", "no"]);
});
