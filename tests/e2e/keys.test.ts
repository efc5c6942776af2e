import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserOfFile, untilAlive, visit, windows } from "../support/browser";
import { connectedTo } from "../support/connected-studio";
import { hasFocus, tabTo } from "../support/keyboard";
import { pageFaults } from "../support/page-faults";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";
import { imagesOnStage, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver, runningStudio, type StudioProcess } from "../support/studio-process";

const open = browserOfFile();
const niji = { model: "siray/niji-7", prompt: "An otter asleep at sea" };

const place: { sandbox?: SandboxProcess; studio?: StudioProcess } = {};
beforeAll(async () => {
  place.sandbox = await startSandbox();
  const dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
  const environment = connectedTo(place.sandbox.origin);
  place.studio = await runningStudio({ dataDir, environment });
});
afterAll(async () => {
  await place.studio?.kill();
  await place.sandbox?.stop();
});

function studio(): StudioProcess {
  if (place.studio === undefined) throw new Error("the studio is not started");
  return place.studio;
}

/** A page with a finished run of so many images on its stage. */
async function openRun(count: number, context = {}): Promise<{ page: Page; id: string }> {
  const { id } = await studio().press({ ...niji, parameters: { aspect_ratio: "3:2" }, count });
  await studio().runOnce(id, isOver);
  const page = await open({ origin: studio().url, path: `/?run=${id}`, context });
  await expect.poll(() => images(page).count(), PATIENCE).toBe(count);
  return { page, id };
}

function images(page: Page): Locator {
  return places(page).stage.locator("[data-image]");
}

function toasts(page: Page): Locator {
  return page.getByRole("region", { name: "What was done" });
}

