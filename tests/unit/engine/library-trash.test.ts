import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { Image, Run } from "@/lib/contract/run";
import { type Clock, systemClock } from "@/lib/server/clock";
import { readRun } from "@/lib/server/db/runs";
import { listImages } from "@/lib/server/library/list-images";
import { finishPurges } from "@/lib/server/library/purge";
import { removeRun } from "@/lib/server/library/remove-run";
import { purgeImages, restoreImages, trashImages } from "@/lib/server/library/trash";
import { readEvents } from "@/lib/server/read-events";
import type { Studio } from "@/lib/server/studio";
import { keepUpload } from "@/lib/server/uploads/keep-upload";
import { freshFolder, press, runOnce, startedStudio } from "../../support/open-studio";
import { quarters } from "../../support/pictures";

const flux = { model: "siraya/flux-1-srpo", prompt: "Sea", parameters: { size: "square" } };

/** A run with its images, thumbnails included, made in the sandbox. */
async function made(studio: Studio, count = 1): Promise<{ run: Run; images: Image[] }> {
  const { run } = await press(studio, { ...flux, count });
  const done = await runOnce(studio, run.id, ({ generations }) =>
    generations.every(
      ({ images, expected }) =>
        images.length === expected && images.every(({ thumbhash }) => thumbhash !== undefined),
    ),
  );
  return { run: done, images: done.generations.flatMap(({ images }) => images) };
}

function only(images: readonly Image[]): Image {
  const [image, ...more] = images;
  if (image === undefined || more.length > 0) throw new Error("not one image");
  return image;
}

async function listed(studio: Studio, trash = false): Promise<string[]> {
  const { items } = await listImages(studio.engine, { filters: { trash }, limit: 100 });
  return items.map(({ id }) => id);
}

/** Every file of an image and of its thumbnail in the data folder. */
async function files(studio: Studio): Promise<string[]> {
  const { dataDir } = studio.engine.storage;
  const names = await Promise.all(
    ["blobs", "thumbnails"].map((folder) => readdir(`${dataDir}/${folder}`, { recursive: true })),
  );
  return names.flat().filter((name) => name.includes("."));
}

it("an image goes to the trash and comes back, and its run tells of both", async () => {
  const studio = await startedStudio();
  const { run, images } = await made(studio, 2);
  const [first, second] = images;
  if (first === undefined || second === undefined) throw new Error("not two");
  const before = await files(studio);
  expect(await trashImages(studio.engine, [first.id, "none"])).toEqual({
    items: [
      { id: first.id, done: true },
      { id: "none", done: false, reason: "not_found" },
    ],
  });
  expect(await listed(studio)).toEqual([second.id]);
  expect(await listed(studio, true)).toEqual([first.id]);
  const [told] = await readEvents(studio.engine, { revision: run.revision, limit: 9 });
  expect(told).toMatchObject({ name: "run", data: { id: run.id, state: "succeeded" } });
  const trashed = await readRun(studio.engine.db, run.id);
  expect(trashed?.generations.flatMap((each) => each.images.map(({ id }) => id))).toEqual([
    second.id,
  ]);
  expect(trashed?.generations.reduce((sum, { removed = 0 }) => sum + removed, 0)).toBe(1);
  expect((await restoreImages(studio.engine, [first.id])).items).toEqual([
    { id: first.id, done: true },
  ]);
  expect(await listed(studio)).toEqual([second.id, first.id]);
  expect(await listed(studio, true)).toEqual([]);
  expect(await files(studio)).toEqual(before);
  const restored = await readRun(studio.engine.db, run.id);
  expect(restored?.generations.map((each) => each.removed)).toEqual(
    run.generations.map(() => undefined),
  );
});

it("only what is in the trash is purged, with its files, and the run stays succeeded", async () => {
  const studio = await startedStudio();
  const { run, images } = await made(studio);
  const { id } = only(images);
  expect((await purgeImages(studio.engine, [id])).items).toEqual([
    { id, done: false, reason: "not_in_trash" },
  ]);
  await trashImages(studio.engine, [id]);
  expect((await purgeImages(studio.engine, [id])).items).toEqual([{ id, done: true }]);
  expect(await files(studio)).toEqual([]);
  expect(await listed(studio, true)).toEqual([]);
  expect((await restoreImages(studio.engine, [id])).items).toEqual([
    { id, done: false, reason: "not_found" },
  ]);
  expect(await readRun(studio.engine.db, run.id)).toMatchObject({ state: "succeeded" });
  const events = await readEvents(studio.engine, { revision: run.revision, limit: 9 });
  expect(events.at(-1)).toMatchObject({ name: "gone", data: { id, thing: "image" } });
});

