import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import type { Image } from "@/lib/contract/run";
import { sandboxOfFile } from "../support/connected-of-file";
import { connectedTo } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import type { SandboxProcess } from "../support/sandbox-process";
import { isOver, only, type StudioProcess, startedStudioProcess } from "../support/studio-process";

const niji = { model: "siray/niji-7", prompt: "Otter", parameters: { aspect_ratio: "1:1" } };
const flux = { model: "siraya/flux-1-srpo", prompt: "Otter" };
const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };

const workedOn = {
  code: "success",
  message: "",
  data: { status: "IN_PROGRESS", progress: "10%" },
};

const shared = sandboxOfFile();

type Place = { dataDir: string; studio: StudioProcess };

async function connected(): Promise<Place> {
  const dataDir = await freshFolder();
  return { dataDir, studio: await startOver(dataDir) };
}

function startOver(dataDir: string): Promise<StudioProcess> {
  return startedStudioProcess({ dataDir, environment: connectedTo(shared().origin) });
}

async function killAndRestart({ dataDir, studio }: Place): Promise<StudioProcess> {
  await studio.kill();
  return startOver(dataDir);
}

async function untilHeld(sandbox: SandboxProcess, answers: number): Promise<void> {
  while ((await sandbox.held()) < answers) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function submits(sandbox: SandboxProcess) {
  return (await sandbox.ledger()).filter((entry) => entry.kind === "submit");
}

/** The bytes of an image as our HTTP gives them, against its row. */
async function expectWhole(studio: StudioProcess, image: Image | undefined): Promise<void> {
  if (image === undefined) throw new Error("no image");
  const response = await studio.fetch(image.urls.original);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(image.sha256);
}

it("killed before sending: what was not sent is sent once, after the restart", async () => {
  const sandbox = shared();
  await sandbox.faults([{ match: { kind: "submit", times: 2 }, holdUntilReleased: true }]);
  const place = await connected();
  // Two are under way at once, so the third stays in the queue.
  const first = await place.studio.press(gpt);
  const second = await place.studio.press(gpt);
  const third = await place.studio.press({ ...gpt, prompt: "Unsent" });
  await untilHeld(sandbox, 2);
  expect((await place.studio.run(third.id)).state).toBe("queued");
  const again = await killAndRestart(place);
  const done = await again.runOnce(third.id, isOver);
  expect(done.state).toBe("succeeded");
  await expectWhole(again, only(done).images[0]);
  for (const id of [first.id, second.id]) {
    expect(only(await again.runOnce(id, isOver)).error?.code).toBe("outcome_unknown");
  }
  const sent = await submits(sandbox);
  expect(sent).toHaveLength(3);
  expect(sent.filter((entry) => JSON.stringify(entry.body).includes("Unsent"))).toHaveLength(1);
});

it("killed after sending a synchronous link, a synchronous base64 and a task: nobody knows, nothing is sent again, and the rows say so", async () => {
  const sandbox = shared();
  const requests = [flux, gpt, niji];
  const match = { kind: "submit", times: requests.length };
  await sandbox.faults([{ match, holdUntilReleased: true }]);
  const place = await connected();
  const runs = await Promise.all(requests.map((request) => place.studio.press(request)));
  await untilHeld(sandbox, requests.length);
  const again = await killAndRestart(place);
  for (const { id } of runs) {
    const generation = only(await again.runOnce(id, isOver));
    expect(generation.state).toBe("failed");
    expect(generation.error).toMatchObject({
      code: "outcome_unknown",
      billed: "maybe",
      title: "The studio restarted while this image was being made",
    });
  }
  await sandbox.release();
  const sent = await submits(sandbox);
  expect(sent.map((entry) => entry.billed)).toEqual([1, 1, 1]);
});

it("killed after acceptance, and with one of two images stored: the task is asked for, the rest is fetched, nothing is submitted again or doubled", async () => {
  const sandbox = shared();
  await sandbox.faults([
    { match: { kind: "poll", times: 999 }, status: 200, body: workedOn },
    { match: { kind: "download", times: 1 }, delayMs: 0 },
    { match: { kind: "download" }, holdUntilReleased: true, stage: "mid-body" },
  ]);
  const place = await connected();
  const task = await place.studio.press(niji);
  await place.studio.runOnce(task.id, (run) => run.state === "waiting");
  const two = await place.studio.press({ ...flux, count: 2 });
  const half = await place.studio.runOnce(two.id, (run) => only(run).images.length === 1);
  expect(half.state).toBe("running");
  await untilHeld(sandbox, 1);
  await place.studio.kill();
  await sandbox.faults([]);
  const again = await startOver(place.dataDir);

  const asked = await again.runOnce(task.id, isOver);
  expect(asked.state).toBe("succeeded");
  await expectWhole(again, only(asked).images[0]);
  const done = await again.runOnce(two.id, isOver);
  expect(done.state).toBe("succeeded");
  expect(only(done).images.map((image) => image.position)).toEqual([0, 1]);
  expect(only(done).images[0]?.id).toBe(only(half).images[0]?.id);
  for (const image of only(done).images) await expectWhole(again, image);
  expect(await submits(sandbox)).toHaveLength(2);
});

it("killed with the answer whole on disk but not yet stored: it is stored, nothing is sent", async () => {
  const sandbox = shared();
  await sandbox.faults([{ match: { kind: "submit" }, holdUntilReleased: true }]);
  const place = await connected();
  const { id } = await place.studio.press(gpt);
  await untilHeld(sandbox, 1);
  await place.studio.kill();
  await spoolAnswer(place.dataDir);
  const again = await startOver(place.dataDir);
  const done = await again.runOnce(id, isOver);
  expect(done.state).toBe("succeeded");
  await expectWhole(again, only(done).images[0]);
  expect(await submits(sandbox)).toHaveLength(1);
  expect(await readdir(path.join(place.dataDir, "spool"))).toEqual([]);
});

/** What the studio's spool holds at the moment after the last byte. */
async function spoolAnswer(dataDir: string): Promise<void> {
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"));
  const row = db.prepare("select id from submissions where outcome = 'open'").get();
  db.close();
  if (typeof row !== "object" || row === null || !("id" in row)) throw new Error("none is open");
  const picture = await readFile("tests/fixtures/serevix/pixel.png");
  const head = JSON.stringify({ status: 200, headers: { "content-type": "application/json" } });
  const body = JSON.stringify({ created: 1, data: [{ b64_json: picture.toString("base64") }] });
  await mkdir(path.join(dataDir, "spool"), { recursive: true });
  await writeFile(path.join(dataDir, "spool", `${row.id}.part`), `${head}\n${body}`);
}
