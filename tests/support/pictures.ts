import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";

const QUARTERS = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
];

/** Red, green / blue, yellow: a picture that tells which way it lies. */
export function quarters(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const quarter = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
      data.set(QUARTERS[quarter] ?? [], (y * width + x) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A picture whose every pixel differs, so that its file is about as large as its pixels. */
export function noise(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let index = 0; index < data.length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[index] = state >>> 24;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The picture of four quarters as a camera lays it down that writes this EXIF orientation. */
export async function laidDown(
  width: number,
  height: number,
  orientation: number,
): Promise<Buffer> {
  const turned = quarters(width, height);
  if ([2, 5, 4, 7].includes(orientation)) turned.flop();
  const laid = sharp(await turned.png().toBuffer());
  const angle = new Map([
    [3, 180],
    [4, 180],
    [5, 270],
    [6, 270],
    [7, 90],
    [8, 90],
  ]).get(orientation);
  if (angle !== undefined) laid.rotate(angle);
  return laid.jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
}

/** A PNG with a part in which Content Credentials stand. */
export function sealed(png: Buffer): Buffer {
  const seal = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from("caBXseal")]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(seal.subarray(4)));
  return Buffer.concat([png.subarray(0, 33), seal, sum, png.subarray(33)]);
}
