import { describe, expect, it } from "vitest";
import { waitKind } from "@/lib/catalog/wait-kind";
import { models } from "@/lib/providers/all";
import { landingOf } from "@/lib/server/timing/landing";
import { type MeasuredCall, timingOf } from "@/lib/server/timing/sample";

const kind = { quality: "quality=high", size: "doublings=0", count: 1 };
const calls = (seconds: readonly number[], of = kind): MeasuredCall[] =>
  seconds.map((each) => ({ seconds: each, kind: of }));

describe("where calls land", () => {
  it("is between the first and the ninth decile, in any order of the calls", () => {
    const seconds = [100, 10, 20, 30, 40, 50, 60, 70, 80, 90, 0];
    expect(landingOf(seconds)).toEqual({ from: 10, half: 50, to: 90 });
  });

  it("is between the shortest and the longest of fewer than eight", () => {
    expect(landingOf([9, 3, 5, 4, 30, 6, 7])).toEqual({ from: 3, half: 6, to: 30 });
  });

  it("leaves one odd call out from eight on", () => {
    const landing = landingOf([10, 10, 10, 10, 10, 10, 10, 10, 10, 600]);
    expect(landing?.to).toBeCloseTo(69);
    expect(landing?.half).toBe(10);
  });

  it("is nowhere without a call", () => {
    expect(landingOf([])).toBeUndefined();
  });
});

describe("the sample of a wait", () => {
  const other = { ...kind, count: 4 };

  it("is of calls that are alike as soon as there are five", () => {
    const measured = [...calls([80, 80, 80, 80, 80, 80], other), ...calls([1, 2, 3, 4, 5])];
    expect(timingOf(measured, kind)).toEqual({
      of: "alike",
      calls: 5,
      landing: { from: 1, half: 3, to: 5 },
    });
  });

  it("is of the whole model while fewer are alike", () => {
    const measured = [...calls([80, 80], other), ...calls([1, 2, 3, 4])];
    expect(timingOf(measured, kind)).toEqual({
      of: "model",
      calls: 6,
      landing: { from: 1, half: 3.5, to: 80 },
    });
  });

  it("says nothing while the model has fewer than five", () => {
    expect(timingOf(calls([1, 2, 3, 4]), kind)).toEqual({ of: "none", calls: 4 });
  });

  it("takes the newest fifty alone", () => {
    const newest = Array.from({ length: 50 }, () => 7);
    expect(timingOf(calls([...newest, 900, 900]), kind)).toEqual({
      of: "alike",
      calls: 50,
      landing: { from: 7, half: 7, to: 7 },
    });
  });

  it("looks only at what it was asked to be alike in", () => {
    const measured = calls([1, 2, 3, 4, 5], other);
    expect(timingOf(measured, { quality: kind.quality }).of).toBe("alike");
    expect(timingOf(measured).of).toBe("model");
  });
});

describe("what makes calls alike", () => {
  const model = (id: string) => {
    const found = models.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  const kindOf = (id: string, parameters = {}, count = 1) =>
    waitKind(model(id), { parameters, count });

  it("is the same whether a default is named or left out", () => {
    expect(kindOf("serevix/gpt-image-1", { quality: "high" })).toEqual(
      kindOf("serevix/gpt-image-1"),
    );
    expect(kindOf("siraya/flux-1-srpo", { num_inference_steps: 28 })).toEqual(
      kindOf("siraya/flux-1-srpo"),
    );
  });

  it("differs in quality, in pixels and in the number of images", () => {
    const plain = kindOf("serevix/gpt-image-1", { size: "1024x1024" });
    expect(kindOf("serevix/gpt-image-1", { size: "1024x1024", quality: "low" })).not.toEqual(plain);
    expect(kindOf("serevix/gpt-image-1", { size: "1536x1024" })).not.toEqual(plain);
    expect(kindOf("serevix/gpt-image-1", { size: "1024x1024" }, 4)).not.toEqual(plain);
  });

  it("does not differ in the prompt's dials or by turning an image on its side", () => {
    expect(kindOf("siray/niji-7", { stylize: 900, aspect_ratio: "9:16" })).toEqual(
      kindOf("siray/niji-7", { stylize: 0, aspect_ratio: "16:9" }),
    );
  });

  it("knows a resolution that is a choice of its own", () => {
    expect(kindOf("siray/nano-banana-pro-i2i", { size: "4K" })).not.toEqual(
      kindOf("siray/nano-banana-pro-i2i", { size: "1K" }),
    );
  });
});
