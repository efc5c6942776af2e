import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { seededFolder } from "../support/library";
import { scrolledBy, selectedIds, tileIds, untilTiles, wallOf } from "../support/library-page";
import { PATIENCE } from "../support/studio-page";
import { startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();

async function library(count: number, expected?: RegExp) {
  const studio = await startedStudioProcess({ dataDir: await seededFolder(count) });
  const page = await open({ origin: studio.url, path: "/library", expected });
  await wallOf(page).tiles.first().waitFor();
  const change = (to: "trash" | "restore", ids: readonly (string | undefined)[]) =>
    studio.fetch(`/api/images/${to}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ids }),
    });
  return { studio, page, change, ...wallOf(page) };
}

test("each place keeps where it was left, and the selection does not cross over", async () => {
  const { studio, page, change, selection } = await library(120);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to images" });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("images");
  expect(await ringOf(page)).toBe("solid");
  // The same place without a ring for who has pressed it with the mouse.
  await page.getByRole("heading", { level: 1 }).click();
  await page.locator("#images").click({ position: { x: 2, y: 2 } });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("images");
  expect(await ringOf(page)).toBe("none");

  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 1_200);
  await expect.poll(() => scrolledBy(page), PATIENCE).toBe(1_200);
  await page.locator("[data-image]:not([tabindex='0'])").nth(10).dispatchEvent("click", {
    ctrlKey: true,
    detail: 1,
  });
  await selection.waitFor({ state: "attached" });
  const link = page.getByRole("link", { name: "Trash", exact: true });
  await link.evaluate((element: HTMLElement) => element.click());
  await page.getByRole("heading", { name: "Trash is empty" }).waitFor();
  expect(await selection.count()).toBe(0);

  const { items } = await (await studio.fetch("/api/images?limit=1")).json();
  await change("trash", [items[0]?.id]);
  await untilTiles(page, 1);
  await page.getByRole("link", { name: "Back to the library" }).click();
  await page.waitForURL("**/library");
  await expect.poll(() => scrolledBy(page), PATIENCE).toBeGreaterThan(900);
  expect(await selectedIds(page)).toEqual([]);
});

test("Escape closes an open filter first, and then ends the selection", async () => {
  const { page, selection } = await library(6);
  const ids = await tileIds(page);
  await page.locator(`[data-image="${ids[0]}"]`).click({ modifiers: ["Control"] });
  await page.getByRole("button", { name: "Shape", exact: true }).click();
  const choice = page.getByRole("button", { name: "Landscape", exact: true });
  await choice.waitFor();
  await page.keyboard.press("Escape");
  await choice.waitFor({ state: "hidden" });
  expect(await selectedIds(page)).toEqual([ids[0]]);
  await page.keyboard.press("Escape");
  await selection.waitFor({ state: "detached" });
});

test("Clear takes back what is still being typed, and no number stands while a filter is read", async () => {
  const { page, search } = await library(6);
  await page.getByText("6 images", { exact: true }).waitFor();
  const asked: string[] = [];
  let answer: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/images?*", async (route) => {
    asked.push(new URL(route.request().url()).searchParams.get("q") ?? "");
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Sandbox", exact: true }).click();
  await page.getByRole("button", { name: "Sandbox only", exact: true }).click();
  await page.getByRole("button", { name: "Remove filter: Sandbox only" }).waitFor();
  expect(await page.getByText(/^\d+ images?$/).count()).toBe(0);
  answer();
  await page.getByText(/^\d+ images?$/).waitFor();

  await search.evaluate((field: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "fox");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const buttons = [...document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === "Clear")?.click();
  });
  await page.getByText("6 images", { exact: true }).waitFor();
  expect(await search.inputValue()).toBe("");
  await search.fill("otter");
  await expect.poll(() => new URL(page.url()).search).toBe("?q=otter");
  await expect.poll(() => asked.at(-1)).toBe("otter");
  expect(asked).not.toContain("fox");
});

test("a download that is refused and an image that cannot be read leave the page as it is", async () => {
  const { page, selection, toast } = await library(6, /Failed to load resource|frame-ancestors/);
  await page.keyboard.press("Control+A");
  await page.route("**/api/images/zip", (route) =>
    route.fulfill({ status: 503, contentType: "application/json", body: "{}" }),
  );
  await selection.getByRole("button", { name: "Download" }).click();
  await toast.getByText("That did not work").waitFor();
  expect(new URL(page.url()).pathname).toBe("/library");
  expect(await selectedIds(page)).toHaveLength(6);

  await page.route("**/thumbnail*", (route) => route.abort());
  await page.reload();
  const told = page.getByText("Could not be read");
  await expect.poll(() => told.count(), PATIENCE).toBe(6);
  await page.unroute("**/thumbnail*");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => told.count(), PATIENCE).toBe(0);
});

/** The line around the place of the images. */
function ringOf(page: Page): Promise<string> {
  return page.locator("#images").evaluate((place) => getComputedStyle(place).outlineStyle);
}
