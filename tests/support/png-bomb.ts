import { once } from "node:events";
import { createDeflate } from "node:zlib";
import { quarters } from "./pictures";

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** One chunk of a PNG: its length, its name, its bytes and their checksum. */
function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(checksum(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}

/** A valid PNG, flat and grey, of any size: small as a file and huge as pixels. */
export async function pngBomb(width: number, height: number): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Array<Buffer>(height).fill(Buffer.alloc(width + 1));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", await packed(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * A small PNG with so many bytes of EXIF and of XMP, and with a colour profile that is small in the
 * file and 256 MB when unpacked.
 */
export async function crowdedPng(bytes: number): Promise<Buffer> {
  const picture = await quarters(64, 48).png().toBuffer();
  const afterHeader = 8 + 25;
  const words = Buffer.alloc(bytes, "Proofsheet ");
  return Buffer.concat([
    picture.subarray(0, afterHeader),
    chunk("iCCP", Buffer.concat([Buffer.from("icc\0\0"), await packedProfile(256)])),
    chunk("iTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0"), words])),
    chunk("eXIf", Buffer.concat([Buffer.from("MM\0*\0\0\0\x08\0\0", "latin1"), words])),
    picture.subarray(afterHeader),
  ]);
}

/** A profile of so many megabytes: a header that looks right (ICC.1, 7.2), then nothing but zeros. */
function packedProfile(megabytes: number): Promise<Buffer> {
  const megabyte = 1024 * 1024;
  const header = Buffer.alloc(132);
  header.writeUInt32BE(header.length + megabytes * megabyte, 0);
  header.write("mntrRGB XYZ ", 12);
  header.write("acsp", 36);
  return packed([header, ...Array<Buffer>(megabytes).fill(Buffer.alloc(megabyte))]);
}

async function packed(pieces: Iterable<Buffer>): Promise<Buffer> {
  const deflate = createDeflate();
  const out: Buffer[] = [];
  deflate.on("data", (piece: Buffer) => out.push(piece));
  for (const piece of pieces) {
    if (!deflate.write(piece)) await once(deflate, "drain");
  }
  deflate.end();
  await once(deflate, "end");
  return Buffer.concat(out);
}

/** A GIF of many frames, each as large as one says and holding one pixel: the rest is left out. */
export function gifBomb(size: { width: number; height: number; frames: number }): Buffer {
  const edges = Buffer.alloc(4);
  edges.writeUInt16LE(size.width, 0);
  edges.writeUInt16LE(size.height, 2);
  const screen = Buffer.concat([edges, Buffer.from([0x80, 0, 0])]);
  const colours = Buffer.from([0, 0, 0, 255, 255, 255]);
  // A delay, then the frame: its place, its size, its pixels (GIF89a, 20, 22 and 23).
  const delay = Buffer.from("21f9040001000000", "hex");
  const place = Buffer.from("2c00000000", "hex");
  const pixels = Buffer.from("000202440100", "hex");
  const frame = Buffer.concat([delay, place, edges, pixels]);
  const frames = Buffer.alloc(frame.length * size.frames, frame);
  return Buffer.concat([Buffer.from("GIF89a"), screen, colours, frames, Buffer.from(";")]);
}
