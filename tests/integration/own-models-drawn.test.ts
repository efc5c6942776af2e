import { expect, it } from "vitest";
import { freshFolder, hurriedClock, press, runOver, startedStudio } from "../support/open-studio";
import { lanternModel, ownIds, readmeModel, studioWith, writeModels } from "../support/own-models";
import { isOver, startedStudioProcess } from "../support/studio-process";

const [ratio, glow] = lanternModel.parameters;

it("the built studio offers the good one over HTTP, with what is wrong beside it", async () => {
  const dataDir = await freshFolder();
  await writeModels(dataDir, {
    "flux-quick.json": readmeModel(),
    "kind.json": { ...lanternModel, parameters: [ratio, { ...glow, kind: "slider" }] },
  });
  const studio = await startedStudioProcess({ dataDir });
  const answer = await (await studio.fetch("/api/models")).json();
  const own = answer.items.filter((model: { own?: true }) => model.own === true);
  expect(own).toMatchObject([
    { ...JSON.parse(readmeModel()), own: true, ready: false, imagesPerCall: 4 },
  ]);
  expect(answer.problems).toMatchObject([{ file: "kind.json", path: "parameters[1].kind" }]);
  const { id } = await studio.press({ model: "siraya/flux-quick", prompt: "A paper boat" });
  expect((await studio.runOnce(id, isOver)).state).toBe("succeeded");
});

it("the example of the README runs in the sandbox by the rules of its provider's page", async () => {
  const studio = await studioWith({ "flux-quick.json": readmeModel() });
  const { run } = await press(studio, { model: "siraya/flux-quick", prompt: "A paper boat" });
  const [generation] = (await runOver(studio, run.id)).generations;
  expect(generation).toMatchObject({ state: "succeeded", sandbox: true });
  expect(generation?.images[0]).toMatchObject({ width: 1024, height: 768, kind: "made" });
});

it("a model without a page is drawn in the sandbox, with its own limits kept", async () => {
  const studio = await studioWith({ "lantern.json": lanternModel });
  const request = {
    model: "siray/lantern",
    prompt: "Lamps at dusk",
    parameters: { aspect_ratio: "3:2", glow: 10 },
    references: [{ url: "https://sandbox.invalid/samples/otter.png" }],
    count: 3,
  };
  const { run } = await press(studio, request);
  const [generation, ...more] = (await runOver(studio, run.id)).generations;
  expect(more).toEqual([]);
  expect(generation).toMatchObject({ state: "succeeded", sandbox: true, expected: 3 });
  expect(generation?.images.map(({ width, height, kind }) => ({ width, height, kind }))).toEqual(
    Array.from({ length: 3 }, () => ({ width: 1248, height: 832, kind: "edited" })),
  );
  expect(new Set(generation?.images.map(({ sha256 }) => sha256)).size).toBe(3);

  const tooMuch = { ...request, parameters: { aspect_ratio: "3:2", glow: 11 } };
  await expect(press(studio, tooMuch)).rejects.toMatchObject({
    code: "invalid_parameter",
    problems: [{ path: "parameters.glow", message: "Glow goes up to 10; 11 is too much." }],
  });
});

it("a model whose file is gone is not offered, and what it made stays", async () => {
  const dataDir = await freshFolder();
  await writeModels(dataDir, { "flux-quick.json": readmeModel() });
  const environment = { PROOFSHEET_DATA_DIR: dataDir };
  const before = await startedStudio(environment, hurriedClock(20));
  const { run } = await press(before, { model: "siraya/flux-quick", prompt: "A paper boat" });
  await runOver(before, run.id);
  await before.stop();

  await writeModels(dataDir, { "flux-quick.json": "{" });
  const after = await startedStudio(environment, hurriedClock(20));
  expect(await ownIds(after)).toEqual([]);
  expect((await after.settingsView()).ownModels.problems).toEqual([
    { file: "flux-quick.json", path: "", reason: "This is not JSON." },
  ]);
  const [generation] = (await runOver(after, run.id)).generations;
  expect(generation).toMatchObject({ model: "siraya/flux-quick", state: "succeeded" });
  await expect(press(after, { model: "siraya/flux-quick", prompt: "Again" })).rejects.toMatchObject(
    { code: "unknown_model" },
  );
});
