import { readdir, readFile, rename, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Clock } from "@/lib/server/clock";
import { createSpool, openSpool, removeSpool, spoolFile } from "@/lib/server/storage/spool";
import { freshFolders } from "../../support/data-folder";

const submissionId = "0190-abc";
const limits = { bytes: 1_000, idleMs: 30_000, totalMs: 600_000 };

/** A clock whose alarms ring when the test says so. */
function handClock() {
  const alarms = new Map<number, () => void>();
  const clock: Clock = {
    steady: () => 0,
    now: () => 0,
    after(ms, act) {
      alarms.set(ms, act);
      return () => alarms.delete(ms);
    },
  };
  return { clock, alarms };
}

/** A body that gives its pieces and then neither ends nor says anything. */
function silentAfter(...pieces: string[]) {
  const cancel = vi.fn();
  const left = pieces.map((piece) => new TextEncoder().encode(piece));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) controller.enqueue(piece);
      return piece === undefined ? new Promise<void>(() => undefined) : undefined;
    },
    cancel,
  });
  return { body, cancel };
}

test("an answer is on disk as it came and can be read", async () => {
  const folders = await freshFolders();
  const spool = createSpool({ folders, submissionId });
  const headers = { "X-Request-Id": "r1", "set-cookie": "a=b" };
  const answer = await spool(new Response('{"data":[1]}', { status: 201, headers }));
  expect(answer.status).toBe(201);
  expect(answer.headers).toEqual({
    "content-type": "text/plain;charset=UTF-8",
    "x-request-id": "r1",
  });
  expect(await answer.outline()).toEqual({ data: [1] });
  expect(await answer.beginning()).toBe('{"data":[1]}');
  const text = await readFile(spoolFile(folders, submissionId), "utf8");
  expect(text.split("\n")[1]).toBe('{"data":[1]}');
});

test("the beginning of an answer has at most 2,048 characters", async () => {
  const folders = await freshFolders();
  const spool = createSpool({ folders, submissionId });
  const answer = await spool(new Response("é".repeat(5_000), { status: 500 }));
  expect(await answer.beginning()).toBe("é".repeat(2_048));
});

test("an answer without a body is whole", async () => {
  const folders = await freshFolders();
  const spool = createSpool({ folders, submissionId });
  const answer = await spool(new Response(null, { status: 502 }));
  expect(answer.status).toBe(502);
  expect(await answer.beginning()).toBe("");
});

test("a body that breaks off leaves the outcome unknown and what came on disk", async () => {
  const folders = await freshFolders();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('{"data":'));
      controller.error(new Error("reset"));
    },
  });
  // A stream that errs drops what is queued, so one piece is read before the reset.
  const { body: begun } = silentAfter('{"data":');
  const { clock, alarms } = handClock();
  const running = createSpool({ folders, submissionId, limits, clock })(new Response(begun));
  await vi.waitFor(async () => {
    const { size } = await stat(join(folders.spool, `${submissionId}.part`));
    expect(size).toBeGreaterThan('{"status":200,"headers":{}}\n'.length);
  });
  alarms.get(limits.idleMs)?.();
  await expect(running).rejects.toMatchObject({ code: "outcome_unknown", billed: "maybe" });
  const kept = await readFile(join(folders.spool, `${submissionId}.part`), "utf8");
  expect(kept.split("\n")[1]).toBe('{"data":');
  expect(await openSpool(folders, submissionId)).toBeUndefined();

  const broken = createSpool({ folders, submissionId: "two", limits })(new Response(body));
  await expect(broken).rejects.toMatchObject({ code: "outcome_unknown" });
});

test("a body that takes too long in all is cut off", async () => {
  const folders = await freshFolders();
  const { clock, alarms } = handClock();
  const { body, cancel } = silentAfter("{");
  const running = createSpool({ folders, submissionId, limits, clock })(new Response(body));
  await vi.waitFor(() => expect(alarms.has(limits.totalMs)).toBe(true));
  alarms.get(limits.totalMs)?.();
  await expect(running).rejects.toMatchObject({ code: "outcome_unknown" });
  expect(cancel).toHaveBeenCalledOnce();
  expect(alarms.has(limits.idleMs)).toBe(false);
});

test("a body that is too large is cut off at the limit", async () => {
  const folders = await freshFolders();
  const { body, cancel } = silentAfter("x".repeat(600), "x".repeat(600), "x");
  const running = createSpool({ folders, submissionId, limits })(new Response(body));
  await expect(running).rejects.toMatchObject({ code: "provider_protocol", billed: "yes" });
  expect(cancel).toHaveBeenCalledOnce();
});

test("a body shorter than its announced length leaves the outcome unknown", async () => {
  const folders = await freshFolders();
  const response = new Response('{"data":[]}', { headers: { "content-length": "4000" } });
  const running = createSpool({ folders, submissionId })(response);
  await expect(running).rejects.toMatchObject({ code: "outcome_unknown" });
});

test("a whole answer is found after a crash, in whichever step it fell", async () => {
  const folders = await freshFolders();
  await createSpool({ folders, submissionId })(new Response('{"data":[7]}', { status: 200 }));
  expect(await (await openSpool(folders, submissionId))?.outline()).toEqual({ data: [7] });

  const whole = spoolFile(folders, submissionId);
  await rename(whole, `${whole}.part`);
  expect(await (await openSpool(folders, submissionId))?.outline()).toEqual({ data: [7] });
  expect(await readdir(folders.spool)).toEqual([submissionId]);

  await rename(whole, `${whole}.part`);
  await truncate(`${whole}.part`, (await stat(`${whole}.part`)).size - 1);
  expect(await openSpool(folders, submissionId)).toBeUndefined();
});

test("a file cut inside its first line is no answer", async () => {
  const folders = await freshFolders();
  await writeFile(join(folders.spool, `${submissionId}.part`), '{"status":20');
  expect(await openSpool(folders, submissionId)).toBeUndefined();
});

test("a removed answer is gone, and removing it again is no error", async () => {
  const folders = await freshFolders();
  await createSpool({ folders, submissionId })(new Response("{}"));
  await removeSpool(folders, submissionId);
  await removeSpool(folders, submissionId);
  expect(await readdir(folders.spool)).toEqual([]);
});

test("a name that is no id never becomes a path", async () => {
  const folders = await freshFolders();
  for (const name of ["../lock", "a/b", "", "a.part", "."]) {
    expect(() => spoolFile(folders, name)).toThrow("Not the id of a submission.");
  }
});
