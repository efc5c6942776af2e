import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, visit } from "../support/browser";
import { seededFolder } from "../support/library";
import { quickStudios } from "../support/quick-studio";
import { PATIENCE, places } from "../support/studio-page";
import { isOver } from "../support/studio-process";
import { prompts, threeImages } from "../support/viewer-page";

const open = browserOfFile();
const started = quickStudios();

const focusedRun = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-run"));

/** Whether the thumb of the run on the stage is whole in sight. */
function isCurrentInSight(page: Page): Promise<boolean> {
  return places(page).strip.evaluate((strip) => {
    const thumb = strip.querySelector("[aria-current=true]")?.getBoundingClientRect();
    const box = strip.getBoundingClientRect();
    if (thumb === undefined) return false;
    const isBeside = thumb.left >= box.left && thumb.right <= box.right;
    return isBeside && thumb.top >= box.top && thumb.bottom <= box.bottom;
  });
}

test("arrows walk along the runs, and Enter puts one on the stage", async () => {
  const studio = await started();
  const { runs } = await threeImages(studio);
  const page = await open({ origin: studio.url });
  const { strip, stage } = places(page);
  const thumbs = strip.getByRole("button");
  await expect.poll(() => thumbs.count(), PATIENCE).toBe(prompts.length);
  expect(await thumbs.first().getAttribute("aria-label")).toMatch(
    /^niji 7, 1 image, \d\d:\d\d, A red kite over a hill$/,
  );
  expect(await thumbs.first().getAttribute("aria-current")).toBe("true");

  await thumbs.first().focus();
  await page.keyboard.press("End");
  await expect.poll(() => focusedRun(page), PATIENCE).toBe(runs[0]?.id);
  await page.keyboard.press("Enter");
  await stage.locator(`[data-image="${runs[0]?.generations[0]?.images[0]?.id}"]`).waitFor();
  expect(await strip.locator("[aria-current=true]").getAttribute("data-run")).toBe(runs[0]?.id);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => focusedRun(page), PATIENCE).toBe(runs[1]?.id);
  await page.keyboard.press("Home");
  await expect.poll(() => focusedRun(page), PATIENCE).toBe(runs[2]?.id);
});

test("in a low window the strip stands beside a stage of 480 pixels, and up and down walk", async () => {
  const studio = await started();
  const { runs } = await threeImages(studio);
  const page = await open({
    origin: studio.url,
    context: { viewport: { width: 1280, height: 720 } },
  });
  const { strip, stage } = places(page);
  await strip.getByRole("button").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focusedRun(page), PATIENCE).toBe(runs[1]?.id);
  const [beside, on] = [await strip.boundingBox(), await stage.boundingBox()];
  expect(beside).toMatchObject({ x: 56, width: 88 });
  expect(on).toMatchObject({ x: 144, y: beside?.y, height: beside?.height });
  expect(on?.height).toBeGreaterThanOrEqual(480);
  const add = page.getByRole("button", { name: "Add a reference" });
  expect((await add.boundingBox())?.height).toBe(40);
});

test.each([
  { width: 844, height: 390 },
  { width: 1024, height: 600 },
])("in a low window of %o the chips and Generate stand in one row", async (viewport) => {
  const page = await open({ origin: (await started()).url, context: { viewport } });
  await places(page).prompt.fill("An otter");
  const middle = async (name: RegExp) => {
    const box = await page.getByRole("button", { name }).boundingBox();
    return box && Math.round(box.y + box.height / 2);
  };
  const row = await middle(/^Model: /);
  expect(row).toEqual(expect.any(Number));
  expect(await middle(/^(Generate|Run in Sandbox)/)).toBe(row);
});

test("every window is either low or tall, also at the edges between them", async () => {
  const page = await open({ origin: (await started()).url });
  const css = await readFile("app/globals.css", "utf8");
  const conditionOf = (name: string) => {
    const found = new RegExp(`@custom-variant ${name} \\(\\s*@media ([^;]+?)\\s*\\);`).exec(css);
    if (found?.[1] === undefined) throw new Error(`there is no variant ${name}`);
    return found[1];
  };
  const conditions = [conditionOf("low"), conditionOf("tall")];
  const matching = new Map<string, boolean[]>();
  for (const width of [40, 64].flatMap(aroundRem)) {
    for (const height of [34, 50].flatMap(aroundRem)) {
      await page.setViewportSize({ width, height });
      const matches = await page.evaluate(
        (queries) => queries.map((each) => matchMedia(each).matches),
        conditions,
      );
      matching.set(`${width} × ${height}`, matches);
    }
  }
  const notOne = [...matching].filter(([, [low, tall]]) => low === tall);
  expect(notOne).toEqual([]);
  const edges = ["639 × 543", "640 × 543", "640 × 544", "1023 × 799", "1024 × 799", "1024 × 800"];
  expect(edges.map((edge) => matching.get(edge)?.[0])).toEqual([
    ...[false, true, false],
    ...[false, true, false],
  ]);
});

/** The last pixel before so many rem, those rem, and the next. */
function aroundRem(rem: number): number[] {
  return [rem * 16 - 1, rem * 16, rem * 16 + 1];
}

test("of thousands of runs few are in the document, days part them, and more come at the end", async () => {
  const studio = await started({ dataDir: await seededFolder(4_000) });
  const page = await open({ origin: studio.url });
  const { strip } = places(page);
  const thumbs = strip.getByRole("button");
  await thumbs.first().waitFor();
  expect(await thumbs.count()).toBeLessThanOrEqual(60);
  expect(await strip.getAttribute("aria-colcount")).toBe("-1");

  const box = await strip.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 40);
  const farthest = () =>
    strip
      .locator("[aria-colindex]")
      .evaluateAll((cells) => Math.max(...cells.map((cell) => Number(cell.ariaColIndex))));
  let most = 0;
  const walk = async () => {
    await page.mouse.wheel(0, 1_500);
    most = Math.max(most, await thumbs.count());
    return farthest();
  };
  await expect.poll(walk, PATIENCE).toBeGreaterThan(100);
  expect(most).toBeLessThanOrEqual(60);
  await strip
    .getByText(/^\d+ [A-Z][a-z]{2}( \d{4})?$/)
    .first()
    .waitFor();
});

test("the run on the stage is brought into sight, wherever it stands", async () => {
  const studio = await started({ dataDir: await seededFolder(120) });
  const far = (await studio.runs())[20];
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    const page = await open({
      origin: studio.url,
      path: `/?run=${far?.id}`,
      context: { viewport },
    });
    await expect.poll(() => isCurrentInSight(page), PATIENCE).toBe(true);
    await page.context().close();
  }
});

test("what ended while nobody looked is marked as new until it was on the stage", async () => {
  const studio = await started();
  await threeImages(studio);
  const page = await open({ origin: studio.url });
  await places(page).strip.getByRole("button").first().waitFor();
  await page.goto("about:blank");
  const { id } = await studio.press({ model: "siraya/flux-1-srpo", prompt: "A heron in rain" });
  await studio.runOnce(id, isOver);

  await visit(page, studio.url);
  const thumb = places(page).strip.locator(`[data-run="${id}"]`);
  await expect.poll(() => thumb.getAttribute("data-fresh"), PATIENCE).toBe("true");
  expect(await thumb.getAttribute("aria-label")).toContain("1 image, new");
  await thumb.click();
  expect(await thumb.getAttribute("data-fresh")).toBe("false");
});