/** Whether something that can be seen has the focus. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element !== null && element !== document.body && element.checkVisibility();
  });
}

test("by keys alone, from load: write, generate, open, close, trash, undo, redo", async () => {
  const page = await open({ origin: studio().url, context: { reducedMotion: "reduce" } });
  const { prompt } = places(page);
  await page.keyboard.press("/");
  await expect.poll(() => hasFocus(prompt)).toBe(true);
  await page.keyboard.type("A crane over a night market");
  const id = await runStartedBy(page, () => page.keyboard.press("Control+Enter"));
  await imagesOnStage(page, id);
  const image = images(page).first();
  await tabTo(page, image);
  await page.keyboard.press("Enter");
  const back = page.getByRole("button", { name: "Back to the run" });
  await back.waitFor();
  await page.keyboard.press("Escape");
  await back.waitFor({ state: "detached" });
  await expect.poll(() => isFocusSeen(page)).toBe(true);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await tabTo(page, image);
  await page.keyboard.press("Delete");
  await toasts(page).getByText("Moved to trash").waitFor();
  await expect.poll(() => images(page).count(), PATIENCE).toBe(0);
  await expect.poll(() => isFocusSeen(page)).toBe(true);
  expect(await page.getByRole("dialog").count()).toBe(0);

  await page.keyboard.press("Control+z");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(1);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(1);
});

test("three images go to the trash one by one without a question, and come back one by one", async () => {
  const { page } = await openRun(4);
  await images(page).nth(1).focus();
  for (const left of [3, 2, 1]) {
    await page.keyboard.press("Delete");
    await expect.poll(() => images(page).count(), PATIENCE).toBe(left);
    // What stands in its place has the focus.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-image")))
      .toBe(true);
  }
  expect(await toasts(page).getByText("Moved to trash").count()).toBe(3);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.keyboard.press("F6");
  expect(await hasFocus(toasts(page).getByRole("button", { name: "Undo" }).first())).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(2);
  for (const back of [3, 4]) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => images(page).count(), PATIENCE).toBe(back);
  }
});

test("Delete on a thumb of the strip moves its whole run, and one undo brings it back", async () => {
  const { page, id } = await openRun(2);
  await page.locator(`[data-run="${id}"]`).first().focus();
  await page.keyboard.press("Delete");
  await toasts(page).getByText("2 moved to Trash").waitFor();
  await expect.poll(() => images(page).count(), PATIENCE).toBe(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(2);
});

test("an image has a menu by right press and by keys, with the keys that work", async () => {
  const { page } = await openRun(2);
  const { prompt } = places(page);
  const menu = page.getByRole("menu", { name: "Image" });
  await images(page).first().click({ button: "right" });
  await menu.waitFor();
  expect(await pageFaults(page)).toEqual([]);
  expect(await hasFocus(menu.getByRole("menuitem").first())).toBe(true);
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  expect(await hasFocus(images(page).first())).toBe(true);

  await images(page).nth(1).focus();
  await page.keyboard.press("Shift+F10");
  await menu.waitFor();
  await page.keyboard.press("End");
  expect(await hasFocus(menu.getByRole("menuitem", { name: "Move to Trash" }))).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(1);

  await images(page).first().click({ button: "right" });
  await menu.getByRole("menuitem", { name: "Use settings" }).click();
  await expect.poll(() => prompt.inputValue()).toBe(niji.prompt);
  const run = page.getByRole("menu", { name: "Run" });
  await page.locator("[data-run]").first().click({ button: "right" });
  await run.getByRole("menuitem", { name: "Open the record" }).click();
  await page.waitForURL(/\/runs\//);
});

test("a finger that rests on an image opens its menu and presses nothing", async () => {
  const { page } = await openRun(1, { hasTouch: true, viewport: windows.phone });
  const box = await images(page).first().boundingBox();
  if (box === null) throw new Error("no image");
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await page.getByRole("menu", { name: "Image" }).waitFor();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await pageFaults(page)).toEqual([]);
});

test("taking over, another model and a reset are one step each, back and forth", async () => {
  const { page } = await openRun(1);
  const { settings, prompt } = places(page);
  const undo = () => page.keyboard.press("Control+z");
  const redo = () => page.keyboard.press("Control+Shift+z");
  await images(page).first().focus();
  await page.keyboard.press("r");
  await expect.poll(() => prompt.inputValue()).toBe(niji.prompt);
  await undo();
  await expect.poll(() => prompt.inputValue()).toBe("");
  await redo();
  await expect.poll(() => prompt.inputValue()).toBe(niji.prompt);

  const model = page.getByRole("button", { name: /^Model: / });
  const menu = page.getByRole("dialog", { name: "Commands" });
  await page.keyboard.press("Control+k");
  await menu.getByRole("combobox").fill("srpo");
  await menu.getByRole("option", { name: /FLUX\.1 SRPO/ }).click();
  await expect.poll(() => model.getAttribute("aria-label")).toContain("SRPO");
  await images(page).first().focus();
  await undo();
  await expect.poll(() => model.getAttribute("aria-label")).toContain("niji 7");
  await redo();
  await expect.poll(() => model.getAttribute("aria-label")).toContain("SRPO");
  await undo();

  const ratio = settings.getByRole("radio", { name: /^3 to 2|^3:2/ });
  expect(await ratio.isChecked()).toBe(true);
  await page.keyboard.press("Control+k");
  await menu.getByRole("combobox").fill("reset");
  await page.keyboard.press("Enter");
  await expect.poll(() => ratio.isChecked()).toBe(false);
  await undo();
  await expect.poll(() => ratio.isChecked()).toBe(true);
});

test("the command menu finds runs by number and images by their words, and says when search is silent", async () => {
  const { page, id } = await openRun(1);
  const menu = page.getByRole("dialog", { name: "Commands" });
  await page.keyboard.press("Control+k");
  await menu.waitFor();
  expect(await pageFaults(page)).toEqual([]);
  const field = menu.getByRole("combobox");
  await field.fill("#1");
  await expect.poll(() => menu.getByRole("option").count()).toBe(1);
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("run")).toBe(id);

  await page.keyboard.press("Control+k");
  await field.fill("otter");
  await expect.poll(() => menu.getByRole("group", { name: "Images" }).count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.route(/\/api\/images\?/, (route) => route.fulfill({ status: 200, body: "no" }));
  await page.keyboard.press("Control+k");
  await field.fill("heron");
  await menu.getByText("Search is not answering").waitFor();
  await field.fill("theme library");
  await field.fill("all runs");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/runs$/);
});

test("a call that is pasted into the command menu fills the form", async () => {
  const page = await open({ origin: studio().url });
  await page.keyboard.press("Control+k");
  const menu = page.getByRole("dialog", { name: "Commands" });
  await menu.waitFor();
  await menu.getByRole("combobox").evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text/plain", '{"model":"niji-7","prompt":"A red kite"}');
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await menu.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Keep as text" }).waitFor();
});

test("a key that is taken says by what, and can be taken; Enter can generate", async () => {
  const page = await open({ origin: studio().url, path: "/settings/keys" });
  const change = page.getByRole("button", { name: "Change the key of Compare" });
  await change.click();
  await page.keyboard.press("m");
  await page.getByText("M is used by “Choose a model”.").waitFor();
  await page.getByRole("button", { name: "Use it here" }).click();
  await expect.poll(() => change.textContent()).toContain("M");
  expect(await page.getByRole("button", { name: /of Choose a model/ }).textContent()).toContain(
    "No key",
  );
  await change.click();
  await page.keyboard.press("Control+t");
  await page.getByText(/belongs to the page, its fields or the browser/).waitFor();
  expect(await pageFaults(page, [390, 820, 1440])).toEqual([]);
  await page.getByRole("switch", { name: "Enter in the prompt generates" }).click();
  await page.getByRole("searchbox", { name: "Find a command" }).fill("compare");
  await expect.poll(() => page.getByRole("button", { name: /^Change the key/ }).count()).toBe(1);

  await visit(page, studio().url);
  const { prompt } = places(page);
  await prompt.fill("A tram in the rain");
  await prompt.press("Shift+Enter");
  expect(await prompt.inputValue()).toContain("\n");
  await runStartedBy(page, () => prompt.press("Enter"));

  await visit(page, `${studio().url}/settings/keys`);
  await page.getByRole("button", { name: "Reset all keys" }).click();
  await expect.poll(() => change.textContent()).toContain("C");
  await toasts(page).getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => change.textContent()).toContain("M");
});

test("the sheet lists keys that work, switches letters off, and gives the focus back", async () => {
  const { page } = await openRun(1);
  await images(page).first().focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await sheet.waitFor();
  expect(await pageFaults(page, [390, 820, 1440])).toEqual([]);
  await sheet.getByRole("switch", { name: "Single letters act outside fields" }).click();
  await expect.poll(() => sheet.getByText("Choose a model").count()).toBe(0);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  expect(await hasFocus(images(page).first())).toBe(true);
  await page.keyboard.press("r");
  expect(await places(page).prompt.inputValue()).toBe("");
  await page.reload();
  await untilAlive(page);
});
