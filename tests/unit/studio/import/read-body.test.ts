import { describe, expect, test } from "vitest";
import { readPasted } from "@/components/studio/import/read-pasted";
import { bench, named, recipe } from "@/tests/support/pasted";

describe("a body", () => {
  test("may have comments, trailing commas and names without quotes", () => {
    const text = `{
      // what to draw
      model: 'midjourney/midjourney-niji-7-t2i', prompt: "a, b" /* short */,
      stylize: 250, raw: true, "aspect_ratio": "16:9",
    }`;
    const { form, filling } = recipe(text);
    expect(form).toBe("json");
    expect(filling.prompt).toBe("a, b");
    expect(filling.parameters).toStrictEqual({ stylize: 250, raw: true, aspect_ratio: "16:9" });
  });

  test("lists what is no setting, and says which limit a value breaks", () => {
    const { lines, filling } = recipe(
      `{"model":"midjourney/midjourney-niji-7-t2i","prompt":"a","weird":4000,"quality":"3","raw":"maybe","style_id":{"a":1,"b":2},"webhook":"https://example.com/a/very/long/address/that/goes/on","user":null}`,
    );
    expect(filling.parameters).toStrictEqual({});
    expect(lines).toStrictEqual([
      { state: "taken", name: "prompt" },
      {
        state: "refused",
        name: "weird",
        problem: {
          path: "parameters.weird",
          label: "Weird",
          rule: "maximum",
          limit: 3000,
          got: 4000,
        },
      },
      {
        state: "refused",
        name: "quality",
        problem: {
          path: "parameters.quality",
          label: "Quality",
          rule: "options",
          options: ["1", "2", "4"],
          got: "3",
        },
      },
      {
        state: "refused",
        name: "raw",
        problem: { path: "parameters.raw", label: "Raw", rule: "type", expected: "yes or no" },
      },
      { state: "unknown", name: "style_id", value: "{ a, b }" },
      {
        state: "unknown",
        name: "webhook",
        value: "https://example.com/a/very/long/address…",
      },
      { state: "unknown", name: "user", value: "null" },
    ]);
  });

  test("asks for at most as many images as a run makes", () => {
    const { lines, filling } = recipe(`{"model":"gpt-image-1","prompt":"a","n":40}`);
    expect(filling.count).toBe(1);
    expect(named(lines, "n")).toMatchObject({
      state: "refused",
      problem: { rule: "maximum", limit: 16 },
    });
  });

  test("numbers count as the choices that are written as text, and texts as numbers", () => {
    const { filling } = recipe(
      `{"model":"midjourney/midjourney-niji-7-t2i","prompt":"a","quality":2,"chaos":"30","seed":"0"}`,
    );
    expect(filling.parameters).toStrictEqual({ quality: "2", chaos: 30, seed: 0 });
    expect(filling.keepSeed).toBe(true);
  });

  test("a size is taken by its pixels, its proportions, or freely", () => {
    const size = (model: string, value: string) =>
      recipe(`{"model":"${model}","prompt":"a",${value}}`).filling.parameters;
    expect(size("gpt-image-1", `"size":"1536X1024"`)).toStrictEqual({ size: "1536x1024" });
    expect(size("gpt-image-1", `"aspect_ratio":"2:3"`)).toStrictEqual({ size: "1024x1536" });
    expect(
      size("flux-1-srpo-text-to-image", `"image_size":{"width":640,"height":480}`),
    ).toStrictEqual({ image_size: { width: 640, height: 480 } });
    expect(size("flux-1-srpo-text-to-image", `"size":"640x480"`)).toStrictEqual({
      image_size: { width: 640, height: 480 },
    });
    expect(
      size("flux-1-srpo-text-to-image", `"size":"square","image_size":{"width":1,"height":1}`),
    ).toStrictEqual({ size: "square" });
  });

  test("without a model goes to the one that takes the most of it, the one in use among equals", () => {
    expect(recipe(`{"prompt":"a","num_inference_steps":20,"acceleration":"high"}`).model.id).toBe(
      "siraya/flux-1-srpo",
    );
    expect(recipe(`{"prompt":"a"}`, "siray/seedream-4.5-t2i").model.id).toBe(
      "siray/seedream-4.5-t2i",
    );
    expect(recipe(`{"prompt":"a"}`).asked).toBeUndefined();
  });

  test("of a model that nobody carries goes to the closest by name", () => {
    const { asked, model } = recipe(`{"model":"bytedance/seedream-4-0","prompt":"a"}`);
    expect(asked).toBe("bytedance/seedream-4-0");
    expect(model.id).toBe("siray/seedream-4.5-t2i");
  });

  test("keeps a field that is called like a part of every object", () => {
    const { lines } = recipe(
      `{"prompt":"a","model":"gpt-image-1","__proto__":{"polluted":1},"constructor":2}`,
    );
    expect(named(lines, "__proto__")).toMatchObject({ state: "unknown" });
    expect(named(lines, "constructor")).toMatchObject({ state: "unknown", value: "2" });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("that only looks like one stays text", () => {
    expect(readPasted(`{"name":"x"}`, bench)).toBeUndefined();
    expect(readPasted("{ a cat | a dog }", bench)).toBeUndefined();
    expect(readPasted(`{"prompt":"a"} and more`, bench)).toBeUndefined();
  });
});

test("a link to an image of this studio is that image; one of elsewhere is a link", () => {
  const id = "0193c8f2-7f62-7a57-8b5f-111111111111";
  const image = { kind: "image", id };
  expect(readPasted(`http://localhost:3000/images/${id}`, bench)).toStrictEqual(image);
  expect(readPasted(`http://localhost:3000/api/images/${id}/original`, bench)).toStrictEqual(image);
  expect(readPasted(`https://example.com/images/${id}`, bench)).toBeUndefined();
});

test("a block of a manual is read without its fence", () => {
  expect(recipe('```json\n{"prompt":"a","model":"gpt-image-1"}\n```').form).toBe("json");
});
