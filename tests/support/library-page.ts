import type { Page } from "playwright-core";
import { expect } from "vitest";
import { PATIENCE } from "./studio-page";

/** The places of the library's page, by what a person calls them. */
export function wallOf(page: Page) {
  return {
    grid: page.getByRole("grid", { name: "Images" }),
    tiles: page.locator("[role=gridcell] [data-image]"),
    selection: page.getByRole("region", { name: "Selected images" }),
    toast: page.getByRole("region", { name: "What was done" }),
    search: page.getByRole("searchbox", { name: "Search images" }),
  } as const;
}

/** The ids of the tiles in the document, in their order. */
export function tileIds(page: Page): Promise<string[]> {
  return wallOf(page).tiles.evaluateAll((tiles) =>
    tiles.map((tile) => tile.getAttribute("data-image") ?? ""),
  );
}

/** The ids of the selected tiles in the document. */
export function selectedIds(page: Page): Promise<string[]> {
  return page
    .locator("[role=gridcell][aria-selected=true] [data-image]")
    .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute("data-image") ?? ""));
}

export function focusedId(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("data-image") ?? null);
}

export function scrolledBy(page: Page): Promise<number> {
  return page.evaluate(() => document.getElementById("images")?.scrollTop ?? 0);
}

/** How far the wall is scrolled once two looks at it, two frames of the page apart, are the same. */
export async function restedScroll(page: Page): Promise<number> {
  let place = await scrolledBy(page);
  const isAtRest = async () => {
    const before = place;
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
        ),
    );
    place = await scrolledBy(page);
    return place === before;
  };
  await expect.poll(isAtRest, PATIENCE).toBe(true);
  return place;
}

/** Waits until so many images stand on the wall. */
export async function untilTiles(page: Page, count: number): Promise<void> {
  await expect.poll(() => wallOf(page).tiles.count(), PATIENCE).toBe(count);
}
