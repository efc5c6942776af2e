import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { SceneSettings } from "@/lib/server/sandbox/scenes/draw-scene";
import { draw, familyPrompts } from "./usual-scene";

async function readPixels(png: Uint8Array) {
  return sharp(png).raw().toBuffer({ resolveWithObject: true });
}

describe("a sandbox scene", () => {
  it.each(familyPrompts)("of %s shows each dial so that one can see it", async (prompt) => {
    const difference = async (one: Partial<SceneSettings>, other: Partial<SceneSettings>) => {
      const [first, second] = await Promise.all(
        [one, other].map(async (change) => {
          const drawn = await draw({ prompt, width: 192, height: 144, ...change });
          // Small, so that the grain counts for nothing.
          return sharp(drawn).resize(48, 36).raw().toBuffer();
        }),
      );
      const steps = Array.from(first ?? [], (value, at) => Math.abs(value - (second?.[at] ?? 0)));
      return steps.reduce((sum, step) => sum + step, 0) / steps.length;
    };
    // Mean steps of 256; the same scene with another grain differs by less than 0.6.
    expect(await difference({ seed: 7 }, { seed: 8 })).toBeGreaterThan(12);
    expect(await difference({ chaos: 0 }, { chaos: 100 })).toBeGreaterThan(3);
    expect(await difference({ stylize: 0 }, { stylize: 1000 })).toBeGreaterThan(1.5);
    expect(await difference({ weird: 0 }, { weird: 3000 })).toBeGreaterThan(2);
    expect(await difference({ steps: 4 }, { steps: 28 })).toBeGreaterThan(1.2);
  });

  it("makes the prompt's words larger and stronger with guidance", async () => {
    const ink = async (guidance: number) => {
      const size = { prompt: "otter", width: 600, height: 400 };
      const said = await readPixels(await draw({ ...size, guidance }));
      const unsaid = await readPixels(await draw({ ...size, guidance: 0 }));
      let sum = 0;
      for (const [at, value] of said.data.entries())
        sum += Math.abs(value - (unsaid.data[at] ?? 0));
      return sum;
    };
    const [little, usual, much] = [await ink(1), await ink(5), await ink(20)];
    expect(usual).toBeGreaterThan(little * 1.5);
    expect(much).toBeGreaterThan(usual * 1.5);
  });

  it("says SANDBOX in its lower right corner, whatever it shows", async () => {
    for (const prompt of familyPrompts) {
      const size = { prompt, width: 512, height: 384 };
      const { data, info } = await readPixels(await draw(size));
      // Text is sharp where a picture is soft: the corner has more edges than the strip beside it.
      const edges = (left: number, right: number) => {
        let sum = 0;
        for (let y = info.height - 32; y < info.height - 12; y += 1) {
          for (let x = left; x < right; x += 1) {
            const at = (y * info.width + x) * info.channels;
            sum += Math.abs((data[at] ?? 0) - (data[at + info.channels] ?? 0)) > 60 ? 1 : 0;
          }
        }
        return sum;
      };
      expect(edges(info.width - 80, info.width - 14), prompt).toBeGreaterThan(10);
    }
  });
});
