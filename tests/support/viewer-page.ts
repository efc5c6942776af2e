import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { Image, Run } from "@/lib/contract/run";
import type { browserOfFile } from "./browser";
import { PATIENCE } from "./studio-page";
import { isOver, type StudioProcess } from "./studio-process";

export const niji = {
  model: "siray/niji-7",
  parameters: { aspect_ratio: "3:2", stylize: 250, seed: 0 },
};
const flux = { model: "siraya/flux-1-srpo" };
export const prompts = ["A red fox in snow", "A heron at dusk", "A red kite over a hill"] as const;

/** Three images, the last prompt being the newest. */
export async function threeImages(studio: StudioProcess) {
  const images: Image[] = [];
  const runs: Run[] = [];
  for (const prompt of prompts) {
    const model = prompt === prompts[2] ? niji : flux;
    const run = await studio.press({ ...model, prompt });
    const over = await studio.runOnce(run.id, isOver);
    runs.push(over);
    images.push(...over.generations.flatMap((generation) => generation.images));
  }
  const [oldest, middle, newest] = images;
  if (oldest === undefined || middle === undefined || newest === undefined) {
    throw new Error("not three images");
  }
  return { runs, oldest, middle, newest };
}

/** Opens the viewer at an address and waits until its zoom answers. */
export function openedViewer(open: ReturnType<typeof browserOfFile>) {
  return async (studio: StudioProcess, path: string, context?: BrowserContextOptions) => {
    const page = await open({ origin: studio.url, path, context, expected: /status of 404/ });
    await expect.poll(() => percent(page), PATIENCE).toBeGreaterThan(0);
    return page;
  };
}

/** Pixels of the page per hundred pixels of the image; known once the page is alive. */
export async function percent(page: Page): Promise<number> {
  return Number.parseInt(await page.locator("output [aria-hidden]").innerText(), 10);
}

export function viewed(page: Page): Promise<string | null> {
  return page.locator("[data-viewed]").getAttribute("data-viewed");
}

export function boxOf(page: Page) {
  return page.locator("[data-viewed] img").evaluate((image) => {
    const { left, top, width, height } = image.getBoundingClientRect();
    return { left, top, width, height };
  });
}

/** Where the image lies once two looks at it, a frame of the page apart, are the same. */
export async function restedBox(page: Page): ReturnType<typeof boxOf> {
  let box = await boxOf(page);
  const isAtRest = async () => {
    const before = box;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    box = await boxOf(page);
    return box.left === before.left && box.top === before.top && box.width === before.width;
  };
  await expect.poll(isAtRest, PATIENCE).toBe(true);
  return box;
}
