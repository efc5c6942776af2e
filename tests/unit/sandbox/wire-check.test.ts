import { describe, expect, it } from "vitest";
import { serevixModels } from "@/lib/server/sandbox/serevix-models";
import { sirayModels } from "@/lib/server/sandbox/siray-models";
import { sirayaModels } from "@/lib/server/sandbox/siraya-models";
import { complain } from "@/lib/server/sandbox/wire-check";
import { canvasOf, type WireModel } from "@/lib/server/sandbox/wire-model";

const all = [...sirayaModels, ...serevixModels, ...sirayModels];

function model(models: readonly WireModel[], id: string): WireModel {
  const found = models.find(({ ids }) => ids.includes(id));
  if (found === undefined) throw new Error(id);
  return found;
}

const flux = model(sirayaModels, "flux-1-srpo-text-to-image");
const edit = model(sirayaModels, "dreamomni2-image-to-image");
const niji = model(sirayModels, "midjourney/midjourney-niji-7-t2i");
const gpt = model(serevixModels, "gpt-image-1");
const gpt15 = model(serevixModels, "gpt-image-1.5");

const prompt = "An otter";
const nijiBody = { prompt, aspect_ratio: "1:1" };

describe("the emulator's check of a body", () => {
  it("accepts what the pages print", () => {
    expect(
      complain(niji, {
        aspect_ratio: "1:1",
        chaos: 0,
        negative_prompt: "example_value",
        prompt: "example_value",
        quality: "1",
        raw: false,
        seed: -1,
        stylize: 100,
        tile: false,
        weird: 0,
      }),
    ).toBeUndefined();
    expect(
      complain(flux, {
        prompt: "A cute baby sea otter.",
        size: "landscape_4_3",
        num_inference_steps: 28,
        guidance_scale: 4.5,
        acceleration: "regular",
        n: 1,
        output_format: "url",
      }),
    ).toBeUndefined();
  });

  it.each([
    {
      row: niji,
      body: nijiBody,
      name: "seed",
      allowed: [-1, 0, 9_999_999_999],
      refused: [-2, 10_000_000_000, 1.5, "1", null],
    },
    {
      row: niji,
      body: nijiBody,
      name: "stylize",
      allowed: [0, 1_000],
      refused: [-1, 1_001, "100"],
    },
    { row: niji, body: nijiBody, name: "chaos", allowed: [0, 100], refused: [-1, 101] },
    { row: niji, body: nijiBody, name: "weird", allowed: [0, 3_000], refused: [-1, 3_001] },
    { row: niji, body: nijiBody, name: "quality", allowed: ["1", "2", "4"], refused: [1, "3", ""] },
    { row: niji, body: nijiBody, name: "tile", allowed: [true, false], refused: ["true", 1, null] },
    {
      row: niji,
      body: nijiBody,
      name: "aspect_ratio",
      allowed: ["2:3", "16:9"],
      refused: ["21:9", 1],
    },
    { row: niji, body: nijiBody, name: "n", allowed: [], refused: [1] },
    { row: flux, body: { prompt }, name: "seed", allowed: [0, -1, 2 ** 40], refused: [0.5, "0"] },
    {
      row: flux,
      body: { prompt },
      name: "guidance_scale",
      allowed: [0, 4.5],
      refused: [-0.1, "4.5"],
    },
    {
      row: flux,
      body: { prompt },
      name: "num_inference_steps",
      allowed: [1, 28],
      refused: [0, 2.5],
    },
    {
      row: flux,
      body: { prompt },
      name: "image_size",
      allowed: [
        { width: 1, height: 8_000 },
        { width: 1216, height: 832 },
      ],
      refused: [
        { width: 0, height: 64 },
        { width: 64, height: 8_001 },
        { width: 64 },
        { width: 64, height: 64, depth: 1 },
        { width: "64", height: 64 },
        "1216x832",
      ],
    },
    { row: gpt, body: { prompt }, name: "n", allowed: [1, 10], refused: [0, 11, "1"] },
    { row: gpt15, body: { prompt }, name: "n", allowed: [1], refused: [0, 2] },
    {
      row: gpt,
      body: { prompt },
      name: "size",
      allowed: ["1536x1024"],
      refused: ["1792x1024", "auto"],
    },
    { row: gpt15, body: { prompt }, name: "size", allowed: ["1792x1024"], refused: ["1536x1024"] },
    { row: gpt, body: { prompt }, name: "quality", allowed: ["low"], refused: ["hd", "auto"] },
    { row: gpt, body: { prompt }, name: "output_format", allowed: [], refused: ["png"] },
    {
      row: gpt,
      body: {},
      name: "prompt",
      allowed: ["x".repeat(32_000)],
      refused: ["x".repeat(32_001), ""],
    },
    {
      row: edit,
      body: { prompt },
      name: "image_urls",
      allowed: [["https://a.example/1.png"]],
      refused: [
        [],
        "https://a.example/1.png",
        ["ftp://a.example/1.png"],
        [1],
        ["data:image/png;base64,AA=="],
      ],
    },
  ])("judges $name of $row.ids by the page", ({ row, body, name, allowed, refused }) => {
    for (const value of allowed) expect(complain(row, { ...body, [name]: value })).toBeUndefined();
    for (const value of refused) {
      expect(complain(row, { ...body, [name]: value })).toMatchObject({ status: 400, param: name });
    }
  });

  it.each(all)("misses each required field of $ids and refuses one it does not know", (row) => {
    for (const name of row.required) {
      const others = row.required.filter((required) => required !== name);
      const body = Object.fromEntries(others.map((other) => [other, example(row, other)]));
      expect(complain(row, body)).toMatchObject({ status: 400, param: name });
    }
    const body = Object.fromEntries(row.required.map((name) => [name, example(row, name)]));
    expect(complain(row, body)).toBeUndefined();
    expect(complain(row, { ...body, watermark: false })).toMatchObject({ param: "watermark" });
    expect(complain(row, { ...body, constructor: 1 })).toMatchObject({ param: "constructor" });
  });

  it("refuses a preset size together with a custom one", () => {
    const image_size = { width: 64, height: 64 };
    expect(complain(flux, { prompt, size: "square", image_size })).toMatchObject({
      status: 400,
      param: "image_size",
    });
  });
});

