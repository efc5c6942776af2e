import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { createBlobs } from "@/lib/server/storage/blobs";
import { workedMs } from "../../support/cpu-time";
import { freshFolders } from "../../support/data-folder";
import { noise, quarters } from "../../support/pictures";
import { pngBomb } from "../../support/png-bomb";

async function fresh() {
  const folders = await freshFolders();
  const blobs = createBlobs(folders);
  async function keep(bytes: Buffer | string) {
    const file = blobs.incoming();
    await writeFile(file, bytes);
    return { file, stored: blobs.keep(file, async (blob) => blob) };
  }
  return { folders, blobs, keep };
}

test.each([
  ["image/png", "png", () => quarters(40, 30).png()],
  ["image/jpeg", "jpg", () => quarters(40, 30).jpeg()],
  ["image/webp", "webp", () => quarters(40, 30).webp()],
  ["image/gif", "gif", () => quarters(40, 30).gif()],
  ["image/avif", "avif", () => quarters(40, 30).avif()],
] as const)("%s is kept byte for byte under its hash", async (type, extension, draw) => {
  const { folders, blobs, keep } = await fresh();
  const bytes = await draw().toBuffer();
  const { stored } = await keep(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(await stored).toEqual({
    sha256,
    type,
    extension,
    bytes: bytes.length,
    width: 40,
    height: 30,
  });
  const path = blobs.path(sha256, type);
  expect(path).toBe(`${folders.blobs}/${sha256.slice(0, 2)}/${sha256}.${extension}`);
  expect((await readFile(path)).equals(bytes)).toBe(true);
  expect(await readdir(folders.incoming)).toEqual([]);
});

test("the same bytes are one blob", async () => {
  const { folders, blobs, keep } = await fresh();
  const bytes = await quarters(8, 8).png().toBuffer();
  const first = await (await keep(bytes)).stored;
  const before = await stat(blobs.path(first.sha256, first.type));
  expect(await (await keep(bytes)).stored).toEqual(first);
  expect((await stat(blobs.path(first.sha256, first.type))).ino).toBe(before.ino);
  expect(await readdir(folders.incoming)).toEqual([]);
});

test("a blob that a broken disk cut short is replaced by the whole one", async () => {
  const { blobs, keep } = await fresh();
  const bytes = await quarters(8, 8).png().toBuffer();
  const { sha256, type } = await (await keep(bytes)).stored;
  await writeFile(blobs.path(sha256, type), bytes.subarray(0, 9));
  await (await keep(bytes)).stored;
  expect((await readFile(blobs.path(sha256, type))).equals(bytes)).toBe(true);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i gives upright width and height", async (o) => {
  const { keep } = await fresh();
  const bytes = await quarters(40, 30).jpeg().withMetadata({ orientation: o }).toBuffer();
  const { stored } = await keep(bytes);
  expect(await stored).toMatchObject(o < 5 ? { width: 40, height: 30 } : { width: 30, height: 40 });
});

test("an animation is measured by its first frame", async () => {
  const { keep } = await fresh();
  const frames = [quarters(20, 10), noise(20, 10)].map((frame) => frame.png().toBuffer());
  const animated = sharp(await Promise.all(frames), { join: { animated: true } });
  for (const bytes of [await animated.clone().gif().toBuffer(), await animated.webp().toBuffer()]) {
    expect(await (await keep(bytes)).stored).toMatchObject({ width: 20, height: 10 });
  }
});

test.each([
  ["SVG", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"],
  ["HTML", "<!doctype html><title>png</title>"],
  ["JSON", '{"error":"gone"}'],
  ["text", "Too many requests"],
  ["nothing", ""],
])("%s is no image, and its bytes go to quarantine", async (looksLike, text) => {
  const { folders, keep } = await fresh();
  const { file, stored } = await keep(text);
  await expect(stored).rejects.toMatchObject({
    code: "result_unusable",
    billed: "yes",
    detail: `It looks like ${looksLike}.`,
    facts: { looksLike },
  });
  expect(await readdir(folders.incoming)).toEqual([]);
  expect(await readFile(`${folders.quarantine}/${basename(file)}`, "utf8")).toBe(text);
});

test.each([
  ["PNG", () => noise(200, 200).png(), 0.9],
  ["PNG in its first row", () => noise(200, 200).png(), 0.001],
  ["JPEG", () => noise(200, 200).jpeg(), 0.9],
  ["WebP", () => noise(200, 200).webp(), 0.9],
  ["GIF", () => noise(200, 200).gif(), 0.7],
  ["AVIF", () => noise(200, 200).avif(), 0.7],
] as const)("a cut %s is refused", async (_, draw, share) => {
  const { folders, keep } = await fresh();
  const bytes = await draw().toBuffer();
  const { stored } = await keep(bytes.subarray(0, Math.ceil(bytes.length * share)));
  await expect(stored).rejects.toMatchObject({ code: "result_unusable" });
  expect(await readdir(folders.quarantine)).toHaveLength(1);
  expect(await readdir(folders.blobs)).toEqual([]);
});

test("a flat PNG of 30,000 × 30,000 is refused before it is decoded", async () => {
  const { keep } = await fresh();
  const bomb = await pngBomb(30_000, 30_000);
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const before = process.memoryUsage().rss;
  const started = workedMs();
  await expect((await keep(bomb)).stored).rejects.toMatchObject({
    code: "result_unusable",
    facts: { width: 30_000, height: 30_000, limit: 67_108_864 },
  });
  expect(workedMs() - started).toBeLessThan(1_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
});

test("the pixel limit holds from both sides", async () => {
  const { keep } = await fresh();
  const allowed = await (await keep(await pngBomb(65_536, 1_024))).stored;
  expect(allowed).toMatchObject({ width: 65_536, height: 1_024 });
  const { stored } = await keep(await pngBomb(65_536, 1_025));
  await expect(stored).rejects.toMatchObject({ code: "result_unusable" });
});

test("a name that is no hash never becomes a path", async () => {
  const { blobs } = await fresh();
  for (const name of ["../../etc/passwd", "a".repeat(63), `${"a".repeat(63)}G`, ""]) {
    expect(() => blobs.path(name, "image/png")).toThrow("Not the name of a blob.");
  }
});
