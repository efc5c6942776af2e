import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { seededFolder } from "../support/library";
import { focusedId, selectedIds, tileIds, untilTiles, wallOf } from "../support/library-page";
import { readZip } from "../support/read-zip";
import { PATIENCE, places } from "../support/studio-page";
import { type StudioProcess, startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();

async function library(count: number, path = "/library") {
  const studio = await startedStudioProcess({ dataDir: await seededFolder(count) });
  const page = await open({ origin: studio.url, path });
  await untilTiles(page, count);
  return { studio, page, ids: await tileIds(page), ...wallOf(page) };
}

function tile(page: Page, id: string | undefined) {
  return page.locator(`[data-image="${id}"]`);
}

async function trashed(studio: StudioProcess): Promise<string[]> {
  const { items } = await (await studio.fetch("/api/images?trash=true&limit=100")).json();
  return items.map(({ id }: { id: string }) => id);
}

test("keys move, select, extend and let go, without a mouse", async () => {
  const { page, ids, selection, tiles } = await library(8);
  await tiles.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focusedId(page)).toBe(ids[1]);
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => selectedIds(page)).toEqual(ids.slice(1, 4));
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => selectedIds(page)).toEqual(ids.slice(1, 3));
  await selection.getByText("2 selected").filter({ visible: true }).waitFor();
  await page.keyboard.press("Control+End");
  await expect.poll(() => focusedId(page)).toBe(ids.at(-1));
  await page.keyboard.press("Control+Home");
  await expect.poll(() => focusedId(page)).toBe(ids[0]);
  await page.keyboard.press("Control+A");
  await expect.poll(() => selectedIds(page)).toEqual(ids);
  await page.keyboard.press("Escape");
  await expect.poll(() => selectedIds(page)).toEqual([]);
  await selection.waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/images/${ids[0]}`);
});

test("with the pointer a tick, a range, and then every press selects", async () => {
  const { page, ids } = await library(8);
  await tile(page, ids[1]).hover();
  await page.locator(`[data-tick="${ids[1]}"]`).click();
  await tile(page, ids[3]).click({ modifiers: ["Shift"] });
  await expect.poll(() => selectedIds(page)).toEqual(ids.slice(1, 4));
  await tile(page, ids[2]).click();
  await expect.poll(() => selectedIds(page)).toEqual([ids[1], ids[3]]);
  await tile(page, ids[6]).click({ modifiers: ["Control"] });
  await expect.poll(() => selectedIds(page)).toEqual([ids[1], ids[3], ids[6]]);
  expect(new URL(page.url()).pathname).toBe("/library");

  await page.goto(page.url());
  await untilTiles(page, 8);
  await page
    .getByRole("button", { name: /^Select / })
    .first()
    .click();
  await expect.poll(() => selectedIds(page)).toEqual([ids[0]]);
});

test("a selection outlives the filters, and what is not shown is counted", async () => {
  const { page, ids, selection, search } = await library(8);
  await tile(page, ids[0]).click({ modifiers: ["Control"] });
  await search.fill("nothing of the kind");
  await selection.getByText("1 selected, 1 not shown").filter({ visible: true }).waitFor();
  await search.fill("");
  await expect.poll(() => selectedIds(page)).toEqual([ids[0]]);
});

test("the trash takes images without a question, and Undo brings them back to their places", async () => {
  const { studio, page, ids, selection, toast } = await library(6);
  await tile(page, ids[1]).click({ modifiers: ["Control"] });
  await tile(page, ids[2]).click();
  await selection.getByRole("button", { name: "Trash" }).click();
  await expect.poll(() => tileIds(page)).toEqual([ids[0], ...ids.slice(3)]);
  await toast.getByText("2 moved to Trash").waitFor();
  expect((await trashed(studio)).toSorted()).toEqual(ids.slice(1, 3).toSorted());
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => tileIds(page), PATIENCE).toEqual(ids);
  expect(await trashed(studio)).toEqual([]);

  await tile(page, ids[4]).focus();
  await page.keyboard.press("Delete");
  await expect.poll(() => tileIds(page)).not.toContain(ids[4]);
  await expect.poll(() => focusedId(page), PATIENCE).toBe(ids[5]);
  await toast.getByText("1 moved to Trash").waitFor();
  await page.keyboard.press("Control+Z");
  await expect.poll(() => tileIds(page), PATIENCE).toEqual(ids);
});

test("the trash tells the days left, restores, and asks once before it deletes for ever", async () => {
  const { studio, page, ids, selection } = await library(4);
  await page.keyboard.press("Control+A");
  await selection.getByRole("button", { name: "Trash" }).click();
  await page.getByRole("heading", { name: "Nothing here yet" }).waitFor();
  await page.getByRole("link", { name: "Trash" }).click();
  await untilTiles(page, 4);
  await page.getByText("Kept for 30 days, then deleted for ever").waitFor();
  expect(await tile(page, ids[0]).getAttribute("aria-label")).toContain("deleted in 30 days");

  await tile(page, ids[0]).focus();
  await page.keyboard.press("r");
  await untilTiles(page, 3);
  await tile(page, ids[1]).click({ modifiers: ["Control"] });
  await page.getByRole("button", { name: "Empty trash" }).focus();
  await page.keyboard.press("r");
  await selection.getByRole("button", { name: "Delete for ever" }).click();
  const question = page.getByRole("dialog", { name: "Delete 1 image for ever?" });
  const cancel = question.getByRole("button", { name: "Cancel" });
  expect(await cancel.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await question.waitFor({ state: "detached" });
  expect(await trashed(studio)).toHaveLength(3);
  await page.keyboard.press("Delete");
  await question.getByRole("button", { name: "Delete for ever" }).click();
  await untilTiles(page, 2);
  await expect.poll(() => trashed(studio), PATIENCE).toHaveLength(2);

  await page.getByRole("button", { name: "Empty trash" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete for ever" }).click();
  await page.getByRole("heading", { name: "Trash is empty" }).waitFor();
  expect(await trashed(studio)).toEqual([]);
  await page.getByRole("link", { name: "Open the library" }).click();
  await untilTiles(page, 1);
  expect(await tileIds(page)).toEqual([ids[0]]);
});

test("one image is downloaded as its file, many as one archive", async () => {
  const { page, ids, selection } = await library(4);
  await tile(page, ids[0]).click({ modifiers: ["Control"] });
  const download = selection.getByRole("button", { name: "Download" });
  const [one] = await Promise.all([page.waitForEvent("download"), download.click()]);
  expect(one.suggestedFilename()).toMatch(/\.png$/);
  await page.keyboard.press("Control+A");
  const [many] = await Promise.all([page.waitForEvent("download"), download.click()]);
  expect(many.suggestedFilename()).toMatch(/^proofsheet-.*\.zip$/);
  expect(readZip(await readFile(await many.path())).length).toBe(4);
  expect(new URL(page.url()).pathname).toBe("/library");
});

test("what is selected becomes references of the next image", async () => {
  const { page, ids, selection } = await library(3);
  await tile(page, ids[0]).click({ modifiers: ["Control"] });
  await tile(page, ids[2]).click();
  await selection.getByRole("button", { name: "Use as references" }).click();
  await places(page).prompt.waitFor();
  await page.getByRole("button", { name: /^Image 2, / }).waitFor();
});

test("on a phone a resting finger selects, and every press after it", async () => {
  const studio = await startedStudioProcess({ dataDir: await seededFolder(5) });
  const page = await open({
    origin: studio.url,
    path: "/library",
    context: { viewport: windows.phone, hasTouch: true, isMobile: true },
  });
  await untilTiles(page, 5);
  const ids = await tileIds(page);
  await rest(page, ids[1]);
  await expect.poll(() => selectedIds(page)).toEqual([ids[1]]);
  await tile(page, ids[0]).tap();
  await expect.poll(() => selectedIds(page)).toEqual([ids[0], ids[1]]);
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect.poll(() => selectedIds(page)).toEqual(ids);
  await page.getByRole("button", { name: "Clear selection" }).first().click();
  await tile(page, ids[0]).tap();
  await page.waitForURL(`**/images/${ids[0]}`);
});

async function rest(page: Page, id: string | undefined): Promise<void> {
  const box = await tile(page, id).boundingBox();
  if (box === null) throw new Error("no such tile");
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await expect.poll(() => selectedIds(page)).toEqual([id]);
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