it("a file that another image shares stays until the last of them goes", async () => {
  const studio = await startedStudio();
  const seeded = { ...flux, parameters: { ...flux.parameters, seed: 7 } };
  const ids: string[] = [];
  for (let time = 0; time < 2; time++) {
    const { run } = await press(studio, seeded);
    const done = await runOnce(
      studio,
      run.id,
      ({ generations }) => generations[0]?.images[0]?.thumbhash !== undefined,
    );
    ids.push(only(done.generations.flatMap(({ images }) => images)).id);
  }
  expect(await files(studio)).toHaveLength(2);
  const [first = "", second = ""] = ids;
  await trashImages(studio.engine, ids);
  await purgeImages(studio.engine, [first]);
  expect(await files(studio)).toHaveLength(2);
  await purgeImages(studio.engine, [second]);
  expect(await files(studio)).toEqual([]);
});

it("nothing is purged while the same bytes are being stored anew", async () => {
  const studio = await startedStudio();
  const { images } = await made(studio);
  const { id, sha256, type } = only(images);
  const { storage, db } = studio.engine;
  const copy = storage.incoming();
  await trashImages(studio.engine, [id]);
  const bytes = await storage.read(storage.blobPath(sha256, type));
  await storage.write(
    copy,
    (async function* () {
      yield bytes;
    })(),
  );
  await storage.keep(copy, async () => {
    await purgeImages(studio.engine, [id]);
    expect(existsSync(storage.blobPath(sha256, type))).toBe(true);
    const row = db.selectFrom("images").select("place").where("id", "=", id);
    expect(await row.executeTakeFirst()).toEqual({ place: "purging" });
  });
  await finishPurges(studio.engine);
  expect(await files(studio)).toEqual([]);
});

it.each([
  ["before the files went", false],
  ["after the files went", true],
])("a purge that was cut short %s is finished at the next start", async (_name, filesGone) => {
  const dataDir = await freshFolder();
  const studio = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  const { images } = await made(studio);
  const { id, sha256, type } = only(images);
  const { db, storage } = studio.engine;
  await db.updateTable("images").set({ place: "purging" }).where("id", "=", id).execute();
  if (filesGone) await storage.remove({ sha256, type }, async () => false);
  expect(await listed(studio)).toEqual([]);
  expect(await listed(studio, true)).toEqual([]);
  await studio.stop();
  const again = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  await finishPurges(again.engine);
  expect(await again.engine.db.selectFrom("images").select("id").execute()).toEqual([]);
  expect(await again.engine.db.selectFrom("image_words").select("words").execute()).toEqual([]);
  expect(await files(again)).toEqual([]);
});

it("the trash gives up an image by itself after 30 days, and not before", async () => {
  const dataDir = await freshFolder();
  const studio = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  const { images } = await made(studio);
  const { id } = only(images);
  await trashImages(studio.engine, [id]);
  await studio.stop();
  for (const [days, left] of [
    [29.9, [id]],
    [30.1, []],
  ] as const) {
    // The end waits for the sweep that the start began; files that are left go at the next start.
    const later = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir }, clockAhead(days));
    await later.stop();
    const look = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
    expect(await listed(look, true)).toEqual(left);
    await expect.poll(async () => (await files(look)).length).toBe(left.length * 2);
    await look.stop();
  }
});

function clockAhead(days: number): Clock {
  return { ...systemClock, now: () => Date.now() + days * 86_400_000 };
}

