import { mkdir, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { Image } from "@/lib/contract/run";
import { giveUpTrash, nextPurging } from "@/lib/server/db/purge";
import { listImages } from "@/lib/server/library/list-images";
import { finishPurges } from "@/lib/server/library/purge";
import { purgeImages, trashImages } from "@/lib/server/library/trash";
import type { Studio } from "@/lib/server/studio";
import { keepUpload } from "@/lib/server/uploads/keep-upload";
import { freshFolder, press, runOver, startedStudio } from "../../support/open-studio";
import { quarters } from "../../support/pictures";

async function uploaded({ engine }: Studio, width: number): Promise<Image> {
  const file = engine.storage.incoming();
  await writeFile(file, await quarters(width, 20).png().toBuffer());
  return keepUpload(engine, file);
}

/** Every file of an image in the data folder. */
async function blobs({ engine }: Studio): Promise<string[]> {
  const names = await readdir(`${engine.storage.dataDir}/blobs`, { recursive: true });
  return names.filter((name) => name.includes("."));
}

it("a file that cannot be removed keeps back no other, and goes when it can", async () => {
  const studio = await startedStudio();
  const { engine } = studio;
  const images: Image[] = [];
  for (const width of [20, 30, 40]) images.push(await uploaded(studio, width));
  const [stuck] = images;
  if (stuck === undefined) throw new Error("no image");
  const path = engine.storage.blobPath(stuck.sha256, stuck.type);
  await rm(path);
  await mkdir(path);
  await trashImages(
    engine,
    images.map(({ id }) => id),
  );
  await purgeImages(
    engine,
    images.map(({ id }) => id),
  );
  const rows = () => engine.db.selectFrom("images").select(["id", "place"]).execute();
  expect(await rows()).toEqual([{ id: stuck.id, place: "purging" }]);
  await rmdir(path);
  // A studio that ends leaves the rest for its next start.
  await finishPurges({ ...engine, ending: AbortSignal.abort() });
  expect(await rows()).toEqual([{ id: stuck.id, place: "purging" }]);
  await finishPurges(engine);
  expect(await rows()).toEqual([]);
});

it("an upload that is cut off between its file and its row is gone after the next start", async () => {
  const dataDir = await freshFolder();
  const studio = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  const { engine } = studio;
  const cord = new Error("the cord was pulled");
  const storage: typeof engine.storage = {
    ...engine.storage,
    admit: (file, rows) =>
      engine.storage.admit(file, { ...rows, after: () => Promise.reject(cord) }),
  };
  const file = storage.incoming();
  await writeFile(file, await quarters(20, 20).png().toBuffer());
  await expect(keepUpload({ ...engine, storage }, file)).rejects.toBe(cord);
  expect(await blobs(studio)).toHaveLength(1);
  expect((await listImages(engine, { filters: {}, limit: 9 })).items).toEqual([]);
  await studio.stop();
  const next = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  await finishPurges(next.engine);
  expect(await blobs(next)).toEqual([]);
  expect(await next.engine.db.selectFrom("images").select("id").execute()).toEqual([]);
});

it("the end of its time in the trash takes no image that is still to be sent", async () => {
  const studio = await startedStudio();
  const { db } = studio.engine;
  const { run } = await press(studio, { model: "siraya/flux-1-srpo", prompt: "Sea" });
  await runOver(studio, run.id);
  const [sent, other] = [await uploaded(studio, 20), await uploaded(studio, 30)];
  await trashImages(studio.engine, [sent.id, other.id]);
  const generation_id = run.generations[0]?.id ?? "";
  await db
    .insertInto("references")
    .values({ generation_id, position: 1, url: "", image_id: sent.id })
    .execute();
  const end = (state: "queued" | "succeeded") =>
    db.updateTable("generations").set({ state }).where("id", "=", generation_id).execute();
  await end("queued");
  await giveUpTrash(db, "2999-01-01T00:00:00.000Z");
  const purging = async () => (await nextPurging(db, { after: 0, limit: 9 })).map(({ id }) => id);
  expect(await purging()).toEqual([other.id]);
  await end("succeeded");
  await giveUpTrash(db, "2999-01-01T00:00:00.000Z");
  expect(await purging()).toEqual([sent.id, other.id]);
});
