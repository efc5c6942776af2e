import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { hasFocus, tabTo } from "../support/keyboard";
import { stagePlaces } from "../support/stage-studio";
import { studioOfFile } from "../support/studio-of-file";
import { imagesOnStage, PATIENCE, places, runStartedBy } from "../support/studio-page";

const open = browserOfFile();
const studio = studioOfFile();
const otter = "https://sandbox.invalid/samples/otter.png";
const paper = "https://sandbox.invalid/samples/paper.png";

function openWithoutMouse(): Promise<Page> {
  return open({ origin: studio().url, context: { reducedMotion: "reduce" } });
}

/** Opens the picker from its chip, looks for a model, and takes the first that is found. */
async function pickModel(page: Page, words: string): Promise<void> {
  const chip = page.getByRole("button", { name: /^Model: / });
  await tabTo(page, chip);
  await page.keyboard.press("Enter");
  const { picker } = places(page);
  await expect.poll(() => hasFocus(picker.getByRole("combobox")), PATIENCE).toBe(true);
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await picker.waitFor({ state: "detached" });
  await expect.poll(() => hasFocus(chip), PATIENCE).toBe(true);
}

async function typePrompt(page: Page, words: string): Promise<void> {
  await tabTo(page, places(page).prompt);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
}

test("an image is set, made, opened and taken further by keyboard alone", async () => {
  const page = await openWithoutMouse();
  const { settings, stage, prompt } = places(page);
  await pickModel(page, "niji");

  await tabTo(page, settings.getByRole("radio", { name: /^1:1: / }));
  await page.keyboard.press("ArrowRight");
  const ratio = settings.getByRole("radio", { name: /^4:3: / });
  await expect.poll(() => ratio.isChecked(), PATIENCE).toBe(true);
  await tabTo(page, settings.getByRole("slider", { name: "Stylize" }));
  await page.keyboard.press("ArrowRight");
  const stylize = settings.getByRole("spinbutton", { name: "Stylize" });
  await expect.poll(() => stylize.inputValue(), PATIENCE).toBe("101");
  await tabTo(page, settings.getByRole("spinbutton", { name: "Seed" }));
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");

  await typePrompt(page, "A paper crane over a night market");
  const id = await runStartedBy(page, () => page.keyboard.press("Control+Enter"));
  const [size] = await imagesOnStage(page, id);
  expect((size?.width ?? 0) / (size?.height ?? 1)).toBeCloseTo(4 / 3, 1);

  const image = stage.getByRole("button", { name: /^Open image 1 of 1/ });
  await tabTo(page, image);
  await page.keyboard.press("Enter");
  const { made, alone, row } = stagePlaces(page);
  await alone.waitFor();
  await row("Aspect ratio").getByText("4:3").waitFor();
  await row("Stylize").getByText("101").waitFor();
  await row("Seed").getByText("0", { exact: true }).waitFor();
  await tabTo(page, made.getByRole("link", { name: "Open its page" }));
  await page.keyboard.press("Escape");
  await alone.waitFor({ state: "detached" });
  await expect.poll(() => focusedImage(page), PATIENCE).toBe(true);

  await typePrompt(page, "Something else");
  await tabTo(page, image);
  await page.keyboard.press("Space");
  await tabTo(page, made.getByRole("button", { name: "Use settings" }));
  await page.keyboard.press("Enter");
  const words = () => prompt.inputValue();
  await expect.poll(words, PATIENCE).toBe("A paper crane over a night market");
});

test("an edit with two links is made by keyboard alone", async () => {
  const page = await openWithoutMouse();
  await pickModel(page, "dreamomni");
  await typePrompt(page, "Give the first image the style of the second image");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Add at least one image to edit.").first().waitFor();

  const add = page.getByRole("button", { name: "Add a reference" });
  await expect.poll(() => hasFocus(add), PATIENCE).toBe(true);
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "Link to an image" });
  await expect.poll(() => hasFocus(field), PATIENCE).toBe(true);
  await page.keyboard.type(`${paper} ${otter}`);
  await page.keyboard.press("Enter");
  await field.waitFor({ state: "hidden" });

  await tabTo(page, page.getByRole("button", { name: /^Image 1, / }));
  await page.keyboard.press("Alt+ArrowRight");
  const sent = page.waitForRequest(isPress);
  const id = await runStartedBy(page, () => page.keyboard.press("Control+Enter"));
  expect((await sent).postDataJSON().references).toEqual([{ url: otter }, { url: paper }]);
  expect(await imagesOnStage(page, id)).toHaveLength(1);
});

function isPress(request: Request): boolean {
  return request.method() === "POST" && request.url().endsWith("/api/runs");
}

test("Generate without a prompt leads to the prompt and says why", async () => {
  const page = await openWithoutMouse();
  const { generate, prompt } = places(page);
  await tabTo(page, generate);
  await page.keyboard.press("Enter");
  await expect.poll(() => hasFocus(prompt), PATIENCE).toBe(true);
  const said = () => page.getByRole("status").textContent();
  await expect.poll(said, PATIENCE).toContain("Write a prompt first.");
});

function focusedImage(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.hasAttribute("data-image") ?? false);
}
