import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import sharp from "sharp";
import { expect, it, onTestFinished } from "vitest";
import { models } from "@/lib/providers/all";
import { openDatabase } from "@/lib/server/db/open";
import { finishPurges } from "@/lib/server/library/purge";
import { openStorage } from "@/lib/server/storage/storage";
import type { Studio } from "@/lib/server/studio";
import { bundleForNode } from "../support/bundle-for-node";
import { freshFolder, startedStudio } from "../support/open-studio";
import { insertSeededRun } from "../support/seeded-images";

const IMAGES = 60;
/** After how many lines each studio is killed. */
const KILLS = [1, 20, 40, 60];

it("killed again and again amid trash, restore and purge: files and rows are in step, and what was told is so", async () => {
  const dataDir = await freshFolder();
  await fill(dataDir);
  const told = new Map<string, string>();
  const { file, remove } = await bundleForNode("tests/support/busy-trash.ts");
  onTestFinished(remove);
  for (const lines of KILLS) {
    for (const line of await busyUntilKilled({ file, dataDir, lines })) {
      const [what = "", id = ""] = line.split(" ");
      told.set(id, what);
    }
    const studio = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
    await finishPurges(studio.engine);
    await expectInStep(studio);
    const rows = await studio.engine.db.selectFrom("images").select(["id", "place"]).execute();
    const places = new Map(rows.map(({ id, place }) => [id, place]));
    const further = new Set<string>();
    for (const [id, what] of told) {
      const place = places.get(id) ?? "gone";
      const [is, ...next] = meant[what] ?? [];
      expect([is, ...next], `${what} ${id}`).toContain(place);
      if (place !== is) further.add(place);
      told.set(id, place);
    }
    // The kill came before its last step was told; no other place can differ.
    expect(further.size).toBeLessThanOrEqual(1);
    await studio.stop();
  }
  expect([...told.values()].filter((what) => what === "gone").length).toBeGreaterThan(2);
});

/** Where an image is after the last word about it, and where the one step after that takes it. */
const meant: Readonly<Record<string, readonly string[]>> = {
  trash: ["trash", "library", "gone"],
  restore: ["library", "trash"],
  purge: ["gone"],
  library: ["library", "trash"],
  gone: ["gone"],
};

/** Images that each have a file of their own. */
async function fill(dataDir: string): Promise<void> {
  const storage = openStorage(dataDir);
  const db = await openDatabase(dataDir, () => new Date().toISOString());
  const [model] = models;
  if (model === undefined) throw new Error("no model");
  for (let number = 0; number < IMAGES; number++) {
    const background = { r: number, g: 255 - number, b: (number * 7) % 256 };
    const file = storage.incoming();
    const image = sharp({ create: { width: 8, height: 8, channels: 3, background } });
    await writeFile(file, await image.png().toBuffer());
    await storage.keep(file, async (picture) => {
      await storage.thumbnail(picture.sha256, picture.type);
      const at = Date.now();
      await insertSeededRun(db, { prompt: `Image ${number}`, model, images: 1, at, picture });
    });
  }
  await db.destroy();
  storage.close();
}

type Busy = { file: string; dataDir: string; lines: number };

/** Lets a studio change its trash, kills it after so many lines, and gives every line it said. */
async function busyUntilKilled({ file, dataDir, lines }: Busy): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [file, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  if (child.stdout === null) throw new Error("no output");
  const ended = once(child, "exit");
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === lines) child.kill("SIGKILL");
  }
  await ended;
  return said.slice(1);
}

async function expectInStep({ engine }: Studio): Promise<void> {
  const rows = await engine.db.selectFrom("images").select(["place", "sha256", "type"]).execute();
  expect(rows.filter(({ place }) => place === "purging")).toEqual([]);
  for (const { sha256, type } of rows) {
    const bytes = await readFile(engine.storage.blobPath(sha256, type));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
  }
  const expected = rows.map(({ sha256 }) => sha256).sort();
  for (const folder of ["blobs", "thumbnails"]) {
    const names = await readdir(path.join(engine.storage.dataDir, folder), { recursive: true });
    const kept = names.filter((name) => name.includes(".")).map((name) => path.parse(name).name);
    expect(kept.sort(), folder).toEqual(expected);
  }
}
