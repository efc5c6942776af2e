import { readFile } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { isStudioError } from "@/lib/contract/errors";
import type { Run } from "@/lib/contract/run";
import { unreadiness } from "@/lib/server/readiness";
import type { Studio } from "@/lib/server/studio";
import { verifyDataFolder } from "@/lib/server/verify/verify";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { press, runOnce, runOver, startedStudio } from "../support/open-studio";
import { noise } from "../support/pictures";
import type { SandboxProcess } from "../support/sandbox-process";
import { canMount, type SmallDisk, smallDisk } from "../support/small-disk";
import { only } from "../support/studio-process";

const MEGABYTE = 1024 * 1024;
const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
const flux = { model: "siraya/flux-1-srpo", prompt: "Otter" };

// A real disk can be filled only where one can be mounted: on Linux, as root.
const onSmallDisk = it.skipIf(!canMount());

onSmallDisk(
  "a full disk refuses work before it is billed, and takes it again with space",
  async () => {
    const { disk, sandbox, studio } = await place(32);
    await disk.fill(13 * MEGABYTE);
    const picture = await noise(1_000, 700).png().toBuffer();
    const over: Run[] = [];
    // Each image takes 2 MB, and 8 MB of this disk are kept free.
    const refused = await untilRefused(async (number) => {
      const image = Buffer.concat([picture, Buffer.from([number])]).toString("base64");
      await sandbox.faults([{ match: { kind: "submit" }, image }]);
      const { run } = await press(studio, { ...gpt, prompt: `Otter ${number}` });
      over.push(await runOver(studio, run.id));
    });
    expect(refused).toMatchObject({ code: "disk_full", billed: "no" });
    expect(over.length).toBeGreaterThan(0);
    expect(new Set(over.map(({ state }) => state))).toEqual(new Set(["succeeded"]));
    expect(await billed(sandbox)).toBe(over.length);
    expect(await unreadiness(studio.engine.storage)).toBe("space");
    await expectServed(studio, over);
    await expectSound(studio, over.length);

    await disk.empty();
    expect(await unreadiness(studio.engine.storage)).toBeUndefined();
    const { run } = await press(studio, gpt);
    expect((await runOver(studio, run.id)).state).toBe("succeeded");
  },
);

onSmallDisk("what is queued when the disk fills up waits unsent, and goes with space", async () => {
  const { disk, sandbox, studio } = await place(32);
  await sandbox.faults([{ match: { kind: "submit" }, status: 503 }]);
  const { run } = await press(studio, gpt);
  await runOnce(studio, run.id, (each) => only(each).retryAt !== undefined);
  await disk.fill(4 * MEGABYTE);
  const waiting = await runOnce(studio, run.id, (each) => only(each).error?.code === "disk_full");
  expect(only(waiting)).toMatchObject({ state: "queued", error: { billed: "no" } });
  expect(await billed(sandbox)).toBe(0);
  await disk.empty();
  const start = Date.now();
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  expect(Date.now() - start).toBeLessThan(10_000);
  expect(await billed(sandbox)).toBe(1);
  await expectSound(studio, 1);
});

onSmallDisk(
  "what arrives on a disk without a byte left is stored once there is space",
  async () => {
    const { disk, sandbox, studio } = await place(32);
    const earlier = await runOver(studio, (await press(studio, gpt)).run.id);
    await sandbox.faults([
      {
        match: { kind: "submit", provider: "serevix" },
        holdUntilReleased: true,
        stage: "mid-body",
      },
      { match: { kind: "download" }, holdUntilReleased: true, stage: "mid-body" },
    ]);
    const runs = [(await press(studio, { ...gpt, prompt: "Answer" })).run];
    runs.push((await press(studio, { ...flux, prompt: "Link" })).run);
    await untilHeld(sandbox, 2);
    await disk.fill();
    await sandbox.release();
    // Long enough for every write to have failed at least once.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await unreadiness(studio.engine.storage)).toBe("space");
    await expectServed(studio, [earlier]);
    await disk.empty();
    const start = Date.now();
    const over = await Promise.all(runs.map(({ id }) => runOver(studio, id)));
    expect(over.map(({ state }) => state)).toEqual(["succeeded", "succeeded"]);
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(await billed(sandbox)).toBe(3);
    await expectSound(studio, 3);
  },
);

type Place = { disk: SmallDisk; sandbox: SandboxProcess; studio: Studio };

async function place(megabytes: number): Promise<Place> {
  const disk = smallDisk(megabytes);
  const sandbox = await startedSandbox();
  const environment = connectedTo(sandbox.origin);
  const studio = await startedStudio({ ...environment, PROOFSHEET_DATA_DIR: disk.folder });
  return { disk, sandbox, studio };
}

/** The error that ends a row of presses. */
async function untilRefused(pressOnce: (number: number) => Promise<void>): Promise<unknown> {
  for (let number = 0; number < 20; number++) {
    try {
      await pressOnce(number);
    } catch (caught) {
      if (isStudioError(caught)) return caught;
      throw caught;
    }
  }
  return "never refused";
}

async function billed(sandbox: SandboxProcess): Promise<number> {
  return (await sandbox.ledger()).reduce((sum, entry) => sum + entry.billed, 0);
}

async function untilHeld(sandbox: SandboxProcess, answers: number): Promise<void> {
  while ((await sandbox.held()) < answers) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The images of the gallery can be read, whatever the disk. */
async function expectServed({ engine }: Studio, runs: readonly Run[]): Promise<void> {
  for (const run of runs) {
    const [image] = only(run).images;
    if (image === undefined) throw new Error("no image");
    const original = await readFile(engine.storage.blobPath(image.sha256, image.type));
    expect(original.length).toBe(image.bytes);
  }
}

async function expectSound({ engine }: Studio, images: number): Promise<void> {
  const { dataDir } = engine.storage;
  expect(await verifyDataFolder({ dataDir })).toMatchObject({ images, problems: [] });
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"), { readonly: true });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  db.close();
}
