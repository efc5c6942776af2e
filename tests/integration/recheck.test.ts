import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import type { Generation, Run, RunRequest } from "@/lib/contract/run";
import { cancelGeneration } from "@/lib/server/generations/cancel";
import { recheckGeneration } from "@/lib/server/generations/recheck";
import { removeRun } from "@/lib/server/library/remove-run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { errorOf } from "../support/answer";
import { sandboxOfFile } from "../support/connected-of-file";
import { connectedTo } from "../support/connected-studio";
import { hurriedClock, press, runOnce, runOver, startedStudio } from "../support/open-studio";
import type { SandboxProcess } from "../support/sandbox-process";

const shared = sandboxOfFile();
const niji = { model: "siray/niji-7", prompt: "Otter", parameters: { aspect_ratio: "1:1" } };
const flux = { model: "siraya/flux-1-srpo", prompt: "Otter" };
const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
const noPoll: FaultScript = { match: { kind: "poll", times: 10_000 }, status: 502 };
const noDownload: FaultScript = { match: { kind: "download", times: 100 }, status: 403 };

type Place = { sandbox: SandboxProcess; studio: Studio };

async function connected(faults: readonly FaultScript[]): Promise<Place> {
  const sandbox = shared();
  await sandbox.faults(faults);
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  return { sandbox, studio };
}

function only(run: Run): Generation {
  const [generation] = run.generations;
  if (generation === undefined || run.generations.length > 1) throw new Error("not one generation");
  return generation;
}

async function pressed({ studio }: Place, request: RunRequest): Promise<Generation> {
  const { run } = await press(studio, request);
  return only(await runOver(studio, run.id));
}

/** A task that was sent so long ago, and silent since, that the studio gives it up at the next question. */
async function givenUp(place: Place): Promise<Generation> {
  const { run } = await press(place.studio, niji);
  await sentLongAgo(place.studio, run.id);
  return only(await runOver(place.studio, run.id));
}

async function sentLongAgo(studio: Studio, runId: string): Promise<void> {
  await runOnce(studio, runId, (run) => run.state === "waiting");
  const longAgo = new Date(Date.now() - 31 * 60_000).toISOString();
  const sent = { created_at: longAgo, trouble_since: longAgo };
  await studio.engine.db.updateTable("submissions").set(sent).execute();
}

/** Asks once more and waits until the studio has heard. */
async function checked({ studio }: Place, { id, runId }: Generation): Promise<Generation> {
  await recheckGeneration(studio.engine, id);
  const run = await runOnce(studio, runId, (each) => only(each).checking !== true);
  return only(run);
}

async function calls({ sandbox }: Place, kind: string): Promise<number> {
  return (await sandbox.ledger()).filter((entry) => entry.kind === kind).length;
}

it("a task that was given up is asked about again, and its image arrives late", async () => {
  const place = await connected([noPoll]);
  const before = await givenUp(place);
  expect(before.error?.code).toBe("gave_up_waiting");
  expect(before.canCheckAgain).toBe(true);
  await place.sandbox.faults([]);
  const after = await checked(place, before);
  expect([after.state, after.images.length, after.error]).toEqual(["succeeded", 1, undefined]);
  expect(after.canCheckAgain).toBeUndefined();
  expect(await calls(place, "submit")).toBe(1);
});

it("a task that still gives no answer is asked about once for each check, and stays failed", async () => {
  const place = await connected([noPoll]);
  const before = await givenUp(place);
  const asked = await calls(place, "poll");
  const after = await checked(place, before);
  expect(after.state).toBe("failed");
  expect(after.error?.code).toBe("gave_up_waiting");
  expect(await calls(place, "poll")).toBe(asked + 1);
  expect(await calls(place, "submit")).toBe(1);
});

it("a task of which the provider now says that it failed is told as that, and not asked about again", async () => {
  const place = await connected([noPoll]);
  const before = await givenUp(place);
  const failed = { code: "success", data: { status: "FAILURE", fail_reason: "timeout in queue" } };
  await place.sandbox.faults([{ match: { kind: "poll" }, body: failed }]);
  const after = await checked(place, before);
  expect([after.state, after.error?.code]).toEqual(["failed", "task_failed"]);
  expect(after.canCheckAgain).toBeUndefined();
  const refused = await errorOf(recheckGeneration(place.studio.engine, before.id));
  expect(refused.code).toBe("wrong_state");
});

it("a link that was closed is fetched again, once for each check", async () => {
  const place = await connected([noDownload]);
  const before = await pressed(place, flux);
  expect(before.error?.code).toBe("result_unreachable");
  const still = await checked(place, before);
  expect([still.state, still.error?.code]).toEqual(["failed", "result_unreachable"]);
  expect(await calls(place, "download")).toBe(4);
  await place.sandbox.faults([]);
  const after = await checked(place, still);
  expect([after.state, after.images.length]).toEqual(["succeeded", 1]);
  expect(await calls(place, "submit")).toBe(1);
});

