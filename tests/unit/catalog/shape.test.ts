import { describe, expect, it } from "vitest";
import { expectedSize } from "@/lib/catalog/shape";
import { gptImage15 } from "@/lib/providers/serevix/models/gpt-image-1-5";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { dreamOmni2 } from "@/lib/providers/siraya/models/dreamomni2";
import { flux1Srpo } from "@/lib/providers/siraya/models/flux-1-srpo";

describe("expectedSize", () => {
  it("gives the pixels of a preset where the provider documents them", () => {
    expect(expectedSize(gptImage15, { size: "1792x1024" })).toStrictEqual({
      ratio: 7 / 4,
      pixels: [1792, 1024],
    });
  });

  it("gives the ratio alone where it does not", () => {
    expect(expectedSize(niji7, { aspect_ratio: "9:16" })).toStrictEqual({ ratio: 9 / 16 });
  });

  it("gives the documented default when nothing is set", () => {
    expect(expectedSize(flux1Srpo, {})).toStrictEqual({ ratio: 4 / 3 });
  });

  it("gives the width and height that were asked for", () => {
    expect(expectedSize(flux1Srpo, { image_size: { width: 1216, height: 832 } })).toStrictEqual({
      ratio: 1216 / 832,
      pixels: [1216, 832],
    });
  });

  it("gives nothing for a size without proportions or a model that says nothing", () => {
    expect(expectedSize(niji7, {})).toBeUndefined();
    expect(expectedSize(niji7, { aspect_ratio: "7:5" })).toBeUndefined();
    expect(expectedSize(dreamOmni2, {})).toBeUndefined();
  });
});
