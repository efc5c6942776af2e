import { expect, test } from "vitest";
import { readPasted } from "@/components/studio/import/read-pasted";
import { bench, named, recipe } from "@/tests/support/pasted";

const srpo = "https://image.siraya.pro/v1/images/generations";

test("Python: texts in three quotes, raw texts, joined texts and names of elsewhere", () => {
  const text = `
import os, requests
prompt = """A "quiet" room,
two windows"""  # not: prompt = "b"
settings = {'stylize': 1_0, "tile": True, "raw": False, 'negative_prompt': None}
r = requests.post(
    f"{BASE}/v1/images/generations/async",
    headers={"Authorization": f"Bearer {os.environ['SIRAY_API_KEY']}"},
    json=dict(a=1) if False else {},
)
r = requests.request("POST", "https://api.siray.ai/v1/images/generations/async", json={
    "model": "midjourney/midjourney-niji-7-t2i",
    "prompt": prompt,
    **settings,
    "seed": random.randint(0, 9),
    "quality": ("1"),
})`;
  const { form, filling, lines, hasKey } = recipe(text);
  expect(form).toBe("python");
  expect(filling.prompt).toBe('A "quiet" room,\ntwo windows');
  expect(filling.parameters).toStrictEqual({ stylize: 10, tile: true, raw: false, quality: "1" });
  expect(named(lines, "seed")).toStrictEqual({ state: "unknown", name: "seed" });
  expect(hasKey).toBe(false);
});

test("Python: a body that is a text of JSON, or is made one", () => {
  const written = `import requests\nrequests.post("https://api.siray.ai/v1/images/generations/async", data='{"model":"bytedance/seedream-4.5-t2i","prompt":"a"}')`;
  expect(recipe(written).model.id).toBe("siray/seedream-4.5-t2i");
  const made = `import requests, json\npayload = json.dumps({"model": "bytedance/seedream-4.5-t2i", "prompt": "b"})\nrequests.request("POST", url, headers=headers, data=payload)`;
  expect(recipe(made).filling.prompt).toBe("b");
});

test("JavaScript: fetch with a body that is made of an object", () => {
  const text = `
const body = { model: \`flux-1-srpo-text-to-image\`, prompt: 'a ' + "b", seed: -1, n: 3 };
const res = await fetch('${srpo}', {
  method: 'POST',
  headers: { Authorization: \`Bearer \${process.env.KEY}\` },
  body: JSON.stringify({ ...body, guidance_scale: 2.5, size: pick(sizes), }),
});`;
  const { form, filling, lines } = recipe(text);
  expect(form).toBe("javascript");
  expect(filling).toMatchObject({ model: "siraya/flux-1-srpo", prompt: "a b", count: 3 });
  expect(filling.parameters).toStrictEqual({ seed: -1, guidance_scale: 2.5 });
  expect(named(lines, "size")).toStrictEqual({ state: "unknown", name: "size" });
});

test("JavaScript: the SDK, its address, and a prompt with a substitution that is not read", () => {
  const text = `import OpenAI from "openai";
const client = new OpenAI({ apiKey: process.env.K, baseURL: "https://image.siraya.pro/v1" });
const image = await client.images.generate({ model: "gpt-image-1", prompt: \`a \${thing}\`, n: 2 });`;
  const { model, filling, lines } = recipe(text);
  expect(model.id).toBe("siraya/gpt-image-1-text-to-image");
  expect(filling).toMatchObject({ count: 2 });
  expect(filling.prompt).toBeUndefined();
  expect(named(lines, "prompt")).toStrictEqual({ state: "unknown", name: "prompt" });
});

test("JavaScript: axios, with the body beside the address", () => {
  const text = `axios.post("${srpo}", { model: "flux-1-srpo-text-to-image", prompt: "a" }, { headers: {} })`;
  expect(recipe(text).model.id).toBe("siraya/flux-1-srpo");
});

test("without a call stays text", () => {
  expect(readPasted("const prompt = 'a cat';", bench)).toBeUndefined();
  expect(readPasted("She can fetch (a ball) from the lake", bench)).toBeUndefined();
});
