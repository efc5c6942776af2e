import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { afterAll, expect, it } from "vitest";
import { verifyDataFolder } from "@/lib/server/verify/verify";
import { press, runOver } from "../support/open-studio";
import { cornerNames, corners, UPRIGHT } from "../support/picture-colours";
import { laidDown, quarters } from "../support/pictures";
import { sharedStudio } from "../support/shared-studio";
import { only } from "../support/studio-process";

const shared = sharedStudio();
const [WIDTH, HEIGHT] = [60, 40];

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "a JPEG of EXIF orientation %i is kept as it came and shown upright",
  async (orientation) => {
    const shown = await deliver(await laidDown(WIDTH, HEIGHT, orientation));
    expect(shown).toMatchObject({ type: "image/jpeg", width: WIDTH, height: HEIGHT });
    expect(await cornerNames(shown.thumbnail)).toEqual(UPRIGHT);
  },
);

it.each<[string, () => Promise<Buffer>, string]>([
  ["a GIF", () => picture().gif().toBuffer(), "image/gif"],
  ["a WebP", () => picture().webp({ quality: 95 }).toBuffer(), "image/webp"],
  ["a WebP without loss", () => picture().webp({ lossless: true }).toBuffer(), "image/webp"],
  ["an AVIF", () => picture().avif({ quality: 90 }).toBuffer(), "image/avif"],
  ["a PNG of 16 bits", () => picture().toColourspace("rgb16").png().toBuffer(), "image/png"],
  ["a PNG with a palette", () => picture().png({ palette: true }).toBuffer(), "image/png"],
  ["a PNG with alpha", () => picture().ensureAlpha(0.5).png().toBuffer(), "image/png"],
  ["a progressive JPEG", () => picture().jpeg({ progressive: true }).toBuffer(), "image/jpeg"],
  ["a moving GIF", async () => (await moving()).gif({ loop: 0 }).toBuffer(), "image/gif"],
  ["a moving WebP", async () => (await moving()).webp({ quality: 95 }).toBuffer(), "image/webp"],
])("%s is kept as it came and shown in its colours", async (_name, bytes, type) => {
  const shown = await deliver(await bytes());
  expect(shown).toMatchObject({ type, width: WIDTH, height: HEIGHT });
  expect(await cornerNames(shown.thumbnail)).toEqual(UPRIGHT);
  expect((await sharp(shown.thumbnail).metadata()).pages ?? 1).toBe(1);
});

it("a JPEG in CMYK is kept as it came and shown in its colours", async () => {
  // A green that inks can print, so that a difference is ours.
  const background = { r: 0, g: 150, b: 60 };
  const create = { width: WIDTH, height: HEIGHT, channels: 3, background } as const;
  const bytes = await sharp({ create }).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
  expect((await sharp(bytes).metadata()).space).toBe("cmyk");
  const shown = await deliver(bytes);
  const [[red = 255, green = 0, blue = 255] = []] = await corners(shown.thumbnail);
  expect(Math.abs(red - 0)).toBeLessThan(20);
  expect(Math.abs(green - 150)).toBeLessThan(20);
  expect(Math.abs(blue - 60)).toBeLessThan(20);
});

it("what is half transparent stays so", async () => {
  const { thumbnail } = await deliver(await picture().ensureAlpha(0.5).webp().toBuffer());
  for (const [, , , alpha = 0] of await corners(thumbnail)) {
    expect(Math.abs(alpha - 128)).toBeLessThan(4);
  }
});

afterAll(async () => {
  const { dataDir } = shared.studio.engine.storage;
  const { images, problems } = await verifyDataFolder({ dataDir });
  expect(problems).toEqual([]);
  expect(images).toBeGreaterThan(0);
});

/** Delivers a file as the image of a generation; its bytes are kept exactly as they came. */
async function deliver(bytes: Buffer) {
  const { sandbox, studio } = shared;
  await sandbox.faults([{ match: { kind: "download" }, image: bytes.toString("base64") }]);
  const { run } = await press(studio, { model: "siraya/flux-1-srpo", prompt: "Otter" });
  const [image] = only(await runOver(studio, run.id)).images;
  if (image === undefined) throw new Error("no image");
  const { storage } = studio.engine;
  const stored = await readFile(storage.blobPath(image.sha256, image.type));
  expect(stored.equals(bytes)).toBe(true);
  expect(image.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  return { ...image, thumbnail: await storage.thumbnailPath(image.sha256, image.type) };
}

function picture(): Sharp {
  return quarters(WIDTH, HEIGHT);
}

/** Two frames: the picture, and its opposite. */
async function moving(): Promise<Sharp> {
  const frames = [picture(), picture().negate()].map((frame) => frame.png().toBuffer());
  return sharp(await Promise.all(frames), { join: { animated: true } });
}