describe("the size of a picture", () => {
  it.each([
    ["1:1", [1024, 1024]],
    ["3:2", [1248, 832]],
    ["4:3", [1152, 864]],
    ["9:16", [720, 1280]],
  ])("has exactly the ratio %s at about one megapixel", (aspect_ratio, pixels) => {
    expect(canvasOf(niji.canvas, { aspect_ratio })).toEqual(pixels);
  });

  it("follows a preset, a custom size, a size in words and a tier", () => {
    expect(canvasOf(flux.canvas, {})).toEqual([1024, 768]);
    expect(canvasOf(flux.canvas, { size: "square" })).toEqual([512, 512]);
    expect(canvasOf(flux.canvas, { image_size: { width: 1216, height: 832 } })).toEqual([
      1216, 832,
    ]);
    expect(canvasOf(gpt15.canvas, { size: "1024x1792" })).toEqual([1024, 1792]);
    const banana = model(sirayModels, "google/nano-banana-pro-i2i");
    expect(canvasOf(banana.canvas, { aspect_ratio: "1:1", size: "2k" })).toEqual([2048, 2048]);
  });
});

function example(row: WireModel, name: string): unknown {
  const field = row.fields[name];
  if (field?.kind === "links") return ["https://a.example/1.png"];
  if (field?.kind === "link") return "https://a.example/1.png";
  return field?.kind === "text" && field.options !== undefined ? field.options[0] : prompt;
}
