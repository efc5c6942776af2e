import { expect, it } from "vitest";
import { openSandbox } from "./open-sandbox";

const stranger = { model: "acme/lantern-2", prompt: "Lamps" };
const own = { "x-sandbox-model": "own" };

it("refuses a model that it does not know, unless a person described it", async () => {
  const { send, sandbox } = openSandbox();
  expect((await send("siray", stranger)).status).toBe(503);
  expect((await send("siray", stranger, { "x-sandbox-model": "mine" })).status).toBe(503);
  expect((await send("siray", stranger, own)).status).toBe(200);
  expect(sandbox.ledger().map(({ billed }) => billed)).toEqual([0, 0, 1]);
});

it("still asks a model that a person described for a key and a prompt", async () => {
  const { send } = openSandbox();
  expect((await send("siray", { ...stranger, prompt: "" }, own)).status).toBe(400);
  expect((await send("siray", stranger, { ...own, authorization: "" })).status).toBe(401);
});

it("judges a model that it knows by the page, whoever described it", async () => {
  const { send } = openSandbox();
  const response = await send("siray", { stylize: 1_001 }, own);
  expect(response.status).toBe(400);
  expect((await response.json()).error.message).toContain("'stylize'");
});

it.each([
  [{}, "1024x1024"],
  [{ size: "1216x832" }, "1216x832"],
  [{ canvas: { width: 640, height: 320 } }, "640x320"],
  [{ aspect_ratio: "3:2" }, "1248x832"],
  [{ aspect_ratio: "1:1", tier: "2K" }, "2048x2048"],
  [{ aspect_ratio: "0:1" }, "1024x1024"],
  [{ size: "9999x9999" }, "1024x1024"],
  [{ negative_prompt: "no frames of 16:9" }, "1024x1024"],
])("draws for %o in %s", async (fields, expected) => {
  const { send, lines } = openSandbox();
  await send("serevix", { ...stranger, ...fields }, own);
  const sheets = lines.map((line) => JSON.parse(line)).filter((line) => "sheet" in line);
  expect(sheets.map(({ sheet }) => `${sheet.settings.width}x${sheet.settings.height}`)).toEqual([
    expected,
  ]);
});

it("gives as many images as were asked for, at once and as a task", async () => {
  const { send, get, clock, sandbox } = openSandbox();
  const three = { ...own, "x-sandbox-images": "3" };
  const atOnce = await send("sirayaMake", { ...stranger, num_images: 3 }, three);
  expect((await atOnce.json()).data).toHaveLength(3);
  const task = await (await send("siray", { ...stranger, num_images: 3 }, three)).json();
  clock.now += 60_000;
  const poll = await get(`/siray/v1/images/generations/async/${task.task_id}`, {
    authorization: "Bearer sk-test",
  });
  const { outputs } = (await poll.json()).data;
  expect(new Set(outputs).size).toBe(3);
  expect(sandbox.ledger().map(({ billed }) => billed)).toEqual([3, 3, 0]);
});