it("a removed run leaves every list, its images go to the trash, and one that is restored brings it back", async () => {
  const studio = await startedStudio();
  const { run, images } = await made(studio);
  const { id } = only(images);
  await removeRun(studio.engine, run.id);
  expect((await studio.firstView()).firstPage.items).toEqual([]);
  expect(await listed(studio, true)).toEqual([id]);
  const events = await readEvents(studio.engine, { revision: run.revision, limit: 9 });
  expect(events).toMatchObject([{ name: "gone", data: { id: run.id, thing: "run" } }]);
  await expect(removeRun(studio.engine, run.id)).rejects.toMatchObject({ code: "not_found" });
  await restoreImages(studio.engine, [id]);
  const back = (await studio.firstView()).firstPage.items;
  expect(back.map((each) => each.id)).toEqual([run.id]);
  const [told] = await readEvents(studio.engine, { revision: events[0]?.revision ?? 0, limit: 9 });
  expect(told).toMatchObject({ name: "run", data: { id: run.id } });
});

it("a run that is under way is not removed", async () => {
  const studio = await startedStudio();
  const { run } = await press(studio, { ...flux, rehearse: "very_slow" });
  await expect(removeRun(studio.engine, run.id)).rejects.toMatchObject({ code: "wrong_state" });
  expect(await readRun(studio.engine.db, run.id)).toBeDefined();
});

it("the press of a removed run is still known by its key, and is not made again", async () => {
  const studio = await startedStudio();
  const { run } = await press(studio, flux, "key");
  await runOnce(studio, run.id, ({ state }) => state === "succeeded");
  await removeRun(studio.engine, run.id);
  const again = await press(studio, flux, "key");
  expect(again).toMatchObject({ created: false, run: { id: run.id } });
});

it("an image that a queued generation still has to send is not purged", async () => {
  const studio = await startedStudio();
  const { images, run } = await made(studio);
  const { id } = only(images);
  await trashImages(studio.engine, [id]);
  const { db } = studio.engine;
  const [generation] = run.generations;
  if (generation === undefined) throw new Error("no generation");
  await db
    .insertInto("references")
    .values({ generation_id: generation.id, position: 1, url: "", image_id: id })
    .execute();
  await db.updateTable("generations").set({ state: "queued" }).execute();
  expect((await purgeImages(studio.engine, [id])).items).toEqual([
    { id, done: false, reason: "in_use" },
  ]);
  await db.updateTable("generations").set({ state: "succeeded" }).execute();
  expect((await purgeImages(studio.engine, [id])).items).toEqual([{ id, done: true }]);
});

it("an uploaded image tells of itself: when it comes, goes to the trash, comes back and is deleted", async () => {
  const studio = await startedStudio();
  const { engine } = studio;
  const file = engine.storage.incoming();
  await writeFile(file, await quarters(40, 30).png().toBuffer());
  const { id } = await keepUpload(engine, file);
  let revision = 0;
  const told = async () => {
    const events = await readEvents(engine, { revision, limit: 9 });
    revision = events.at(-1)?.revision ?? revision;
    return events.map(({ name, data }) => ({ name, data }));
  };
  expect(await told()).toMatchObject([{ name: "image", data: { id, kind: "uploaded" } }]);
  await trashImages(engine, [id]);
  expect(await told()).toMatchObject([
    { name: "image", data: { id, trashedAt: expect.stringMatching(/Z$/) } },
  ]);
  await restoreImages(engine, [id]);
  const [restored] = await told();
  expect(restored).toMatchObject({ name: "image", data: { id } });
  expect(restored?.data).not.toHaveProperty("trashedAt");
  await trashImages(engine, [id]);
  await purgeImages(engine, [id]);
  expect(await told()).toEqual([{ name: "gone", data: { id, thing: "image" } }]);
  expect(await files(studio)).toEqual([]);
});

it("an image is found by what it leaves out and by its model", async () => {
  const studio = await startedStudio();
  const { run } = await press(studio, {
    model: "siray/niji-7",
    prompt: "Otter",
    parameters: { aspect_ratio: "1:1", negative_prompt: "umbrellas" },
  });
  await runOnce(studio, run.id, ({ state }) => state === "succeeded");
  for (const [q, count] of [
    ["umbrella otter", 1],
    ["niji", 1],
    ["parasol", 0],
  ] as const) {
    const { items } = await listImages(studio.engine, { filters: { q }, limit: 9 });
    expect(items, q).toHaveLength(count);
  }
});
