import sharp from "sharp";
import { expect, it } from "vitest";
import { carriesCredentials } from "@/lib/imprint/credentials";

const drawn = sharp({ create: { width: 32, height: 20, channels: 3, background: "#a86" } });

async function isSealed(file: Buffer): Promise<boolean> {
  return carriesCredentials(async (at, length) => file.subarray(at, at + length));
}

/** A file with bytes put in at a place. */
function into(file: Buffer, at: number, bytes: Buffer): Buffer {
  return Buffer.concat([file.subarray(0, at), bytes, file.subarray(at)]);
}

const length = (value: number) => Buffer.from([0, 0, value >>> 8, value & 0xff]);

it.each<[string, () => Promise<Buffer>, (file: Buffer) => Buffer]>([
  [
    "PNG",
    () => drawn.clone().png().toBuffer(),
    (file) => into(file, 33, Buffer.concat([length(6), Buffer.from("caBXmanif."), length(0)])),
  ],
  [
    "JPEG",
    () =>
      drawn
        .clone()
        .withExif({ IFD0: { Artist: "Nobody" } })
        .jpeg()
        .toBuffer(),
    (file) =>
      into(file, 2, Buffer.concat([Buffer.from([0xff, 0xeb, 0, 10]), Buffer.from("JP manif")])),
  ],
  [
    "WebP",
    () => drawn.clone().webp({ quality: 100 }).toBuffer(),
    (file) => Buffer.concat([file, Buffer.from("C2PA\x06\0\0\0manif.", "latin1")]),
  ],
])("Content Credentials in a %s are seen, and none where there are none", async (_, made, seal) => {
  const file = await made();
  expect(await isSealed(file)).toBe(false);
  expect(await isSealed(seal(file))).toBe(true);
});

it("a file that ends early, or is of another kind, carries none", async () => {
  const png = await drawn.clone().png().toBuffer();
  for (const end of [0, 4, 8, 12, 40]) expect(await isSealed(png.subarray(0, end))).toBe(false);
  expect(await isSealed(Buffer.from("GIF89a and more than sixteen bytes"))).toBe(false);
});

it("a file of endless small parts is left as it is", async () => {
  const part = Buffer.from("\0\0\0\0tEXt\0\0\0\0", "latin1");
  const start = (await drawn.clone().png().toBuffer()).subarray(0, 33);
  expect(await isSealed(Buffer.concat([start, ...Array.from({ length: 3_000 }, () => part)]))).toBe(
    true,
  );
});