it("what was canceled and given up is asked about again, and succeeds when its image is there", async () => {
  const place = await connected([noPoll]);
  const { run } = await press(place.studio, niji);
  const waiting = only(await runOnce(place.studio, run.id, (each) => each.state === "waiting"));
  await sentLongAgo(place.studio, run.id);
  await cancelGeneration(place.studio.engine, waiting.id);
  await untilNothingIsDue(place.studio);
  await place.sandbox.faults([]);
  await recheckGeneration(place.studio.engine, waiting.id);
  const after = only(await runOnce(place.studio, run.id, (each) => each.state === "succeeded"));
  expect(after.images).toHaveLength(1);
  expect(await calls(place, "submit")).toBe(1);
});

async function untilNothingIsDue({ engine, changes }: Studio): Promise<void> {
  for (;;) {
    const heard = new Promise<void>((resolve) => {
      const stop = changes.listen(() => {
        stop();
        resolve();
      });
    });
    const due = await engine.db
      .selectFrom("generations")
      .select("id")
      .where("due_at", "is not", null)
      .execute();
    if (due.length === 0) return;
    await heard;
  }
}

it("an answer that stands on disk after all is read, and nothing is sent", async () => {
  const place = await connected([{ match: { kind: "submit" }, reset: "before-headers" }]);
  const before = await pressed(place, gpt);
  expect(before.error?.code).toBe("outcome_unknown");
  expect(before.canCheckAgain).toBeUndefined();
  await spoolAnswer(place.studio, before.id);
  const after = await checked(place, before);
  expect([after.state, after.images.length]).toEqual(["succeeded", 1]);
  expect(await calls(place, "submit")).toBe(1);
});

async function spoolAnswer({ engine }: Studio, generationId: string): Promise<void> {
  const row = await engine.db
    .selectFrom("submissions")
    .select("id")
    .where("generation_id", "=", generationId)
    .executeTakeFirstOrThrow();
  const picture = await readFile("tests/fixtures/serevix/pixel.png");
  const body = JSON.stringify({ created: 1, data: [{ b64_json: picture.toString("base64") }] });
  const file = path.join(engine.storage.dataDir, "spool", row.id);
  await writeFile(file, `${JSON.stringify({ status: 200, headers: {} })}\n${body}`);
}

const nothingLeft: readonly [what: string, request: RunRequest, faults: FaultScript[]][] = [
  ["succeeded", gpt, []],
  ["was refused", gpt, [{ match: { kind: "submit" }, status: 400 }]],
  ["lost its answer", gpt, [{ match: { kind: "submit" }, reset: "mid-body" }]],
  ["met a fault of the provider", gpt, [{ match: { kind: "submit" }, status: 502, billed: 1 }]],
  ["held no image", gpt, [{ match: { kind: "submit" }, body: { created: 1, data: [] } }]],
];

it.each(nothingLeft)("what %s has nothing to check, and a check sends nothing", async (...row) => {
  const [, request, faults] = row;
  const place = await connected(faults);
  const before = await pressed(place, request);
  const sent = (await place.sandbox.ledger()).length;
  const refused = await errorOf(recheckGeneration(place.studio.engine, before.id));
  expect(refused.code).toBe("wrong_state");
  expect(before.canCheckAgain).toBeUndefined();
  expect(await place.sandbox.ledger()).toHaveLength(sent);
});

it("a check of what is not there is refused", async () => {
  const studio = await startedStudio();
  const refused = await errorOf(recheckGeneration(studio.engine, "nothing"));
  expect(refused.code).toBe("not_found");
});

it("ten checks at once ask once", async () => {
  const place = await connected([noPoll]);
  const before = await givenUp(place);
  await place.sandbox.faults([{ match: { kind: "poll", times: 20 }, delayMs: 200, status: 502 }]);
  const asked = await calls(place, "poll");
  await Promise.all(
    Array.from({ length: 10 }, () => recheckGeneration(place.studio.engine, before.id)),
  );
  await runOnce(place.studio, before.runId, (each) => only(each).checking !== true);
  expect(await calls(place, "poll")).toBe(asked + 1);
  expect(await calls(place, "submit")).toBe(1);
});

it("a generation of a run that was removed is not there to be checked", async () => {
  const place = await connected([noDownload]);
  const before = await pressed(place, flux);
  expect(before.canCheckAgain).toBe(true);
  await removeRun(place.studio.engine, before.runId);
  await place.sandbox.faults([]);
  const refused = await errorOf(recheckGeneration(place.studio.engine, before.id));
  expect(refused.code).toBe("not_found");
});
