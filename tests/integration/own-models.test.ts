import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { freshFolder, press, runOver, startedStudio } from "../support/open-studio";
import { lanternModel, ownIds, readmeModel, studioWith, writeModels } from "../support/own-models";

const [ratio, glow] = lanternModel.parameters;

it("of three files the good one loads, and the others are told by file, place and reason", async () => {
  const studio = await studioWith({
    "good.json": lanternModel,
    "kind.json": {
      ...lanternModel,
      id: "siray/kind",
      parameters: [ratio, { ...glow, kind: "slider" }],
    },
    "limit.json": {
      ...lanternModel,
      id: "siray/limit",
      parameters: [ratio, { ...glow, default: 11 }],
    },
  });
  const { ownModels } = await studio.settingsView();
  expect(ownModels).toEqual({
    folder: join(studio.engine.storage.dataDir, "models"),
    loaded: ["siray/lantern"],
    problems: [
      {
        file: "kind.json",
        path: "parameters[1].kind",
        reason:
          "There is no such kind of parameter. The kinds are text, choice, integer, decimal, toggle, and size.",
      },
      {
        file: "limit.json",
        path: "parameters[1].default",
        reason: "The model's own limits refuse this: Glow goes up to 10; 11 is too much.",
      },
    ],
  });
  expect(await ownIds(studio)).toEqual(["siray/lantern"]);
});

it("the example of the README loads, is offered, and arrives as it says", async () => {
  const sandbox = await startedSandbox();
  const studio = await studioWith(
    { "flux-quick.json": readmeModel() },
    connectedTo(sandbox.origin),
  );
  expect((await studio.settingsView()).ownModels.problems).toEqual([]);
  const { run } = await press(studio, {
    model: "siraya/flux-quick",
    prompt: "A paper boat",
    parameters: { size: "square_hd", seed: 0 },
    count: 5,
  });
  const over = await runOver(studio, run.id);
  expect(over.generations.map(({ state, images }) => [state, images.length])).toEqual([
    ["succeeded", 4],
    ["succeeded", 1],
  ]);
  const submits = (await sandbox.ledger()).filter((entry) => entry.kind === "submit");
  const body = {
    model: "flux-1-srpo-text-to-image",
    prompt: "A paper boat",
    size: "square_hd",
    output_format: "url",
    num_inference_steps: 12,
    acceleration: "high",
  };
  expect(submits.map((entry) => entry.body)).toEqual(
    expect.arrayContaining([
      { ...body, n: 4, seed: 0 },
      { ...body, n: 1, seed: 1 },
    ]),
  );
  // No header of the sandbox goes to what stands for the real provider.
  const names = submits.flatMap((entry) => Object.keys(entry.headers));
  expect(names.filter((name) => name.startsWith("x-sandbox-"))).toEqual([]);
});

it("a model that nobody described is refused by the sandbox as by its provider", async () => {
  const studio = await studioWith({});
  const send = studio.engine.channel({
    provider: "siray",
    sandbox: 1,
    rehearse: null,
    position: 0,
    model: "siray/niji-7",
  });
  const response = await send.send({
    method: "POST",
    url: "https://sandbox.invalid/siray/v1/images/generations/async",
    headers: { "content-type": "application/json", authorization: "Bearer sandbox" },
    body: JSON.stringify({ model: "acme/lantern-2", prompt: "Lamps" }),
    signal: AbortSignal.timeout(5_000),
  });
  expect(response.status).toBe(503);
});

it("a name that means another model keeps its meaning", async () => {
  const studio = await studioWith({
    "a-taken-id.json": { ...lanternModel, id: "siray/niji-7" },
    "b-taken-alias.json": {
      ...JSON.parse(readmeModel()),
      id: "siraya/short",
      wireId: "gpt-image-1",
    },
    "b-taken-by-alias.json": { ...JSON.parse(readmeModel()), id: "siraya/gpt-image-1" },
    "b-taking-alias.json": { ...lanternModel, id: "siray/other", aliases: ["free", "niji-7"] },
    "c-first.json": lanternModel,
    "d-second.json": lanternModel,
  });
  expect((await studio.settingsView()).ownModels).toMatchObject({
    loaded: ["siray/lantern"],
    problems: [
      {
        file: "a-taken-id.json",
        path: "id",
        reason: 'There is another model called "siray/niji-7".',
      },
      {
        file: "b-taken-alias.json",
        path: "wireId",
        reason: 'There is another model called "siraya/gpt-image-1".',
      },
      {
        file: "b-taken-by-alias.json",
        path: "id",
        reason: 'There is another model called "siraya/gpt-image-1".',
      },
      {
        file: "b-taking-alias.json",
        path: "aliases[1]",
        reason: 'There is another model called "siray/niji-7".',
      },
      {
        file: "d-second.json",
        path: "id",
        reason: 'There is another model called "siray/lantern".',
      },
    ],
  });
});

it("what is no model of any form is told, and nothing stops the start", async () => {
  const dataDir = await freshFolder();
  await writeModels(dataDir, {
    "a-list.json": [],
    "b-huge.json": `{"name": "${"x".repeat(256 * 1_024)}"}`,
    "d-marked.json": `\uFEFF${JSON.stringify(lanternModel)}`,
    "e-members.json": {
      ...lanternModel,
      id: "Siray Lantern",
      glow: 1,
      images: { perCall: 0 },
      source: { url: "javascript:alert(1)", read: "yesterday" },
      wireId: undefined,
    },
    ".hidden.json": "{",
    "notes.txt": "{",
  });
  await mkdir(join(dataDir, "models", "c-folder.json"));
  const studio = await startedStudio({ PROOFSHEET_DATA_DIR: dataDir });
  expect((await studio.settingsView()).ownModels).toMatchObject({
    loaded: ["siray/lantern"],
    problems: [
      { file: "a-list.json", path: "", reason: "This has to be an object." },
      { file: "b-huge.json", path: "", reason: "The file is larger than 256 kB." },
      { file: "c-folder.json", path: "", reason: "The file cannot be read." },
      {
        file: "e-members.json",
        path: "id",
        reason: "An id is the provider, a slash, and letters, digits, dots, dashes or underscores.",
      },
      {
        file: "e-members.json",
        path: "wireId",
        reason: "Something has to stand here, and nothing does.",
      },
      { file: "e-members.json", path: "images.perCall", reason: "This has to be more than 0." },
      {
        file: "e-members.json",
        path: "source.url",
        reason: "This has to be an address that begins with https:// or http://.",
      },
      {
        file: "e-members.json",
        path: "source.read",
        reason: "This has to be a day, such as 2026-11-21.",
      },
      { file: "e-members.json", path: "glow", reason: '"glow" means nothing here.' },
    ],
  });
});
