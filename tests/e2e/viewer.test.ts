import { beforeAll, expect, test } from "vitest";
import type { ImagePage } from "@/lib/contract/library";
import { browserOfFile } from "../support/browser";
import { connectedOfFile } from "../support/connected-of-file";
import { PATIENCE } from "../support/studio-page";
import { isOver } from "../support/studio-process";
import { niji, openedViewer, percent, prompts, threeImages, viewed } from "../support/viewer-page";

const open = browserOfFile();
const connected = connectedOfFile();

/** The three oldest images of the library, whatever the tests add to it. */
let images: Awaited<ReturnType<typeof threeImages>>;
beforeAll(async () => {
  images = await threeImages(connected.studio);
});

function made() {
  return { studio: connected.studio, ...images };
}

const view = openedViewer(open);

test("arrows walk through the list of the address, and its ends have no further step", async () => {
  const { studio, oldest, middle, newest } = made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(oldest.id);
  const address = () => new URL(page.url());
  await expect.poll(() => address().pathname, PATIENCE).toBe(`/images/${oldest.id}`);
  const next = page.getByRole("button", { name: "Next image" });
  await expect.poll(() => next.count(), PATIENCE).toBe(0);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);

  await page.goto(`${studio.url}/images/${newest.id}?q=red`);
  await next.click();
  await expect.poll(() => viewed(page), PATIENCE).toBe(oldest.id);
  await expect.poll(() => address().search, PATIENCE).toBe("?q=red");
});

test("Escape goes back to where one came from, to the tile of the image seen last", async () => {
  const { studio, runs } = made();
  const four = await studio.press({ ...niji, prompt: "Four lighthouses", count: 2 });
  await studio.runOnce(four.id, isOver);
  const listed: ImagePage = await (await studio.fetch("/api/images?limit=2")).json();
  const [second, first] = listed.items;
  expect(runs).toHaveLength(prompts.length);
  const page = await open({ origin: studio.url, path: `/runs/${four.id}` });
  await page.locator(`a[href^="/images/${second?.id}"]`).click();
  await expect.poll(() => percent(page), PATIENCE).toBeGreaterThan(0);
  await expect.poll(() => viewed(page), PATIENCE).toBe(second?.id);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(first?.id);
  await page.keyboard.press("Escape");
  await page.waitForURL(`${studio.url}/runs/${four.id}`);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("href")?.split("?")[0]);
  await expect.poll(focused, PATIENCE).toBe(`/images/${first?.id}`);
});

test("the trash takes an image at once, shows the next one, and Undo brings it back", async () => {
  const { studio, middle, newest } = made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.getByRole("button", { name: "Move to trash" }).click();
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);
  const address = `/images/${newest.id}`;
  const status = async () => (await studio.fetch(address)).status;
  await expect.poll(status, PATIENCE).toBe(404);
  expect(await (await studio.fetch(address)).text()).toContain("It may be in Trash.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => viewed(page), PATIENCE).toBe(newest.id);
  await expect.poll(status, PATIENCE).toBe(200);
});
