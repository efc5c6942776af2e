import { describe, expect, it } from "vitest";
import { judgeModel } from "@/lib/catalog/judge-model";
import type { Model, Parameter } from "@/lib/catalog/model";
import type { ModelFault } from "@/lib/catalog/model-fault";
import { explainModelFault } from "@/lib/language/en/own-models";
import { models, providers } from "@/lib/providers/all";

const endpoints = ["generations", "edits"];
const source = { url: "https://provider.example/page", read: "2026-11-21" };

const plain: Model = {
  id: "siraya/plain",
  provider: "siraya",
  name: "Plain",
  wireId: "vendor/plain",
  aliases: [],
  can: ["make"],
  endpoint: "generations",
  prompt: {},
  images: { perCall: 4, name: "n" },
  parameters: [],
  fixed: { output_format: "url" },
  source,
};

const row = { label: "Dial", help: "Turns something.", group: "style" } as const;
const steps: Parameter = { ...row, kind: "integer", name: "steps", minimum: 1, maximum: 50 };
const mode: Parameter = {
  ...row,
  kind: "choice",
  name: "mode",
  options: [
    { value: "calm", label: "calm" },
    { value: "wild", label: "wild" },
  ],
};
const custom = {
  name: "image_size",
  minimum: 64,
  maximum: 2048,
  step: 16,
  start: [512, 512],
  source,
} as const;
const size: Parameter = {
  ...row,
  kind: "size",
  name: "size",
  options: [{ value: "square", label: "1:1", ratio: [1, 1] }],
  custom,
};

function withParameter(...parameters: Parameter[]): Model {
  return { ...plain, parameters };
}

const images = { name: "images", form: "list", required: true, accepts: ["link"] } as const;

