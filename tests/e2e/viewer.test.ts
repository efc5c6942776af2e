import { expect, test } from "vitest";
import type { ImagePage } from "@/lib/contract/library";
import { browserOfFile } from "../support/browser";
import { quickStudios } from "../support/quick-studio";
import { PATIENCE } from "../support/studio-page";
import { isOver } from "../support/studio-process";
import {
  boxOf,
  niji,
  openedViewer,
  percent,
  prompts,
  threeImages,
  viewed,
} from "../support/viewer-page";

const open = browserOfFile();
const started = quickStudios();

async function made() {
  const studio = await started();
  return { studio, ...(await threeImages(studio)) };
}

const view = openedViewer(open);

test("arrows walk through the list of the address, and its ends have no further step", async () => {
  const { studio, oldest, middle, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(oldest.id);
  expect(new URL(page.url()).pathname).toBe(`/images/${oldest.id}`);
  const next = page.getByRole("button", { name: "Next image" });
  await expect.poll(() => next.count(), PATIENCE).toBe(0);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);

  await page.goto(`${studio.url}/images/${newest.id}?q=red`);
  await next.click();
  await expect.poll(() => viewed(page), PATIENCE).toBe(oldest.id);
  expect(new URL(page.url()).search).toBe("?q=red");
});

test("keys and wheel zoom, the point beneath the pointer stays, Shift with arrows and a drag pan", async () => {
  const { studio, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  const fitted = await percent(page);
  expect(fitted).toBeLessThan(100);

  await page.keyboard.press("z");
  await expect.poll(() => percent(page)).toBe(100);
  expect((await boxOf(page)).width).toBeCloseTo(newest.width, 0);
  await page.keyboard.press("Z");
  await expect.poll(() => percent(page)).toBe(fitted);
  await page.keyboard.press("+");
  await expect.poll(() => percent(page)).toBeGreaterThan(fitted);
  await page.keyboard.press("-");
  await expect.poll(() => percent(page)).toBe(fitted);

  const before = await boxOf(page);
  const pointer = { x: before.left + before.width * 0.25, y: before.top + before.height * 0.5 };
  await page.mouse.move(pointer.x, pointer.y);
  for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -200);
  await expect.poll(() => percent(page)).toBeGreaterThan(fitted * 3);
  const near = await boxOf(page);
  expect((pointer.x - near.left) / near.width).toBeCloseTo(0.25, 2);
  expect((pointer.y - near.top) / near.height).toBeCloseTo(0.5, 2);

  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => (await boxOf(page)).left).toBeCloseTo(near.left - 80, 0);
  await page.mouse.down();
  await page.mouse.move(pointer.x + 30, pointer.y + 20, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(page)).left).toBeCloseTo(near.left - 50, 0);
  expect((await boxOf(page)).top).toBeCloseTo(near.top + 20, 0);
});

test("Escape goes back to where one came from, to the tile of the image seen last", async () => {
  const { studio, runs } = await made();
  const four = await studio.press({ ...niji, prompt: "Four lighthouses", count: 2 });
  await studio.runOnce(four.id, isOver);
  const listed: ImagePage = await (await studio.fetch("/api/images?limit=2")).json();
  const [second, first] = listed.items;
  expect(runs).toHaveLength(prompts.length);
  const page = await open({ origin: studio.url, path: `/runs/${four.id}` });
  await page.locator(`a[href^="/images/${second?.id}"]`).click();
  await expect.poll(() => percent(page), PATIENCE).toBeGreaterThan(0);
  expect(await viewed(page)).toBe(second?.id);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(first?.id);
  await page.keyboard.press("Escape");
  await page.waitForURL(`${studio.url}/runs/${four.id}`);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("href")?.split("?")[0]);
  await expect.poll(focused, PATIENCE).toBe(`/images/${first?.id}`);
});

test("the trash takes an image at once, shows the next one, and Undo brings it back", async () => {
  const { studio, middle, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.getByRole("button", { name: "Move to trash" }).click();
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);
  const gone = await studio.fetch(`/images/${newest.id}`);
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain("It may be in Trash.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => viewed(page), PATIENCE).toBe(newest.id);
  expect((await studio.fetch(`/images/${newest.id}`)).status).toBe(200);
});

test("an id that never was is said to be not here", async () => {
  const studio = await started();
  const page = await open({
    origin: studio.url,
    path: "/images/never",
    expected: /status of 404/,
  });
  await page.getByRole("heading", { name: "This image is not here" }).waitFor();
});
