import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { connectedOfFile } from "../support/connected-of-file";
import { plate, rehearse, words } from "../support/failure-page";
import { hasFocus, tabTo } from "../support/keyboard";
import { tileSays } from "../support/reference-tray";
import { studioOfFile } from "../support/studio-of-file";
import {
  chooseModel,
  imagesOnStage,
  PATIENCE,
  pasteReferences,
  places,
  runStartedBy,
} from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
const studio = studioOfFile();
const connected = connectedOfFile();

function openStudio(origin = studio().url): Promise<Page> {
  return open({ origin, context: { reducedMotion: "reduce" } });
}

async function countRuns(): Promise<number> {
  return (await studio().runs()).length;
}

test("a refused prompt says so, costs nothing, and leads back to the words", async () => {
  const page = await openStudio();
  await rehearse(page, "refused");
  const refused = plate(page, "The safety check refused this prompt");
  await refused.getByText("Sending the same words again will not help.").waitFor();
  await refused.getByText("Free", { exact: true }).waitFor();
  await refused.getByRole("button", { name: "Run again" }).waitFor();

  await tabTo(page, refused.getByRole("button", { name: "Edit prompt" }));
  await page.keyboard.press("Enter");
  const { prompt } = places(page);
  await expect.poll(() => hasFocus(prompt), PATIENCE).toBe(true);
  await expect.poll(() => prompt.inputValue(), PATIENCE).toBe(words);
});

test("a lost connection is not sent again by itself, and Run again sends it once more", async () => {
  const page = await openStudio();
  const before = await countRuns();
  await chooseModel(page, "serevix/gpt-image-1");
  await rehearse(page, "connection_lost");
  const lost = plate(page, "Nobody can say how this ended");
  await lost.getByText(/does not send it again by itself/).waitFor();
  expect(await countRuns()).toBe(before + 1);

  await tabTo(page, lost.getByRole("button", { name: "Run again" }));
  await runStartedBy(page, () => page.keyboard.press("Enter"));
  expect(await countRuns()).toBe(before + 2);
  await expect.poll(() => places(page).prompt.inputValue(), PATIENCE).toBe(words);
});

test("a setting over its limit is named at its field, and Generate leads there instead of sending", async () => {
  const page = await openStudio();
  const before = await countRuns();
  const { settings, prompt } = places(page);
  await prompt.fill(words);
  const stylize = settings.getByRole("spinbutton", { name: "Stylize" });
  await stylize.fill("1001");
  await stylize.press("Enter");
  await settings.getByText("0 to 1000. Using 1000 is possible.").waitFor();

  await page.getByRole("button", { name: "Fix 1 setting" }).click();
  const slider = settings.getByRole("slider", { name: "Stylize" });
  await expect.poll(() => hasFocus(stylize.or(slider)), PATIENCE).toBe(true);
  expect(await countRuns()).toBe(before);
  await settings.getByRole("button", { name: "Use 1000" }).click();
  await expect.poll(() => stylize.inputValue(), PATIENCE).toBe("1000");
  await places(page).generate.waitFor();
});

test("with a key that its provider refuses, nothing is charged and the Sandbox makes the image", async () => {
  const { sandbox, studio } = connected;
  await sandbox.faults([{ match: { kind: "submit" }, scenario: "key_refused" }]);
  const page = await openStudio(studio.url);
  await chooseModel(page, "siray/niji-7");
  await places(page).prompt.fill(words);
  await runStartedBy(page, () => places(page).generate.click());

  const refused = plate(page, "Siray refused the key");
  await refused.getByText("Not charged", { exact: true }).waitFor();
  await tabTo(page, refused.getByRole("button", { name: "Run in Sandbox" }));
  const id = await runStartedBy(page, () => page.keyboard.press("Enter"));
  await imagesOnStage(page, id);
  expect((await studio.run(id)).generations.map(({ sandbox }) => sandbox)).toEqual([true]);
});

test("a refusal that names no image tells of the link that is known not to answer, and goes on without it", async () => {
  const { sandbox, studio } = connected;
  const dead = `${sandbox.origin}/no-such-image.png`;
  const sound = `${sandbox.origin}/samples/otter.png`;
  const body = { error: { message: "The request is not valid", code: "invalid_request" } };
  await sandbox.faults([{ match: { kind: "submit" }, status: 400, body }]);
  const page = await openStudio(studio.url);
  await chooseModel(page, "siraya/dreamomni2");
  await places(page).prompt.fill("Give the first image its style");
  await pasteReferences(page, [sound, dead]);
  await tileSays(page, 2, /answered 404/);
  await runStartedBy(page, () => places(page).generate.click());

  const { stage } = places(page);
  const blame = "This studio could not fetch image 2: the server answered 404 for this link.";
  await stage.getByText(`No image is named. ${blame}`).waitFor();
  const names = await stage.locator("section").getByRole("button").allInnerTexts();
  expect(names).toEqual([
    "Replace image 2",
    "Send without it",
    "Change settings",
    "Try another model",
    "Run again",
  ]);
  const sent = page.waitForRequest((request) => request.url().endsWith("/api/runs"));
  const way = stage.getByRole("button", { name: "Send without it" });
  const id = await runStartedBy(page, () => way.click());
  expect((await sent).postDataJSON().references).toEqual([{ url: sound }]);
  await studio.runOnce(id, isOver);
});

test("a link that was repaired before it was sent is not blamed", async () => {
  const { sandbox, studio } = connected;
  const body = { error: { message: "The request is not valid", code: "invalid_request" } };
  await sandbox.faults([
    { match: { path: "/samples/otter.png" }, status: 404 },
    { match: { kind: "submit" }, status: 400, body },
  ]);
  const page = await openStudio(studio.url);
  await chooseModel(page, "siraya/dreamomni2");
  await places(page).prompt.fill("Give the first image its style");
  await pasteReferences(page, [`${sandbox.origin}/samples/otter.png`]);
  await tileSays(page, 1, /answered 404/);
  await runStartedBy(page, () => places(page).generate.click());

  const { stage } = places(page);
  await stage.getByRole("button", { name: "Change settings" }).waitFor();
  // The plate has looked again, and what it saw is told at the tile too.
  await tileSays(page, 1, /\d+ × \d+/);
  expect(await stage.getByText(/could not fetch/).count()).toBe(0);
  expect(await stage.getByRole("button", { name: "Replace image 1" }).count()).toBe(0);
});
