import { createHash } from "node:crypto";
import { lstat, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { hasProblems } from "@/lib/server/verify/report";
import { verifyDataFolder } from "@/lib/server/verify/verify";
import { openLibrary, seededFolder, seededLibrary } from "../../support/library";
import { press, runOver, startedStudio } from "../../support/open-studio";
import { plantDamage } from "../../support/planted-damage";

const clean = {
  missing: 0,
  untracked: 0,
  mismatched: 0,
  zero_byte: 0,
  undecodable: 0,
  unreadable: 0,
  stuck: 0,
  database: 0,
};

it("finds nothing in a library that is as it should be", async () => {
  const dataDir = await seededFolder(50);
  const report = await verifyDataFolder({ dataDir });
  expect(report.counts).toEqual(clean);
  expect(report).toMatchObject({ images: 50, studioRunning: false, quick: false });
  expect(hasProblems(report)).toBe(false);
});

it("finds a hundred of each kind of damage, and nothing else", async () => {
  const library = await openLibrary();
  await plantDamage(library, 100);
  const { dataDir } = library.storage;
  const report = await verifyDataFolder({ dataDir, now: inAnHour });
  expect(report.counts).toEqual({
    missing: 100,
    untracked: 100,
    mismatched: 100,
    zero_byte: 100,
    undecodable: 100,
    unreadable: 0,
    stuck: 100,
    database: 0,
  });
  expect(hasProblems(report)).toBe(true);
});

it("a quick look finds what existence and size tell", async () => {
  const library = await openLibrary();
  await plantDamage(library, 2);
  const { dataDir } = library.storage;
  const { counts } = await verifyDataFolder({ dataDir, isQuick: true, now: inAnHour });
  expect(counts).toEqual({ ...clean, missing: 2, untracked: 2, zero_byte: 2, stuck: 2 });
});

it("a repair moves damaged and stray files to quarantine, byte for byte, and nothing else", async () => {
  const library = await openLibrary();
  await plantDamage(library, 3);
  const { dataDir } = library.storage;
  library.storage.close();
  const before = await bytesBelow(dataDir);
  const report = await verifyDataFolder({ dataDir, isRepair: true });
  const moved = report.problems.filter(({ movedTo }) => movedTo !== undefined);
  expect(moved.map(({ kind }) => kind).toSorted()).toEqual([
    ...["mismatched", "mismatched", "mismatched", "undecodable", "undecodable", "undecodable"],
    ...["untracked", "untracked", "untracked", "zero_byte", "zero_byte", "zero_byte"],
  ]);
  expect(moved.every(({ movedTo = "" }) => movedTo.startsWith("quarantine/"))).toBe(true);
  expect(await bytesBelow(dataDir)).toEqual(before);
  // Of what was damaged the rows are left, which say so; what was stray is settled.
  const again = await verifyDataFolder({ dataDir });
  expect(again.counts).toEqual({ ...clean, missing: 12, stuck: 3 });
});

it("a file that cannot be read is told, and a repair leaves it where it is", async () => {
  const dataDir = await seededFolder(50);
  const [name = ""] = await namesBelow(path.join(dataDir, "blobs"));
  const file = path.join(dataDir, "blobs", name);
  await rm(file);
  await mkdir(file);
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"));
  const { size } = await lstat(file);
  db.prepare("update images set bytes = ? where sha256 = ?").run(size, path.parse(name).name);
  db.close();
  const { problems } = await verifyDataFolder({ dataDir, isRepair: true });
  expect(new Set(problems.map(({ kind, detail }) => `${kind}: ${detail}`))).toEqual(
    new Set(["unreadable: it cannot be read (EISDIR)"]),
  );
  expect((await lstat(file)).isDirectory()).toBe(true);
});

it("a damaged database, which may not know every file, is told and moves none", async () => {
  const dataDir = await seededFolder(50);
  await writeFile(path.join(dataDir, "blobs", "notes.txt"), "not ours");
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"));
  // An index that is told to be of other columns than its entries are.
  db.unsafeMode();
  db.pragma("writable_schema = on");
  db.exec(`update sqlite_schema set sql = replace(sql, '(sha256)', '(id)')
    where type = 'index' and tbl_name = 'images' and sql like '%(sha256)%'`);
  db.close();
  await expect(verifyDataFolder({ dataDir, isRepair: true })).rejects.toThrow("nothing is moved");
  expect(await namesBelow(path.join(dataDir, "blobs"))).toContain("notes.txt");
  expect((await verifyDataFolder({ dataDir })).counts).toMatchObject({ untracked: 1 });
  expect((await verifyDataFolder({ dataDir })).counts.database).toBeGreaterThan(0);
});

it("stray files alone are settled by a repair", async () => {
  const library = await seededLibrary(50);
  const { dataDir } = library.storage;
  await writeFile(path.join(dataDir, "blobs", "notes.txt"), "not ours");
  await writeFile(path.join(dataDir, "incoming", "half"), "half a file");
  await writeFile(path.join(dataDir, "spool", "0192.part"), "half an answer");
  library.storage.close();
  const report = await verifyDataFolder({ dataDir, isRepair: true });
  expect(report.counts).toEqual({ ...clean, untracked: 3 });
  expect(hasProblems(report)).toBe(false);
  expect((await verifyDataFolder({ dataDir })).problems).toEqual([]);
});

it("two files of one name both find a place in quarantine", async () => {
  const library = await seededLibrary(50);
  const { dataDir } = library.storage;
  library.storage.close();
  for (const text of ["first", "second"]) {
    await writeFile(path.join(dataDir, "blobs", "notes.txt"), text);
    await verifyDataFolder({ dataDir, isRepair: true });
  }
  const aside = path.join(dataDir, "quarantine");
  const texts = (await readdir(aside)).map((name) => readFile(path.join(aside, name), "utf8"));
  expect((await Promise.all(texts)).toSorted()).toEqual(["first", "second"]);
});

it("a thumbnail without a byte is found, and after the repair it is drawn anew", async () => {
  const dataDir = await seededFolder(50);
  const [thumbnail = ""] = await namesBelow(path.join(dataDir, "thumbnails"));
  await truncate(path.join(dataDir, "thumbnails", thumbnail), 0);
  const report = await verifyDataFolder({ dataDir, isRepair: true });
  expect(report.counts).toMatchObject({ zero_byte: 1 });
  const studio = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  const file = await studio.engine.storage.thumbnailPath(path.parse(thumbnail).name, "image/png");
  expect((await stat(file)).size).toBeGreaterThan(0);
});

it("beside a studio at work it finds nothing where nothing is wrong, and repairs nothing", async () => {
  const studio = await startedStudio();
  const { dataDir } = studio.engine.storage;
  const { run } = await press(studio, {
    model: "siray/niji-7",
    prompt: "Otter",
    parameters: ratio,
  });
  const reports = [await verifyDataFolder({ dataDir }), await verifyDataFolder({ dataDir })];
  await runOver(studio, run.id);
  reports.push(await verifyDataFolder({ dataDir }));
  expect(reports.map(({ problems }) => problems)).toEqual([[], [], []]);
  expect(reports[2]).toMatchObject({ images: 1, studioRunning: true });
  await expect(verifyDataFolder({ dataDir, isRepair: true })).rejects.toThrow("Stop it, then");
});

it("beside a studio at work an old stray is found all the same", async () => {
  const studio = await startedStudio();
  const { dataDir } = studio.engine.storage;
  await writeFile(path.join(dataDir, "spool", "0192.part"), "half an answer");
  const now = () => Date.now() + 2 * 60 * 60_000;
  const { problems } = await verifyDataFolder({ dataDir, now });
  expect(problems).toEqual([{ kind: "untracked", path: "spool/0192.part", detail: "14 bytes" }]);
});

it("what an end left of answers that nobody awaits is gone after the next start", async () => {
  const dataDir = await seededFolder(50);
  for (const name of ["0192-poll", "0192.part", "0193"]) {
    await writeFile(path.join(dataDir, "spool", name), "an answer");
  }
  expect((await verifyDataFolder({ dataDir })).counts).toEqual({ ...clean, untracked: 3 });
  await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  expect(await readdir(path.join(dataDir, "spool"))).toEqual([]);
});

it("what is not ours among the answers, or cannot go, keeps no studio from starting", async () => {
  const dataDir = await seededFolder(50);
  const spool = path.join(dataDir, "spool");
  for (const name of [".DS_Store", "notes.txt", "0192", "0193"]) {
    await writeFile(path.join(spool, name), "a text");
  }
  for (const name of ["folder", "0192.part"]) await mkdir(path.join(spool, name));
  await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  const kept = [".DS_Store", "0192.part", "folder", "notes.txt"];
  expect((await readdir(spool)).toSorted()).toEqual(kept);
});

it("a folder without a database is no data folder, and stays as it was", async () => {
  const { storage } = await openLibrary();
  const strange = storage.modelsDir;
  await expect(verifyDataFolder({ dataDir: strange })).rejects.toThrow("no Proofsheet data");
  expect(await readdir(strange)).toEqual([]);
});

const ratio = { aspect_ratio: "1:1" };

/** Beside an open library: what was just planted counts as old. */
function inAnHour(): number {
  return Date.now() + 2 * 60 * 60_000;
}

async function namesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** The hashes of all image and answer files, wherever they lie. */
async function bytesBelow(dataDir: string): Promise<string[]> {
  const names = (await namesBelow(dataDir)).filter((name) => name.includes(path.sep));
  const hashes = names.map(async (name) => {
    const bytes = await readFile(path.join(dataDir, name));
    return createHash("sha256").update(bytes).digest("hex");
  });
  return (await Promise.all(hashes)).toSorted();
}
