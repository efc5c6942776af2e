import { describe, expect, it } from "vitest";
import type { Model, Parameters } from "@/lib/catalog/model";
import { payload } from "@/lib/catalog/payload";
import { gptImage1 } from "@/lib/providers/serevix/models/gpt-image-1";
import { gptImage15 } from "@/lib/providers/serevix/models/gpt-image-1-5";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { dreamOmni2 } from "@/lib/providers/siraya/models/dreamomni2";
import { flux1Srpo } from "@/lib/providers/siraya/models/flux-1-srpo";

function body(model: Model, parameters: Parameters, count = 1) {
  const { wireId: wireModel } = model;
  return payload(model, { wireModel, prompt: "an otter", parameters, references: [], count });
}

describe("payload", () => {
  it("sends a seed of 0 and leaves out a seed that is not set", () => {
    expect(body(niji7, { aspect_ratio: "1:1", seed: 0 })).toStrictEqual({
      model: "midjourney/midjourney-niji-7-t2i",
      prompt: "an otter",
      aspect_ratio: "1:1",
      seed: 0,
    });
    expect(body(niji7, { aspect_ratio: "1:1" })).not.toHaveProperty("seed");
  });

  it("sends quality as the string that the page names, and a switch that is off", () => {
    const sent = body(niji7, { aspect_ratio: "1:1", quality: "4", raw: false });
    expect(sent).toMatchObject({ quality: "4", raw: false });
  });

  it("sends a width and height under their own name, and no preset", () => {
    const sent = body(flux1Srpo, { image_size: { width: 1216, height: 832 } });
    expect(sent).toMatchObject({ image_size: { width: 1216, height: 832 } });
    expect(sent).not.toHaveProperty("size");
  });

  it("sends the count under the provider's name, also where it can only be 1", () => {
    expect(body(gptImage1, {}, 7)).toMatchObject({ n: 7 });
    expect(body(gptImage15, {})).toMatchObject({ n: 1 });
    expect(body(niji7, { aspect_ratio: "1:1" })).not.toHaveProperty("n");
  });

  it("sends an alias as it was named", () => {
    const sent = payload(dreamOmni2, {
      wireModel: "dreamomni2-image-to-image",
      prompt: "an otter",
      parameters: {},
      references: [],
      count: 1,
    });
    expect(sent.model).toBe("dreamomni2-image-to-image");
  });

  it("sends references in order and character for character", () => {
    const references = ["https://b.example/2%2Fb.png", "https://a.example/1.png?x=%20"];
    const order = { wireModel: "m", prompt: "mix", parameters: {}, references, count: 1 };
    expect(payload(dreamOmni2, order).image_urls).toStrictEqual(references);
  });

  it("sends a single reference as one value", () => {
    const model: Model = {
      ...dreamOmni2,
      references: { name: "image", form: "single", required: true, accepts: ["link"] },
    };
    const references = ["https://a.example/1.png"];
    const order = { wireModel: "m", prompt: "mix", parameters: {}, references, count: 1 };
    expect(payload(model, order).image).toBe("https://a.example/1.png");
  });
});
