import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { PATIENCE } from "./studio-page";

export function tile(page: Page, position: number): Locator {
  return page.getByRole("button", { name: new RegExp(`^Image ${position}, `) });
}

export async function tileSays(page: Page, position: number, words: RegExp): Promise<void> {
  await expect.poll(() => tile(page, position).getAttribute("aria-label"), PATIENCE).toMatch(words);
}

export function composer(page: Page): Locator {
  return page.getByRole("region", { name: "Composer" });
}

/** The references of the press that this does. */
export async function sentReferences(page: Page, act: () => Promise<void>): Promise<unknown> {
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === "POST" && sent.url().endsWith("/api/runs")),
    act(),
  ]);
  return request.postDataJSON().references;
}
