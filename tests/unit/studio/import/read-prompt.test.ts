import { describe, expect, test } from "vitest";
import { readPasted } from "@/components/studio/import/read-pasted";
import { bench, named, recipe } from "@/tests/support/pasted";

describe("a prompt with flags", () => {
  test("fills what the model in use has, by its own names", () => {
    const { form, filling, lines } = recipe(
      "/imagine prompt: a red fox -- in snow --ar 16:9 --s 250 --c 5 --w 7 --q 2 --tile --style raw --no text, people --seed 0 --v 7",
    );
    expect(form).toBe("flags");
    expect(filling).toStrictEqual({
      model: "siray/niji-7",
      isWhole: false,
      prompt: "a red fox -- in snow",
      parameters: {
        aspect_ratio: "16:9",
        stylize: 250,
        chaos: 5,
        weird: 7,
        quality: "2",
        tile: true,
        raw: true,
        negative_prompt: "text, people",
        seed: 0,
      },
      references: [],
      keepSeed: true,
    });
    expect(named(lines, "--v")).toStrictEqual({ state: "unknown", name: "--v", value: "7" });
  });

  test("goes to the model that has them, or that a flag names", () => {
    expect(recipe("a fox --stylize 50 --weird 9", "serevix/gpt-image-1").model.id).toBe(
      "siray/niji-7",
    );
    expect(recipe("a fox --niji 6", "serevix/gpt-image-1").model.id).toBe("siray/niji-7");
    expect(recipe("a fox --ar 3:2", "serevix/gpt-image-1").filling).toMatchObject({
      model: "serevix/gpt-image-1",
      parameters: { size: "1536x1024" },
    });
  });

  test("may have its dashes made longer by a word processor", () => {
    expect(recipe("a fox —ar 9:16").filling.parameters).toStrictEqual({ aspect_ratio: "9:16" });
  });

  test("a proportion that the model does not have is told with those that it has", () => {
    expect(named(recipe("a fox --ar 7:3").lines, "aspect_ratio")).toMatchObject({
      state: "refused",
      problem: { rule: "options", got: "7:3" },
    });
  });

  test.each([
    "a cat — and a dog",
    "a well--known place --",
    "a -- b --c3po",
    "A fox. --unheard of",
    "It was dark —no light",
  ])("%s is only text", (text) => {
    expect(readPasted(text, bench)).toBeUndefined();
  });
});

describe("the settings text of the Stable Diffusion family", () => {
  const text = `a castle, <lora:x:1>
on a hill
Negative prompt: blurry,
low quality
Steps: 20, Sampler: DPM++ 2M Karras, CFG scale: 7, Seed: 1, Size: 512x512, Model hash: 6ce0161689, Lora hashes: "x: 1, y: 2"`;

  test("fills prompt, steps, guidance, seed and size, and lists the rest", () => {
    const { form, model, filling, lines } = recipe(text, "siraya/flux-1-srpo");
    expect(form).toBe("settings");
    expect(model.id).toBe("siraya/flux-1-srpo");
    expect(filling).toMatchObject({ prompt: "a castle, <lora:x:1>\non a hill", keepSeed: true });
    expect(filling.parameters).toStrictEqual({
      num_inference_steps: 20,
      guidance_scale: 7,
      seed: 1,
      image_size: { width: 512, height: 512 },
    });
    expect(lines.filter(({ state }) => state === "unknown")).toStrictEqual([
      { state: "unknown", name: "negative_prompt", value: "blurry, low quality" },
      { state: "unknown", name: "Sampler", value: "DPM++ 2M Karras" },
      { state: "unknown", name: "Model hash", value: "6ce0161689" },
      { state: "unknown", name: "Lora hashes", value: "x: 1, y: 2" },
    ]);
  });

  test("leaves out what a model can leave out", () => {
    const { filling } = recipe("Negative prompt: fog\nSteps: 9, Seed: 4, CFG scale: 2");
    expect(filling.prompt).toBeUndefined();
    expect(filling.model).toBe("siraya/flux-1-srpo");
    const niji = recipe("Negative prompt: fog\nSteps: 9, Seed: 4, Size: 10x10, Model: niji 7");
    expect(niji.filling).toMatchObject({
      model: "siray/niji-7",
      parameters: { negative_prompt: "fog", seed: 4, aspect_ratio: "1:1" },
    });
  });

  test("is not every text that speaks of steps", () => {
    expect(readPasted("Steps: 3, then left", bench)).toBeUndefined();
  });
});
