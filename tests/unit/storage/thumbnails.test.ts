import { readdir, stat, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from "thumbhash";
import { expect, test } from "vitest";
import { createBlobs } from "@/lib/server/storage/blobs";
import { createThumbnails } from "@/lib/server/storage/thumbnails";
import { freshFolders } from "../../support/data-folder";
import { cornerNames, corners, UPRIGHT } from "../../support/picture-colours";
import { laidDown, noise, quarters } from "../../support/pictures";

async function fresh() {
  const folders = await freshFolders();
  const blobs = createBlobs(folders);
  const thumbnails = createThumbnails(folders, blobs);
  async function store(bytes: Buffer) {
    const file = blobs.incoming();
    await writeFile(file, bytes);
    return blobs.keep(file, async (blob) => blob);
  }
  async function make(bytes: Buffer) {
    const { sha256, type } = await store(bytes);
    return thumbnails.make(sha256, type);
  }
  return { folders, blobs, thumbnails, store, make };
}

test("a thumbnail is a WebP of at most 512 pixels", async () => {
  const { folders, make } = await fresh();
  const { path } = await make(await quarters(1_200, 800).png().toBuffer());
  expect(path.startsWith(`${folders.thumbnails}/`)).toBe(true);
  expect(await sharp(path).metadata()).toMatchObject({ format: "webp", width: 512, height: 341 });
  expect(await readdir(folders.incoming)).toEqual([]);
});

test("a small image is not enlarged", async () => {
  const { make } = await fresh();
  const { path } = await make(await quarters(40, 30).png().toBuffer());
  expect(await sharp(path).metadata()).toMatchObject({ width: 40, height: 30 });
});

test("the thumbhash has the image's colour and shape", async () => {
  const { make } = await fresh();
  const colour = { r: 200, g: 40, b: 40 };
  const create = { width: 300, height: 200, channels: 3, background: colour } as const;
  const { thumbhash } = await make(await sharp({ create }).png().toBuffer());
  const hash = Buffer.from(thumbhash, "base64");
  const { r, g, b, a } = thumbHashToAverageRGBA(hash);
  expect([r * 255, g * 255, b * 255, a].map((value) => Math.round(value / 10) * 10)).toEqual([
    200, 40, 40, 0,
  ]);
  expect(thumbHashToApproximateAspectRatio(hash)).toBeCloseTo(1.5, 0);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i lies upright", async (orientation) => {
  const { make } = await fresh();
  const bytes = await laidDown(60, 40, orientation);
  const { path } = await make(bytes);
  expect(await sharp(path).metadata()).toMatchObject({ width: 60, height: 40 });
  expect(await cornerNames(path)).toEqual(UPRIGHT);
});

test("a CMYK JPEG has the right colours", async () => {
  const { make } = await fresh();
  // A green that inks can print, so that a difference is ours.
  const background = { r: 0, g: 150, b: 60 };
  const create = { width: 64, height: 64, channels: 3, background } as const;
  const bytes = await sharp({ create }).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
  expect((await sharp(bytes).metadata()).space).toBe("cmyk");
  const { path } = await make(bytes);
  const [corner = []] = await corners(path);
  for (const [index, value] of [0, 150, 60].entries()) {
    expect(Math.abs((corner[index] ?? 0) - value)).toBeLessThan(20);
  }
});

test("colours of a wide gamut are brought to sRGB", async () => {
  const { make } = await fresh();
  const create = {
    width: 64,
    height: 64,
    channels: 3,
    background: { r: 200, g: 100, b: 60 },
  } as const;
  const bytes = await sharp({ create }).withIccProfile("p3").png().toBuffer();
  const raw = await sharp(bytes, { ignoreIcc: true }).raw().toBuffer();
  const { path } = await make(bytes);
  const [corner = []] = await corners(path);
  expect(raw[0]).toBeLessThan(195);
  for (const [index, value] of [200, 100, 60].entries()) {
    expect(Math.abs((corner[index] ?? 0) - value)).toBeLessThan(8);
  }
});

test("a 16-bit PNG has the right colours", async () => {
  const { make } = await fresh();
  const bytes = await quarters(64, 64).toColourspace("rgb16").png().toBuffer();
  expect((await sharp(bytes).metadata()).depth).toBe("ushort");
  const { path } = await make(bytes);
  expect(await cornerNames(path)).toEqual(UPRIGHT);
});

test("what is transparent stays transparent", async () => {
  const { make } = await fresh();
  const create = {
    width: 64,
    height: 64,
    channels: 4,
    background: { r: 0, g: 0, b: 255, alpha: 0 },
  } as const;
  const { path, thumbhash } = await make(await sharp({ create }).png().toBuffer());
  expect((await corners(path)).map((corner) => corner[3])).toEqual([0, 0, 0, 0]);
  expect(thumbHashToAverageRGBA(Buffer.from(thumbhash, "base64")).a).toBe(0);
});

test("an animation shows its first frame", async () => {
  const { make } = await fresh();
  const frames = [quarters(64, 64), noise(64, 64)].map((frame) => frame.png().toBuffer());
  const animated = sharp(await Promise.all(frames), { join: { animated: true } });
  for (const bytes of [await animated.clone().gif().toBuffer(), await animated.webp().toBuffer()]) {
    const { path } = await make(bytes);
    expect((await sharp(path).metadata()).pages ?? 1).toBe(1);
    expect(await cornerNames(path)).toEqual(UPRIGHT);
  }
});

test("a thumbnail is known once it was made", async () => {
  const { thumbnails, store } = await fresh();
  const { sha256, type } = await store(await quarters(8, 8).png().toBuffer());
  expect(await thumbnails.existing(sha256)).toBeUndefined();
  const { path } = await thumbnails.make(sha256, type);
  expect(await thumbnails.existing(sha256)).toBe(path);
});

test("two who ask for one thumbnail at once get the same work", async () => {
  const { thumbnails, store } = await fresh();
  const { sha256, type } = await store(await quarters(8, 8).png().toBuffer());
  const first = thumbnails.make(sha256, type);
  expect(thumbnails.make(sha256, type)).toBe(first);
  await first;
});

test("many thumbnails at once all come", async () => {
  const { folders, thumbnails, store } = await fresh();
  const made = await Promise.all(
    [9, 10, 11, 12, 13].map(async (edge) => {
      const { sha256, type } = await store(await quarters(edge, edge).png().toBuffer());
      return thumbnails.make(sha256, type);
    }),
  );
  for (const { path } of made) expect((await stat(path)).size).toBeGreaterThan(0);
  expect(await readdir(folders.incoming)).toEqual([]);
});

test("a damaged original gives an error and no thumbnail", async () => {
  const { blobs, thumbnails, store } = await fresh();
  const bytes = await noise(64, 64).png().toBuffer();
  const { sha256, type } = await store(bytes);
  await writeFile(blobs.path(sha256, type), bytes.subarray(0, bytes.length / 2));
  await expect(thumbnails.make(sha256, type)).rejects.toMatchObject({ code: "result_unusable" });
  expect(await thumbnails.existing(sha256)).toBeUndefined();
});