const faults: [name: string, model: Model, faults: ModelFault[]][] = [
  [
    "an id of another provider",
    { ...plain, id: "siray/plain" },
    [{ path: "id", rule: "prefix", provider: "siraya" }],
  ],
  [
    "an endpoint that the provider does not have",
    { ...plain, endpoint: "tasks" },
    [{ path: "endpoint", rule: "endpoint", options: endpoints }],
  ],
  [
    "more images a call than a run holds",
    { ...plain, images: { perCall: 17, name: "n" } },
    [{ path: "images.perCall", rule: "most", limit: 16, got: 17 }],
  ],
  [
    "several images a call that nothing asks for",
    { ...plain, images: { perCall: 2 } },
    [{ path: "images.name", rule: "count-name" }],
  ],
  [
    "edits without references",
    { ...plain, can: ["make", "edit"] },
    [{ path: "can", rule: "edit-without-images" }],
  ],
  [
    "references without edits",
    { ...plain, references: { ...images, required: false } },
    [{ path: "can", rule: "images-without-edit" }],
  ],
  [
    "required references of a model that makes",
    { ...plain, can: ["make", "edit"], references: images },
    [{ path: "references.required", rule: "required", makes: true }],
  ],
  [
    "optional references of a model that only edits",
    { ...plain, can: ["edit"], references: { ...images, required: false } },
    [{ path: "references.required", rule: "required", makes: false }],
  ],
  [
    "a single reference of which there may be two",
    { ...plain, can: ["edit"], references: { ...images, form: "single", maximum: 2 } },
    [{ path: "references.maximum", rule: "single" }],
  ],
  [
    "a parameter with a name that the studio sets",
    withParameter({ ...steps, name: "n" }, { ...mode, name: "output_format" }),
    [
      { path: "parameters[0].name", rule: "reserved", name: "n" },
      { path: "parameters[1].name", rule: "reserved", name: "output_format" },
    ],
  ],
  [
    "a parameter with a name that every object has",
    withParameter({ ...steps, name: "constructor" }),
    [{ path: "parameters[0].name", rule: "reserved", name: "constructor" }],
  ],
  [
    "two parameters with one name",
    withParameter(steps, mode, { ...steps, label: "Again" }),
    [{ path: "parameters[2].name", rule: "twice", name: "steps" }],
  ],
  [
    "a custom size under the name of another parameter",
    withParameter({ ...steps, name: "image_size" }, size),
    [{ path: "parameters[1].custom.name", rule: "twice", name: "image_size" }],
  ],
  [
    "a fixed field that is the prompt, and one that is the count",
    { ...plain, fixed: { prompt: "x", n: 1 } },
    [
      { path: "fixed.prompt", rule: "twice", name: "prompt" },
      { path: "fixed.n", rule: "twice", name: "n" },
    ],
  ],
  [
    "two seeds",
    withParameter(
      { ...steps, name: "seed", seed: { draw: [1, 50] } },
      { ...steps, name: "other_seed", seed: { draw: [1, 50] } },
    ),
    [{ path: "parameters[1].seed", rule: "one-role" }],
  ],
  [
    "a least above the most",
    withParameter({ ...steps, minimum: 51, default: 30 }),
    [{ path: "parameters[0].minimum", rule: "crossed", minimum: 51, maximum: 50 }],
  ],
  [
    "a default above the most",
    withParameter({ ...steps, default: 51 }),
    [
      {
        path: "parameters[0].default",
        rule: "refused",
        problem: {
          path: "parameters.steps",
          label: "Dial",
          rule: "maximum",
          limit: 50,
          got: 51,
        },
      },
    ],
  ],
  [
    "a default of 1.5 where whole numbers are taken",
    withParameter({ ...steps, default: 1.5 }),
    [
      {
        path: "parameters[0].default",
        rule: "refused",
        problem: { path: "parameters.steps", label: "Dial", rule: "type", expected: "integer" },
      },
    ],
  ],
  [
    "a default that is not among the options",
    withParameter({ ...mode, default: "loud" }),
    [
      {
        path: "parameters[0].default",
        rule: "refused",
        problem: {
          path: "parameters.mode",
          label: "Dial",
          rule: "options",
          options: ["calm", "wild"],
          got: "loud",
        },
      },
    ],
  ],
  [
    "an option twice",
    withParameter({ ...mode, options: [...mode.options, { value: "calm", label: "Calm" }] }),
    [{ path: "parameters[0].options[2].value", rule: "twice", name: "calm" }],
  ],
  [
    "seeds drawn from outside of the limits",
    withParameter({ ...steps, seed: { draw: [1, 51], random: 0 } }),
    [
      {
        path: "parameters[0].seed.draw[1]",
        rule: "refused",
        problem: { path: "parameters.steps", label: "Dial", rule: "maximum", limit: 50, got: 51 },
      },
      {
        path: "parameters[0].seed.random",
        rule: "refused",
        problem: { path: "parameters.steps", label: "Dial", rule: "minimum", limit: 1, got: 0 },
      },
    ],
  ],
  [
    "a custom size that starts too small",
    withParameter({ ...size, custom: { ...custom, start: [32, 512] } }),
    [
      {
        path: "parameters[0].custom.start",
        rule: "refused",
        problem: {
          path: "parameters.image_size.width",
          label: "Width",
          rule: "minimum",
          limit: 64,
          got: 32,
        },
      },
    ],
  ],
  [
    "a rule about a parameter that is not there, and about a value that it refuses",
    {
      ...withParameter(mode),
      rules: [
        {
          when: { name: "steps", values: [1] },
          needs: { name: "mode", values: ["loud"] },
          source,
        },
      ],
    },
    [
      { path: "rules[0].when.name", rule: "no-parameter", name: "steps" },
      {
        path: "rules[0].needs.values[0]",
        rule: "refused",
        problem: {
          path: "parameters.mode",
          label: "Dial",
          rule: "options",
          options: ["calm", "wild"],
          got: "loud",
        },
      },
    ],
  ],
];

describe("judgeModel", () => {
  it.each(models.map((model) => [model.id, model] as const))(
    "finds nothing in %s",
    (_id, model) => {
      const provider = providers.find(({ id }) => id === model.provider);
      expect(judgeModel(model, { endpoints: Object.keys(provider?.paths ?? {}) })).toEqual([]);
    },
  );

  it("finds nothing in a plain model, nor in one with every kind of parameter", () => {
    expect(judgeModel(plain, { endpoints })).toEqual([]);
    expect(judgeModel(withParameter(steps, mode, size), { endpoints })).toEqual([]);
  });

  it.each(faults)("finds %s, and where", (_name, model, expected) => {
    expect(judgeModel(model, { endpoints })).toEqual(expected);
  });

  it("has a sentence for every fault", () => {
    const sentences = faults.flatMap(([, , found]) => found.map(explainModelFault));
    for (const sentence of sentences) expect(sentence).toMatch(/^["A-Z].*\.$/);
    expect(sentences).toContain(
      "The model's own limits refuse this: Dial goes up to 50; 51 is too much.",
    );
  });
});
