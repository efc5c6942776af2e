import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { pageFaults } from "../support/page-faults";
import { quickStudios } from "../support/quick-studio";
import { PATIENCE } from "../support/studio-page";
import { openedViewer, threeImages, viewed } from "../support/viewer-page";

const open = browserOfFile();
const started = quickStudios();

async function made() {
  const studio = await started();
  return { studio, ...(await threeImages(studio)) };
}

const view = openedViewer(open);

test("on a phone a tap hides the tools, a swipe goes on, and details come as a sheet", async () => {
  const { studio, middle, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`, {
    viewport: windows.phone,
    hasTouch: true,
    isMobile: true,
  });
  const header = page.getByRole("button", { name: "Close", exact: true });
  const opacity = () =>
    header.evaluate((button) => getComputedStyle(button.closest("header") ?? button).opacity);
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await page.touchscreen.tap(195, 400);
  await expect.poll(opacity).toBe("0");
  // Elsewhere, or two taps would be one for the zoom.
  await page.touchscreen.tap(100, 250);
  await expect.poll(opacity).toBe("1");

  await swipe(page, { from: [300, 400], to: [80, 410] });
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);
  await swipe(page, { from: [195, 600], to: [200, 300] });
  const details = page.getByRole("complementary", { name: "Details" });
  await details.waitFor();
  await expect.poll(() => details.innerText(), PATIENCE).toContain("A heron at dusk");
  await page.getByRole("button", { name: "Close details" }).click();
  await details.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Previous image" }).click();
  await expect.poll(() => viewed(page), PATIENCE).toBe(newest.id);
});

type Way = { from: [x: number, y: number]; to: [x: number, y: number] };

async function swipe(page: Page, { from, to }: Way): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: [number, number][]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x, y]) => ({ x, y })),
    });
  await touch("touchStart", [from]);
  for (const part of [0.3, 0.6, 1]) {
    await touch("touchMove", [
      [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part],
    ]);
  }
  await touch("touchEnd", []);
  await session.detach();
}

const devices = [
  { name: "desktop", context: { viewport: windows.desktop } },
  { name: "tablet", context: { viewport: windows.tablet, hasTouch: true } },
  { name: "phone", context: { viewport: windows.phone, hasTouch: true } },
] as const;

test("axe finds nothing in either theme on any device, and nothing is wider than the window", async () => {
  const { studio, newest } = await made();
  const faults: string[] = [];
  for (const { name, context } of devices) {
    const page = await view(studio, `/images/${newest.id}`, {
      ...context,
      reducedMotion: "reduce",
    });
    const details = page.getByRole("complementary", { name: "Details" });
    if (!(await details.isVisible())) {
      await page.getByRole("button", { name: "Details", exact: true }).click();
    }
    await page.getByText("Record", { exact: true }).click();
    await page.getByRole("region", { name: "Request" }).waitFor();
    faults.push(...(await pageFaults(page)).map((fault) => `${name}, ${fault}`));
  }
  expect(faults).toEqual([]);
});
