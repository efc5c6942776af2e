import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Piece } from "@/lib/imprint/bytes";
import { HEAD_BYTES, imprinted, readImprint } from "@/lib/imprint/imprint";

const TEXT = `{"prompt":"a <fox> & \\"snow\\", 狐 🦊 ]]> --> é","seed":0}`;

/** What a server would send. */
function written(file: Buffer, text: string): Uint8Array | undefined {
  const opened = { head: file.subarray(0, HEAD_BYTES), size: file.length };
  const pieces = imprinted(opened, text);
  return pieces && Buffer.concat(pieces.map((piece) => bytesOf(file, piece)));
}

function bytesOf(file: Buffer, piece: Piece): Uint8Array {
  return piece instanceof Uint8Array ? piece : file.subarray(piece.from, piece.to);
}

/** Where the piece stands in the new file that holds the text: the last one of new bytes. */
function placeOfText(file: Buffer): { from: number; to: number } {
  const opened = { head: file.subarray(0, HEAD_BYTES), size: file.length };
  let at = 0;
  let place = { from: 0, to: 0 };
  for (const piece of imprinted(opened, TEXT) ?? []) {
    const end = at + bytesOf(file, piece).length;
    if (piece instanceof Uint8Array) place = { from: at, to: end };
    at = end;
  }
  return place;
}

function noise(channels: 3 | 4 = 3) {
  return sharp({
    create: {
      width: 37,
      height: 23,
      channels,
      background: { r: 200, g: 120, b: 40, alpha: 0.5 },
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  });
}

const kinds: readonly [string, () => Promise<Buffer>][] = [
  ["PNG", () => noise().png().toBuffer()],
  ["interlaced PNG", () => noise().png({ progressive: true }).toBuffer()],
  ["JPEG", () => noise().jpeg().toBuffer()],
  [
    "JPEG with Exif",
    () =>
      noise()
        .withExif({ IFD0: { Artist: "Nobody" } })
        .jpeg()
        .toBuffer(),
  ],
  ["JPEG with a profile", () => noise().withIccProfile("p3").jpeg().toBuffer()],
  ["WebP", () => noise().webp().toBuffer()],
  ["lossless WebP", () => noise().webp({ lossless: true }).toBuffer()],
  ["WebP with alpha", () => noise(4).webp({ lossless: true }).toBuffer()],
  [
    "WebP with Exif",
    () =>
      noise()
        .withExif({ IFD0: { Artist: "Nobody" } })
        .webp()
        .toBuffer(),
  ],
];

describe.each(kinds)("a text in a %s", (_kind, made) => {
  it("is read back as it was, and the picture is the same to the pixel", async () => {
    const file = await made();
    const marked = written(file, TEXT);
    if (marked === undefined) throw new Error("nothing was written");
    expect(readImprint(marked)).toBe(TEXT);
    expect(readImprint(file)).toBeUndefined();
    const [before, after] = await Promise.all(
      [file, marked].map((bytes) =>
        sharp(bytes, { failOn: "warning" }).raw().toBuffer({ resolveWithObject: true }),
      ),
    );
    expect(after?.info).toEqual(before?.info);
    expect(after?.data.equals(before?.data ?? Buffer.alloc(0))).toBe(true);
    const metadata = await sharp(marked).metadata();
    expect(metadata.exif).toEqual((await sharp(file).metadata()).exif);
    expect(metadata.icc).toEqual((await sharp(file).metadata()).icc);
  });

  it("adds bytes and takes none away", async () => {
    const file = await made();
    const marked = Buffer.from(written(file, TEXT) ?? []);
    expect(marked.length).toBeGreaterThan(file.length + TEXT.length);
    // The longest run of the old file that stands in the new one: all but its header.
    expect(marked.includes(file.subarray(Math.min(file.length - 64, 700)))).toBe(true);
  });

  it("is not lost when the file is cut off behind it, nor found before it", async () => {
    const file = await made();
    const marked = written(file, TEXT) ?? new Uint8Array();
    const { from, to } = placeOfText(file);
    for (let length = 0; length <= marked.length; length++) {
      const text = readImprint(marked.subarray(0, length));
      if (length <= from) expect(text).toBeUndefined();
      else if (length >= to) expect(text).toBe(TEXT);
      else expect([TEXT, undefined]).toContain(text);
    }
  });
});

describe.each(kinds)("a %s that has a record already", (_kind, made) => {
  it("tells the newer one", async () => {
    const older = Buffer.from(written(await made(), '{"prompt":"older"}') ?? []);
    expect(readImprint(older)).toBe('{"prompt":"older"}');
    const newer = written(older, TEXT) ?? new Uint8Array();
    expect(readImprint(newer)).toBe(TEXT);
    const pixels = (bytes: Uint8Array) => sharp(bytes, { failOn: "warning" }).raw().toBuffer();
    expect((await pixels(newer)).equals(await pixels(older))).toBe(true);
  });
});

it("what stands behind the end of a WebP stays there", async () => {
  const file = Buffer.concat([await noise().webp().toBuffer(), Buffer.from("more")]);
  expect(
    Buffer.from(written(file, TEXT) ?? [])
      .subarray(-4)
      .toString(),
  ).toBe("more");
});

it("a prompt of 32,000 characters fits into each kind of file", async () => {
  const text = JSON.stringify({ prompt: "x".repeat(32_000) });
  for (const [, made] of kinds) {
    const marked = written(await made(), text);
    expect(marked && readImprint(marked)).toBe(text);
  }
});

it("a text that a JPEG has no room for is not written", async () => {
  expect(written(await noise().jpeg().toBuffer(), "x".repeat(70_000))).toBeUndefined();
});

it("other files are left as they are", async () => {
  for (const file of [await noise().gif().toBuffer(), Buffer.from("text"), Buffer.alloc(0)]) {
    expect(written(file, TEXT)).toBeUndefined();
    expect(readImprint(file)).toBeUndefined();
  }
});

it("nothing that a file may hold is an accident", () => {
  const starts = [
    "",
    "\x89PNG\r\n\x1a\n",
    "\xff\xd8\xff\xe1",
    "RIFF\x40\0\0\0WEBPVP8X",
    "RIFF\x0a\0\0\0WEBPVP8X",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const file = Buffer.concat([Buffer.from(start, "latin1"), rest]);
      readImprint(file);
      const pieces = imprinted({ head: file.subarray(0, HEAD_BYTES), size: file.length }, "text");
      let kept = 0;
      for (const piece of pieces ?? []) {
        if (piece instanceof Uint8Array) continue;
        expect(piece.from).toBeLessThanOrEqual(piece.to);
        expect(piece.to).toBeLessThanOrEqual(file.length);
        kept += piece.to - piece.from;
      }
      // A header of at most 30 bytes is written anew; all else of the old file is there.
      if (pieces !== undefined) expect(kept).toBeGreaterThanOrEqual(file.length - 30);
    }),
  );
});
