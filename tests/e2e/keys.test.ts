import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { windows } from "../support/browser";
import { hasFocus, tabTo } from "../support/keyboard";
import { images, keysOfFile, niji, toasts, wide } from "../support/keys-page";
import { pageFaults } from "../support/page-faults";
import { imagesOnStage, PATIENCE, places, runStartedBy } from "../support/studio-page";

const { open, connected, openRun } = keysOfFile();

/** Whether something that can be seen has the focus. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element !== null && element !== document.body && element.checkVisibility();
  });
}

test("by keys alone, from load: write, generate, open, close, trash, undo, redo", async () => {
  const page = await open({ origin: connected.studio.url, context: { reducedMotion: "reduce" } });
  const { prompt } = places(page);
  await page.keyboard.press("/");
  // What the keys do is fetched at the first of them.
  await expect.poll(() => hasFocus(prompt), PATIENCE).toBe(true);
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

test("what is typed where nothing has the focus makes and changes nothing", async () => {
  const { page } = await openRun(1);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
  });
  const known = async () => ({
    prompt: await places(page).prompt.inputValue(),
    images: await images(page).count(),
    views: await page.getByRole("button", { name: "Back to the run" }).count(),
  });
  const before = await known();
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await page.keyboard.type("overexposed, carved");
  await page.keyboard.press("Delete");
  // One of those keys where it means something: by then those before it would have been sent.
  await images(page).first().focus();
  const request = page.waitForRequest((each) => each.method() === "POST");
  await page.keyboard.press("v");
  await request;
  expect(sent.filter((each) => each.endsWith("/api/runs"))).toHaveLength(1);
  expect(sent).toHaveLength(1);
  expect(before.images).toBe(1);
  expect({ ...(await known()), images: 1 }).toEqual(before);
});

test.each([
  ["one image alone", "Enter"],
  ["a comparison", "c"],
  ["a survey", "n"],
])("keys for images act in %s, whose first focus is the way back", async (_, key) => {
  const { page } = await openRun(2);
  const { prompt } = places(page);
  expect(await prompt.inputValue()).toBe("");
  await images(page).first().focus();
  await page.keyboard.press(key);
  const back = page.getByRole("button", { name: /^Back to the run/ });
  await expect.poll(() => hasFocus(back)).toBe(true);
  await page.keyboard.press("r");
  await expect.poll(() => prompt.inputValue()).toBe(niji.prompt);
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
  expect(await hasFocus(toasts(page).getByRole("button", { name: "Undo" }).last())).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(2);
  for (const back of [3, 4]) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => images(page).count(), PATIENCE).toBe(back);
  }
});

test.each([{ ...windows.desktop }, { width: 1280, height: 720 }, { width: 800, height: 500 }])(
  "in a window of $width by $height what was done is told beside the runs, not over them",
  async (viewport) => {
    const { page } = await openRun(2, { viewport });
    await images(page).first().focus();
    await page.keyboard.press("Delete");
    const told = toasts(page).getByRole("button", { name: "Undo" }).first();
    await told.waitFor();
    const covered = await toasts(page).evaluate((region) => {
      const toast = region.querySelector("[popover] > *")?.getBoundingClientRect();
      if (toast === undefined) return ["no toast"];
      return [...document.querySelectorAll("[data-run]")].flatMap((thumb) => {
        const { left, right, top, bottom } = thumb.getBoundingClientRect();
        const isApart =
          right <= toast.left || left >= toast.right || bottom <= toast.top || top >= toast.bottom;
        return isApart ? [] : [thumb.getAttribute("aria-label")];
      });
    });
    expect(covered).toEqual([]);
  },
);

test("Delete on a thumb of the strip moves its whole run, and one undo brings it back", async () => {
  const { page, id } = await openRun(2);
  await page.locator(`[data-run="${id}"]`).first().focus();
  await page.keyboard.press("Delete");
  await toasts(page).getByText("2 moved to Trash").waitFor();
  await expect.poll(() => images(page).count(), PATIENCE).toBe(0);
  await page.getByRole("link", { name: "Open Trash" }).waitFor();
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

test.each([
  ["of one call each", wide],
  ["of one call", { ...niji, model: "serevix/gpt-image-1" }],
])("a menu whose image went does nothing to the one in its place, %s", async (_, request) => {
  const { page } = await openRun(2, {}, request);
  const gone = await images(page).first().getAttribute("data-image");
  const left = await images(page).nth(1).getAttribute("data-image");
  const fromElsewhere = async (what: "trash" | "restore") => {
    const { origin } = new URL(page.url());
    const body = { headers: { origin }, data: { ids: [gone] } };
    expect((await page.request.post(`${origin}/api/images/${what}`, body)).status()).toBe(200);
  };
  const trash = { name: /^Move to Trash/ };
  await images(page).first().click({ button: "right" });
  await page.getByRole("menuitem", trash).waitFor();
  await fromElsewhere("trash");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(1);
  await page.getByRole("menuitem", trash).click();
  await toasts(page).getByText("this is not possible any more").waitFor();
  expect(await images(page).first().getAttribute("data-image")).toBe(left);

  await fromElsewhere("restore");
  await expect.poll(() => images(page).count(), PATIENCE).toBe(2);
  await images(page).first().focus();
  await page.keyboard.press("Control+k");
  const row = page.getByRole("option", trash);
  await row.waitFor();
  await fromElsewhere("trash");
  await expect.poll(() => row.count(), PATIENCE).toBe(0);
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
