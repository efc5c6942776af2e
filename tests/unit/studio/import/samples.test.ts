import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PastedRecipe } from "@/components/studio/import/pasted";
import { readPasted } from "@/components/studio/import/read-pasted";
import type { Parameters } from "@/lib/catalog/model";
import { models } from "@/lib/providers/all";

type Sample = {
  file: string;
  form: PastedRecipe["form"];
  model: string;
  prompt: string;
  parameters?: Parameters;
  references?: string[];
  hasKey?: true;
};

const otter = "A cute baby sea otter";
const style = "Replace the first image have the same image style as the second image.";
const examples = [1, 2].map((number) => `https://resource.siraya.pro/image/example${number}.png`);
const flux = { size: "landscape_4_3" };

/** The samples of the providers' own pages. */
const samples: Sample[] = [
  {
    file: "siraya-quickstart-generation.curl",
    form: "curl",
    model: "siraya/gpt-image-1-text-to-image",
    prompt: otter,
  },
  {
    file: "siraya-quickstart-edit.curl",
    form: "curl",
    model: "siraya/dreamomni2",
    prompt: style,
    references: [
      "https://resource.trustai.sg/image/generated%2Fsiraya_a146ee8a-1fe2-43ce-803a-fb1e7f3f6949.png",
      "https://resource.siraya.pro/image/generated%2Fsiraya_fe4771ae-d67c-41bb-a366-b07f1411ae06.png",
    ],
  },
  {
    file: "siraya-edit.curl",
    form: "curl",
    model: "siraya/dreamomni2",
    prompt: style,
    references: examples,
  },
  {
    file: "serevix-generation.curl",
    form: "curl",
    model: "serevix/gpt-image-1",
    prompt: otter,
    parameters: { size: "1024x1024" },
  },
  {
    file: "siray-niji-7.curl",
    form: "curl",
    model: "siray/niji-7",
    prompt: "example_value",
    parameters: {
      aspect_ratio: "1:1",
      chaos: 0,
      negative_prompt: "example_value",
      quality: "1",
      raw: false,
      stylize: 100,
      tile: false,
      weird: 0,
    },
  },
  {
    file: "siraya-flux-1-srpo.curl",
    form: "curl",
    model: "siraya/flux-1-srpo",
    prompt: `${otter}.`,
    parameters: {
      ...flux,
      num_inference_steps: 28,
      guidance_scale: 4.5,
      acceleration: "regular",
    },
  },
  {
    file: "siraya-quickstart-generation.python",
    form: "python",
    model: "siraya/gpt-image-1-text-to-image",
    prompt: `${otter}.`,
  },
  {
    file: "siraya-edit.python",
    form: "python",
    model: "siraya/dreamomni2",
    prompt: "Apply the style of the reference image.",
    references: examples,
  },
  {
    file: "serevix-generation.python",
    form: "python",
    model: "serevix/gpt-image-1",
    prompt: otter,
    parameters: { size: "1024x1024" },
    hasKey: true,
  },
  {
    file: "siraya-flux-1-srpo.python",
    form: "python",
    model: "siraya/flux-1-srpo",
    prompt: `${otter}.`,
    parameters: flux,
  },
  {
    file: "serevix-generation.json",
    form: "json",
    model: "serevix/gpt-image-1",
    prompt: otter,
    parameters: { size: "1024x1024" },
  },
];

test.each(samples)("$file becomes the form that its page describes", (sample) => {
  const text = readFileSync(`tests/fixtures/pasted/${sample.file}.txt`, "utf8");
  const pasted = readPasted(text, { models });
  expect(pasted).toMatchObject({
    kind: "recipe",
    form: sample.form,
    model: { id: sample.model },
    hasKey: sample.hasKey === true,
  });
  if (pasted?.kind !== "recipe") throw new Error("no recipe");
  expect(pasted.asked).toBeUndefined();
  expect(pasted.filling).toStrictEqual({
    model: sample.model,
    isWhole: true,
    prompt: sample.prompt,
    count: 1,
    parameters: sample.parameters ?? {},
    references: sample.references ?? [],
    keepSeed: false,
  });
});

test.each(samples)("$file has nothing that a line does not name", (sample) => {
  const text = readFileSync(`tests/fixtures/pasted/${sample.file}.txt`, "utf8");
  const pasted = readPasted(text, { models });
  if (pasted?.kind !== "recipe") throw new Error("no recipe");
  const states = pasted.lines.map(({ state }) => state);
  const opened = sample.file === "siraya-edit.python" ? ["unknown"] : [];
  expect(states.filter((state) => state === "unknown" || state === "refused")).toStrictEqual(
    opened,
  );
  const isSiraya = sample.file.startsWith("siraya") && sample.file !== "siraya-flux-1-srpo.python";
  expect(states.filter((state) => state === "studio")).toHaveLength(isSiraya ? 1 : 0);
});
