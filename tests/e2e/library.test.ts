import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { seededFolder } from "../support/library";
import { focusedId, scrolledBy, tileIds, untilTiles, wallOf } from "../support/library-page";
import { quickStudios } from "../support/quick-studio";
import { PATIENCE } from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
const started = quickStudios();
const flux = { model: "siraya/flux-1-srpo", parameters: { size: "landscape_4_3" } };

/** Runs in the page before anything else: everything that moves by itself is noted. */
const noteShifts = `
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

async function prompts(page: Page): Promise<string[]> {
  const labels = await wallOf(page).tiles.evaluateAll((tiles) =>
    tiles.map((tile) => tile.getAttribute("aria-label") ?? ""),
  );
  return labels.map((label) => label.split(", ")[0] ?? "");
}

test("10,000 images page in without jumps, few of them in the document, and Back finds the place", async () => {
  const studio = await started({ dataDir: await seededFolder(10_000) });
  const page = await open({ origin: studio.url, path: "/library", initScript: noteShifts });
  const { tiles } = wallOf(page);
  await tiles.first().waitFor();
  await page.mouse.move(700, 500);
  let most = 0;
  while ((await scrolledBy(page)) < 12_000) {
    await page.mouse.wheel(0, 700);
    await expect.poll(() => tiles.count(), PATIENCE).toBeGreaterThan(8);
    most = Math.max(most, await tiles.count());
  }
  expect(most).toBeLessThanOrEqual(150);
  expect(await page.evaluate(() => Reflect.get(window, "shifts"))).toBe(0);

  await expect.poll(async () => (await seenTile(page)).id, PATIENCE).not.toBe("");
  const place = await scrolledBy(page);
  const seen = await seenTile(page);
  await page.mouse.click(seen.x, seen.y);
  await page.waitForURL(`**/images/${seen.id}`);
  await page.locator(`[data-viewed="${seen.id}"]`).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL("**/library");
  await expect.poll(() => scrolledBy(page), PATIENCE).toBe(place);
  await expect.poll(() => focusedId(page), PATIENCE).toBe(seen.id);
  expect((await seenTile(page)).id).toBe(seen.id);
});

/** A tile near the middle of the window, wherever gaps and heads of days lie. */
function seenTile(page: Page): Promise<{ id: string; x: number; y: number }> {
  return page.evaluate(() => {
    for (const y of [500, 540, 600]) {
      for (const x of [200, 210]) {
        const tile = document.elementFromPoint(x, y)?.closest("[data-image]");
        const id = tile?.getAttribute("data-image");
        if (id) return { id, x, y };
      }
    }
    return { id: "", x: 0, y: 0 };
  });
}

test("words of the prompt find images while one writes, and the address keeps them", async () => {
  const studio = await started();
  const made = ['A "quoted" fox', "雪の狐 in winter", "Otter 🦊 at sea", "Fox, no quotes"];
  for (const prompt of made) {
    const run = await studio.press({ ...flux, prompt });
    await studio.runOnce(run.id, isOver);
  }
  const page = await open({ origin: studio.url, path: "/library" });
  await untilTiles(page, 4);
  const { search } = wallOf(page);
  await page.keyboard.press("/");
  for (const [words, found] of [
    ['"quoted"', [made[0]]],
    ["雪", [made[1]]],
    ["🦊", [made[2]]],
    ["fox", ["Fox", made[0]]],
  ] as const) {
    await search.fill(words);
    await expect.poll(() => prompts(page), PATIENCE).toEqual(found);
    expect(new URL(page.url()).searchParams.get("q")).toBe(words);
  }
  await page.reload();
  await untilTiles(page, 2);
  expect(await search.inputValue()).toBe("fox");

  await search.fill("nothing of the kind");
  await page.getByRole("heading", { name: "No image matches these filters" }).waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await untilTiles(page, 4);
  expect(await search.inputValue()).toBe("");
  expect(new URL(page.url()).search).toBe("");
});

test("filters are chips that can be removed, and the viewer walks the list they make", async () => {
  const studio = await started();
  const wide = await studio.press({ ...flux, prompt: "Wide", count: 2 });
  await studio.runOnce(wide.id, isOver);
  const tall = await studio.press({
    ...flux,
    parameters: { size: "portrait_4_3" },
    prompt: "Tall",
  });
  await studio.runOnce(tall.id, isOver);
  const page = await open({ origin: studio.url, path: "/library" });
  await untilTiles(page, 3);

  await page.getByRole("button", { name: "Shape", exact: true }).click();
  await page.getByRole("button", { name: "Landscape", exact: true }).click();
  await untilTiles(page, 2);
  await page.getByRole("button", { name: "Model", exact: true }).click();
  await page.getByRole("button", { name: "FLUX.1 SRPO", exact: true }).click();
  const chip = page.getByRole("button", { name: "Remove filter: FLUX.1 SRPO" });
  await chip.waitFor();
  const query = () => Object.fromEntries(new URL(page.url()).searchParams);
  expect(query()).toEqual({ ratio: "landscape", model: "siraya/flux-1-srpo" });
  const [first, second] = await tileIds(page);
  await page.locator(`[data-image="${first}"]`).click();
  await page.waitForURL(`**/images/${first}?*`);
  await page.locator(`[data-viewed="${first}"]`).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.locator(`[data-viewed="${second}"]`).waitFor();
  await expect.poll(() => page.getByRole("button", { name: "Next image" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.waitForURL("**/library?*");
  await expect.poll(() => focusedId(page), PATIENCE).toBe(second);

  await chip.click();
  await page.getByRole("button", { name: "Remove filter: Landscape" }).click();
  await untilTiles(page, 3);
  expect(query()).toEqual({});
});

test("new images appear by themselves at the top, and wait behind a word further down", async () => {
  const studio = await started({ dataDir: await seededFolder(200) });
  const page = await open({ origin: studio.url, path: "/library" });
  const { tiles } = wallOf(page);
  await tiles.first().waitFor();
  const first = await studio.press({ ...flux, prompt: "Seen at once" });
  await studio.runOnce(first.id, isOver);
  await expect.poll(async () => (await prompts(page))[0], PATIENCE).toBe("Seen at once");

  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 1_500);
  await expect.poll(() => scrolledBy(page), PATIENCE).toBe(1_500);
  const seen = await seenTile(page);
  const second = await studio.press({ ...flux, prompt: "Waits above", count: 2 });
  await studio.runOnce(second.id, isOver);
  const pill = page.getByRole("button", { name: "2 new" });
  await pill.waitFor();
  expect(await seenTile(page)).toEqual(seen);
  await page.getByRole("radio", { name: "L", exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("size")).toBe("l");
  await pill.click();
  await expect
    .poll(async () => (await prompts(page)).slice(0, 2), PATIENCE)
    .toEqual(["Waits above", "Waits above"]);
  expect(await scrolledBy(page)).toBe(0);
  await pill.waitFor({ state: "detached" });
  expect(await focusedId(page)).toBe((await tileIds(page))[0]);
});

test("what is made while a filter leaves it out is there when the filter is gone", async () => {
  const studio = await started({ dataDir: await seededFolder(4) });
  const page = await open({ origin: studio.url, path: "/library" });
  await untilTiles(page, 4);
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  await page.getByRole("button", { name: "Uploaded", exact: true }).click();
  await page.getByRole("heading", { name: "No image matches these filters" }).waitFor();
  const asked = page.waitForResponse((answer) => answer.url().includes("kind=uploaded"));
  const run = await studio.press({ ...flux, prompt: "Made meanwhile" });
  await studio.runOnce(run.id, isOver);
  await asked;
  await page.getByRole("button", { name: "Remove filter: Uploaded" }).click();
  await untilTiles(page, 5);
  expect((await prompts(page))[0]).toBe("Made meanwhile");
});
