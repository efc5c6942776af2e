import { describe, expect, it } from "vitest";
import { checkOrder } from "@/lib/catalog/check";
import { findModel } from "@/lib/catalog/find";
import type { Parameters } from "@/lib/catalog/model";
import { payload } from "@/lib/catalog/payload";
import { models } from "@/lib/providers/all";
import serevixGeneration from "@/tests/fixtures/serevix/generation.json";
import niji from "@/tests/fixtures/siray/niji-7.json";
import edit from "@/tests/fixtures/siraya/edit.json";
import flux from "@/tests/fixtures/siraya/flux-1-srpo.json";
import quickstartEdit from "@/tests/fixtures/siraya/quickstart-edit.json";
import quickstart from "@/tests/fixtures/siraya/quickstart-generation.json";

type Example = {
  provider: string;
  body: { model: string; prompt: string; image_urls?: string[] };
  parameters: Parameters;
};

const examples: Example[] = [
  { provider: "siraya", body: quickstart, parameters: {} },
  { provider: "siraya", body: quickstartEdit, parameters: {} },
  { provider: "siraya", body: edit, parameters: {} },
  {
    provider: "siraya",
    body: flux,
    parameters: {
      size: "landscape_4_3",
      num_inference_steps: 28,
      guidance_scale: 4.5,
      acceleration: "regular",
    },
  },
  { provider: "serevix", body: serevixGeneration, parameters: { size: "1024x1024" } },
  {
    provider: "siray",
    body: niji,
    parameters: {
      aspect_ratio: "1:1",
      chaos: 0,
      negative_prompt: "example_value",
      quality: "1",
      raw: false,
      seed: -1,
      stylize: 100,
      tile: false,
      weird: 0,
    },
  },
];

describe.each(examples)("the example of $provider for $body.model", (example) => {
  const { body, parameters } = example;
  const references = body.image_urls ?? [];
  const found = findModel(models, `${example.provider}/${body.model}`);

  it("is accepted", () => {
    if (found === undefined) throw new Error("no such model");
    const order = { prompt: body.prompt, parameters, references: references.length, count: 1 };
    expect(checkOrder(found.model, order)).toStrictEqual([]);
  });

  it("is what we send, field by field", () => {
    if (found === undefined) throw new Error("no such model");
    const { model, wireModel } = found;
    const { prompt } = body;
    const sent = payload(model, { wireModel, prompt, parameters, references, count: 1 });
    expect(JSON.parse(JSON.stringify(sent))).toStrictEqual(body);
  });
});
