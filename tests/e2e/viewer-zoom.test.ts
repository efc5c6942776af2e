import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { connectedOfFile } from "../support/connected-of-file";
import { boxOf, openedViewer, percent, restedBox, threeImages } from "../support/viewer-page";

const open = browserOfFile();
const connected = connectedOfFile();
const view = openedViewer(open);

test("keys and wheel zoom, the point beneath the pointer stays, Shift with arrows and a drag pan", async () => {
  const { studio } = connected;
  const { newest } = await threeImages(studio);
  const page = await view(studio, `/images/${newest.id}`);
  const fitted = await percent(page);
  expect(fitted).toBeLessThan(100);

  await page.keyboard.press("z");
  await expect.poll(() => percent(page)).toBe(100);
  await expect.poll(async () => (await boxOf(page)).width).toBeCloseTo(newest.width, 0);
  await page.keyboard.press("Z");
  await expect.poll(() => percent(page)).toBe(fitted);
  await page.keyboard.press("+");
  await expect.poll(() => percent(page)).toBeGreaterThan(fitted);
  await page.keyboard.press("-");
  await expect.poll(() => percent(page)).toBe(fitted);

  const before = await restedBox(page);
  const pointer = { x: before.left + before.width * 0.25, y: before.top + before.height * 0.5 };
  await page.mouse.move(pointer.x, pointer.y);
  for (let turn = 0; turn < 5; turn++) {
    const last = await percent(page);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => percent(page)).toBeGreaterThan(last);
  }
  expect(await percent(page)).toBeGreaterThan(fitted * 3);
  const near = await restedBox(page);
  expect((pointer.x - near.left) / near.width).toBeCloseTo(0.25, 2);
  expect((pointer.y - near.top) / near.height).toBeCloseTo(0.5, 2);

  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => (await boxOf(page)).left).toBeCloseTo(near.left - 80, 0);
  await page.mouse.down();
  await page.mouse.move(pointer.x + 30, pointer.y + 20, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(page)).left).toBeCloseTo(near.left - 50, 0);
  await expect.poll(async () => (await boxOf(page)).top).toBeCloseTo(near.top + 20, 0);
});

test("an id that never was is said to be not here", async () => {
  const { studio } = connected;
  const page = await open({
    origin: studio.url,
    path: "/images/never",
    expected: /status of 404/,
  });
  await page.getByRole("heading", { name: "This image is not here" }).waitFor();
});
