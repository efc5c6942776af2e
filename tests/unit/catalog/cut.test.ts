import { describe, expect, it } from "vitest";
import { cutIntoGenerations } from "@/lib/catalog/cut";
import { drawSeed, seedAt, seedParameter } from "@/lib/catalog/seed";
import { gptImage1 } from "@/lib/providers/serevix/models/gpt-image-1";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { flux1Srpo } from "@/lib/providers/siraya/models/flux-1-srpo";

function seedsOf(seed: number, count: number) {
  const parameters = { aspect_ratio: "1:1", seed };
  return cutIntoGenerations(niji7, { parameters, count }).map((cut) => cut.parameters.seed);
}

describe("cutIntoGenerations", () => {
  it("makes one generation of what one call gives", () => {
    const parameters = { size: "1024x1024" };
    expect(cutIntoGenerations(gptImage1, { parameters, count: 10 })).toStrictEqual([
      { parameters, count: 10 },
    ]);
  });

  it("makes more generations of what one call cannot give", () => {
    expect(cutIntoGenerations(gptImage1, { parameters: {}, count: 16 })).toStrictEqual([
      { parameters: {}, count: 10 },
      { parameters: {}, count: 6 },
    ]);
  });

  it("uses seed + k for generation k, from 0 as well", () => {
    expect(seedsOf(0, 3)).toStrictEqual([0, 1, 2]);
  });

  it("wraps a seed within its range", () => {
    expect(seedsOf(9_999_999_998, 4)).toStrictEqual([9_999_999_998, 9_999_999_999, 0, 1]);
  });

  it("leaves the provider's own word for any seed", () => {
    expect(seedsOf(-1, 3)).toStrictEqual([-1, -1, -1]);
  });

  it("leaves an unset seed unset", () => {
    const cuts = cutIntoGenerations(niji7, { parameters: { aspect_ratio: "1:1" }, count: 2 });
    expect(cuts.map((cut) => cut.parameters)).toStrictEqual([
      { aspect_ratio: "1:1" },
      { aspect_ratio: "1:1" },
    ]);
  });
});

describe("seedAt", () => {
  const seed = seedParameter(flux1Srpo);
  if (seed === undefined) throw new Error("no seed");

  it("counts on beyond the drawn range from a seed that was typed beyond it", () => {
    expect(seedAt(seed, { seed: 5_000_000_000, position: 2 })).toBe(5_000_000_002);
    expect(seedAt(seed, { seed: Number.MAX_SAFE_INTEGER, position: 1 })).toBe(
      Number.MIN_SAFE_INTEGER,
    );
  });

  it("keeps a drawn seed within the drawn range", () => {
    expect(seedAt(seed, { seed: 2_147_483_647, position: 1 })).toBe(0);
  });
});

describe("drawSeed", () => {
  it("reaches both ends of the range", () => {
    const role = { draw: [0, 9_999_999_999] } as const;
    expect(drawSeed(role, () => 0)).toBe(0);
    expect(drawSeed(role, () => 1 - 2 ** -53)).toBe(9_999_999_999);
  });
});
