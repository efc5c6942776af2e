import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { SceneSettings } from "@/lib/server/sandbox/scenes/draw-scene";
import { draw, familyPrompts } from "./usual-scene";

async function isEqual(one: Partial<SceneSettings>, other: Partial<SceneSettings>) {
  return Buffer.from(await draw(one)).equals(await draw(other));
}

async function readPixels(png: Uint8Array) {
  return sharp(png).raw().toBuffer({ resolveWithObject: true });
}

/** The chunks of a PNG by type, text included. */
function readChunks(png: Uint8Array): { type: string; text: string }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString("latin1", at + 4, at + 8),
      text: bytes.toString("latin1", at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** The mean difference of neighbours, over one pair of rows or columns. */
function meanStep(
  { data, info }: Awaited<ReturnType<typeof readPixels>>,
  pairs: (along: number) => readonly [readonly [number, number], readonly [number, number]],
  length: number,
): number {
  let total = 0;
  for (let along = 0; along < length; along += 1) {
    const [from, to] = pairs(along);
    for (let channel = 0; channel < 3; channel += 1) {
      const first = data[(from[1] * info.width + from[0]) * info.channels + channel] ?? 0;
      const second = data[(to[1] * info.width + to[0]) * info.channels + channel] ?? 0;
      total += Math.abs(first - second);
    }
  }
  return total / (3 * length);
}

describe("a sandbox scene", () => {
  it.each(familyPrompts)("of %s has the size asked for in three ratios", async (prompt) => {
    for (const [width, height] of [
      [320, 180],
      [200, 200],
      [180, 320],
    ] as const) {
      const { info } = await readPixels(await draw({ prompt, width, height }));
      expect([info.width, info.height, info.channels]).toEqual([width, height, 3]);
    }
  });

  it("is the same bytes for the same settings", async () => {
    for (const prompt of familyPrompts) expect(await isEqual({ prompt }, { prompt })).toBe(true);
  });

  it("differs between families chosen by the prompt's words", async () => {
    const drawn = await Promise.all(
      familyPrompts.map(async (prompt) => {
        // Too small for words: what differs is the picture.
        const bytes = await draw({ prompt, width: 96, height: 96 });
        return Buffer.from(bytes).toString("base64");
      }),
    );
    expect(new Set(drawn).size).toBe(familyPrompts.length);
  });

  it("reads signs of Chinese and Japanese as it reads English", async () => {
    const small = { width: 96, height: 96 };
    expect(await isEqual({ ...small, prompt: "ラッコ" }, { ...small, prompt: "otter" })).toBe(true);
    expect(await isEqual({ ...small, prompt: "地图" }, { ...small, prompt: "map" })).toBe(true);
    expect(await isEqual({ ...small, prompt: "ラッコ" }, { ...small, prompt: "地图" })).toBe(false);
  });

  it("takes 0 for a seed like any other", async () => {
    expect(await isEqual({ seed: 0 }, { seed: 1 })).toBe(false);
    expect(await isEqual({ seed: 0 }, { seed: 0 })).toBe(true);
  });

  it.each<[string, Partial<SceneSettings>]>([
    ["seed", { seed: 8 }],
    ["position", { position: 1 }],
    ["chaos", { chaos: 60 }],
    ["stylize", { stylize: 900 }],
    ["weird", { weird: 2000 }],
    ["steps", { steps: 6 }],
    ["quality", { quality: "high" }],
    ["raw", { raw: true }],
    ["tile", { tile: true }],
  ])("shows %s in the picture itself", async (_dial, change) => {
    const small = { width: 128, height: 128, prompt: "a sleeping otter" };
    expect(await isEqual(small, { ...small, ...change })).toBe(false);
  });

  it.each<[string, Partial<SceneSettings>]>([
    ["prompt", { prompt: "an otter, asleep" }],
    ["guidance", { guidance: 15 }],
    ["leaveOut", { leaveOut: "people" }],
    ["provider", { provider: "serevix" }],
  ])("shows %s in its words", async (_dial, change) => {
    const base = { prompt: "otter" };
    expect(await isEqual(base, { ...base, ...change })).toBe(false);
    const small = { ...base, width: 128, height: 128 };
    expect(await isEqual(small, { ...small, ...change })).toBe(true);
  });

  it("blurs with few steps and is as sharp as it gets from 28 on", async () => {
    const sharpness = async (stepsGiven: number) => {
      const { data } = await readPixels(
        await draw({ prompt: "city", width: 512, height: 512, steps: stepsGiven }),
      );
      // Made small first: the grain goes, the edges stay.
      const small = await sharp(data, { raw: { width: 512, height: 512, channels: 3 } })
        .resize(128, 128)
        .greyscale()
        .raw()
        .toBuffer();
      const steps = Array.from(small.subarray(1), (value, at) =>
        Math.abs(value - (small[at] ?? 0)),
      );
      steps.sort((one, other) => other - one);
      return steps[Math.round(steps.length * 0.04)] ?? 0;
    };
    expect(await sharpness(2)).toBeLessThan((await sharpness(28)) * 0.75);
    expect(await isEqual({ steps: 28 }, { steps: 50 })).toBe(true);
  });

  it.each(["a contour map", "geometric poster", "woven cloth", "wild flowers", "a sleeping otter"])(
    "of %s meets itself at the edges with tile",
    async (prompt) => {
      const picture = await readPixels(
        await draw({
          prompt,
          tile: true,
          width: 480,
          height: 320,
          quality: "low",
        }),
      );
      const { width, height } = picture.info;
      const inside = [0.21, 0.37, 0.53, 0.71].map((part) => Math.round(part * width));
      const across = inside.map((x) =>
        meanStep(
          picture,
          (y) => [
            [x, y],
            [x + 1, y],
          ],
          height,
        ),
      );
      const seam = meanStep(
        picture,
        (y) => [
          [width - 1, y],
          [0, y],
        ],
        height,
      );
      expect(seam).toBeLessThan(Math.max(...across, 6) * 2.2);
      const rows = [0.21, 0.37, 0.53].map((part) => Math.round(part * height));
      const down = rows.map((y) =>
        meanStep(
          picture,
          (x) => [
            [x, y],
            [x, y + 1],
          ],
          width,
        ),
      );
      const join = meanStep(
        picture,
        (x) => [
          [x, height - 1],
          [x, 0],
        ],
        width,
      );
      expect(join).toBeLessThan(Math.max(...down, 6) * 2.2);
    },
  );

  it("lays each reference on the sheet in its order", async () => {
    const print = (background: string) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer();
    const red = await print("#ff0000");
    const blue = await print("#0000ff");
    const colourAt = async (references: Uint8Array[]) => {
      const { data, info } = await readPixels(await draw({ width: 500, height: 500, references }));
      // The middle of the first card, in the sheet's thousandths.
      const at = (Math.round(0.143 * 500) * info.width + Math.round(0.143 * 500)) * info.channels;
      return [data[at] ?? 0, data[at + 2] ?? 0] as const;
    };
    const [redFirst, blueAfter] = await colourAt([red, blue]);
    expect(redFirst - blueAfter).toBeGreaterThan(150);
    const [redAfter, blueFirst] = await colourAt([blue, red]);
    expect(blueFirst - redAfter).toBeGreaterThan(150);
  });

  it("draws an empty card for a reference that is no picture", async () => {
    const references = [
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      Buffer.from("\x89PNG\r\n\x1a\nbroken", "latin1"),
      new Uint8Array(),
    ];
    expect(await isEqual({ references }, { references })).toBe(true);
    expect(await isEqual({ references }, {})).toBe(false);
  });

  it.each([
    "a \0 nul and a \u0007 bell",
    `</svg><script>alert("x")</script> & 'more' <![CDATA[ ]]>`,
    "&amp; &#0; &nosuch; %00 $(prompt)",
    "otters 🦦🦦 睡着的水獭 👩‍👩‍👧 e\u0301 \u202e reversed \ud800 lone",
    "x".repeat(32_000),
    "   \n\n\t  ",
  ])("survives the prompt %j", async (prompt) => {
    const { info } = await readPixels(await draw({ prompt, leaveOut: prompt }));
    expect([info.width, info.height]).toEqual([288, 192]);
  });

  it("says in the file that no provider made it", async () => {
    const chunks = readChunks(await draw({}));
    expect(chunks.map((chunk) => chunk.type).filter((type) => type !== "IDAT")).toEqual([
      "IHDR",
      "tEXt",
      "tEXt",
      "IEND",
    ]);
    expect(chunks[1]?.text).toBe("Software\0Proofsheet sandbox");
    expect(chunks[2]?.text).toBe("Comment\0SANDBOX test image, not made by a provider");
  });

  it.each([
    [1, 1],
    [3, 900],
    [900, 2],
    [2600, 1800],
  ])("can be %i by %i pixels", async (width, height) => {
    const { info } = await readPixels(await draw({ width, height }));
    expect([info.width, info.height]).toEqual([width, height]);
  });

  it("stays a file that can be kept by the thousand", async () => {
    for (const prompt of familyPrompts) {
      const bytes = await draw({ prompt, width: 1024, height: 1024 });
      expect(bytes.length).toBeLessThan(2_500_000);
    }
  });
});
