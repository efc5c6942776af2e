import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Long enough for the sandbox on a busy machine. */
export const PATIENCE = { timeout: 30_000, interval: 50 } as const;

/** The places of the studio's page, by what a person calls them. */
export function places(page: Page) {
  return {
    stage: page.getByRole("region", { name: "Stage" }),
    strip: page.getByRole("grid", { name: "Runs" }),
    prompt: page.getByRole("textbox", { name: "Prompt", exact: true }),
    generate: page
      .getByRole("button", { name: /^(?:Generate|Run in Sandbox|Queue)(?: about|$)/ })
      .and(page.locator("[data-generate]")),
    settings: page.getByRole("complementary", { name: "Settings" }),
    viewer: page.getByRole("dialog", { name: /^Image \d+ of \d+$/ }),
    picker: page.getByRole("dialog", { name: "Choose a model" }),
  } as const;
}

export async function chooseModel(page: Page, id: string): Promise<void> {
  const { picker } = places(page);
  await page.getByRole("button", { name: /^Model: .*Choose another$/ }).click();
  await picker.locator(`[role=option][id$="-${encodeURIComponent(id)}"]`).click();
  await picker.waitFor({ state: "detached" });
}

/** Adds links through the tray's form, in this order. */
export async function pasteReferences(page: Page, links: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "Add a reference" }).click();
  const field = page.getByRole("textbox", { name: "Link to an image" });
  await field.fill(links.join(" "));
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await field.waitFor({ state: "hidden" });
}

/** Does what starts a run and tells the id that the server gave it. */
export async function runStartedBy(page: Page, act: () => Promise<void>): Promise<string> {
  const [response] = await Promise.all([
    page.waitForResponse(
      (response) =>
        response.request().method() === "POST" && new URL(response.url()).pathname === "/api/runs",
    ),
    act(),
  ]);
  const run: unknown = await response.json();
  if (typeof run === "object" && run !== null && "id" in run) return String(run.id);
  throw new Error(`no run: ${JSON.stringify(run)}`);
}

type Size = { width: number; height: number };

/** Waits until the clock on the stage has gone on, and tells where it stands. */
export async function tickedClock(page: Page): Promise<string> {
  const clock = places(page)
    .stage.getByText(/^\d+:\d\d$/)
    .first();
  const before = await clock.innerText();
  await expect.poll(() => clock.innerText(), PATIENCE).not.toBe(before);
  return clock.innerText();
}

/** The finished images of a run on the stage, in pixels, once there are so many. */
export async function imagesOnStage(page: Page, id: string, count = 1): Promise<Size[]> {
  await expect.poll(() => new URL(page.url()).searchParams.get("run"), PATIENCE).toBe(id);
  await expect.poll(() => loadedImages(places(page).stage), PATIENCE).toHaveLength(count);
  return loadedImages(places(page).stage);
}

function loadedImages(stage: Locator): Promise<Size[]> {
  return stage.locator("[data-image] img").evaluateAll((images) =>
    images.flatMap((image) => {
      const isThere = image instanceof HTMLImageElement && image.naturalWidth > 0;
      return isThere ? [{ width: image.naturalWidth, height: image.naturalHeight }] : [];
    }),
  );
}

/** What the page of an image lists, label by label. */
export async function settingsInViewer(page: Page): Promise<Record<string, string>> {
  const rows = await page
    .getByRole("complementary", { name: "Details" })
    .locator("dl > div")
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector("dt")?.textContent?.trim() ?? "",
        row.querySelector("dd")?.textContent?.trim() ?? "",
      ]),
    );
  return Object.fromEntries(rows);
}
