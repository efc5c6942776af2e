import { expect, it } from "vitest";
import type { FullRecord } from "@/lib/contract/record";
import type { RunPage } from "@/lib/contract/run";
import { connectedOfFile } from "../support/connected-of-file";
import { connectedTo } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import { isOver, only, startedStudioProcess } from "../support/studio-process";

const connected = connectedOfFile();

const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
const flux = { model: "siraya/flux-1-srpo", prompt: "Otter" };

it("record and recheck answer as documented", async () => {
  const { studio } = connected;
  const { id } = await studio.press(gpt);
  const { id: generation } = only(await studio.runOnce(id, isOver));
  const answer = await studio.fetch(`/api/generations/${generation}/record`);
  expect(answer.status).toBe(200);
  const record: FullRecord = await answer.json();
  expect(record.generation.id).toBe(generation);
  expect(record.submissions.map(({ outcome }) => outcome)).toEqual(["accepted"]);
  for (const [path, method, status, code] of [
    [`/api/generations/${generation}/recheck`, "POST", 409, "wrong_state"],
    ["/api/generations/nothing/recheck", "POST", 404, "not_found"],
    ["/api/generations/nothing/record", "GET", 404, "not_found"],
  ] as const) {
    const refused = await studio.fetch(path, { method });
    expect(refused.status).toBe(status);
    expect((await refused.json()).error).toMatchObject({ code, billed: "no" });
  }
});

it("a check that the studio's end interrupts goes on after the restart, and submits nothing", async () => {
  const { sandbox } = connected;
  const dataDir = await freshFolder();
  const environment = connectedTo(sandbox.origin);
  const studio = await startedStudioProcess({ dataDir, environment });
  await sandbox.faults([{ match: { kind: "download", times: 3 }, status: 403 }]);
  const { id } = await studio.press(flux);
  const failed = only(await studio.runOnce(id, isOver));
  expect(failed.error?.code).toBe("result_unreachable");
  await sandbox.faults([{ match: { kind: "download" }, holdUntilReleased: true }]);
  const asked = await studio.fetch(`/api/generations/${failed.id}/recheck`, { method: "POST" });
  expect(await asked.json()).toMatchObject({ state: "failed", checking: true });
  while ((await sandbox.held()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await studio.kill();
  const again = await startedStudioProcess({ dataDir, environment });
  const done = only(await again.runOnce(id, (run) => run.state === "succeeded"));
  expect(done.images).toHaveLength(1);
  expect((await sandbox.ledger()).filter(({ kind }) => kind === "submit")).toHaveLength(1);
});

it("a list of runs takes several states and a model, and pages through them in order", async () => {
  const { sandbox, studio } = connected;
  const ids: string[] = [];
  for (const status of [400, 200, 400, 200, 400]) {
    if (status === 400) await sandbox.faults([{ match: { kind: "submit" }, status }]);
    const { id } = await studio.press(gpt);
    await studio.runOnce(id, isOver);
    ids.unshift(id);
  }
  const page = async (query: string): Promise<RunPage> =>
    (await studio.fetch(`/api/runs?${query}`)).json();
  // Beside the runs of other tests.
  const read = async (query: string) =>
    (await page(query)).items.map(({ id }) => id).filter((id) => ids.includes(id));
  expect(await read("state=failed")).toEqual([ids[0], ids[2], ids[4]]);
  expect(await read("state=failed,succeeded")).toEqual(ids);
  expect(await read("state=failed,failed")).toEqual([ids[0], ids[2], ids[4]]);
  expect(await read("state=failed,succeeded&model=siray/niji-7")).toEqual([]);
  const first = await page("state=succeeded,failed&limit=2");
  expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect(await read(`state=succeeded,failed&cursor=${first.nextCursor}`)).toEqual(ids.slice(2));
  expect((await studio.fetch("/api/runs?state=broken")).status).toBe(400);
});
