import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { connectedOfFile } from "../support/connected-of-file";
import { seedFolder } from "../support/library";
import {
  focusedId,
  restedScroll,
  scrolledBy,
  tileIds,
  untilTiles,
  wallOf,
} from "../support/library-page";
import { PATIENCE } from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
/** One studio with more images than a window holds, and one that begins without any. */
const full = connectedOfFile((dataDir) => seedFolder(dataDir, 2_000));
const small = connectedOfFile();
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

test("2,000 images page in without jumps, few of them in the document, and Back finds the place", async () => {
  const { studio } = full;
  const page = await open({ origin: studio.url, path: "/library", initScript: noteShifts });
  const { tiles } = wallOf(page);
  await tiles.first().waitFor();
  await page.mouse.move(700, 500);
  let most = 0;
  while ((await restedScroll(page)) < 6_000) {
    await page.mouse.wheel(0, 700);
    await expect.poll(() => tiles.count(), PATIENCE).toBeGreaterThan(8);
    most = Math.max(most, await tiles.count());
  }
  expect(most).toBeLessThanOrEqual(150);
  expect(await page.evaluate(() => Reflect.get(window, "shifts"))).toBe(0);

  await expect.poll(async () => (await seenTile(page)).id, PATIENCE).not.toBe("");
  const place = await restedScroll(page);
  const seen = await seenTile(page);
  await page.mouse.click(seen.x, seen.y);
  await page.waitForURL(`**/images/${seen.id}`);
  await page.locator(`[data-viewed="${seen.id}"]`).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL("**/library");
  await expect.poll(() => scrolledBy(page), PATIENCE).toBe(place);
  await expect.poll(() => focusedId(page), PATIENCE).toBe(seen.id);
  await expect.poll(async () => (await seenTile(page)).id, PATIENCE).toBe(seen.id);
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

const made = ['A "quoted" fox', "雪の狐 in winter", "Otter 🦊 at sea", "Fox, no quotes"];

/** Two wide, then two tall, and the last of another model. */
beforeAll(async () => {
  const { studio } = small;
  for (const [index, prompt] of made.entries()) {
    const model = index < 3 ? flux : { model: "siray/niji-7" };
    const parameters =
      index < 2 ? flux.parameters : index < 3 ? { size: "portrait_4_3" } : { aspect_ratio: "2:3" };
    const run = await studio.press({ ...model, parameters, prompt });
    await studio.runOnce(run.id, isOver);
  }
});

test("words of the prompt find images while one writes, and the address keeps them", async () => {
  const page = await open({ origin: small.studio.url, path: "/library" });
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
    await expect.poll(() => queryOf(page), PATIENCE).toEqual({ q: words });
  }
  await page.reload();
  await untilTiles(page, 2);
  await expect.poll(() => search.inputValue(), PATIENCE).toBe("fox");

  await search.fill("nothing of the kind");
  await page.getByRole("heading", { name: "No image matches these filters" }).waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await untilTiles(page, 4);
  await expect.poll(() => search.inputValue(), PATIENCE).toBe("");
  await expect.poll(() => queryOf(page), PATIENCE).toEqual({});
});

function queryOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

test("filters are chips that can be removed, and the viewer walks the list they make", async () => {
  const page = await open({ origin: small.studio.url, path: "/library" });
  await untilTiles(page, 4);

  await page.getByRole("button", { name: "Model", exact: true }).click();
  await page.getByRole("button", { name: "FLUX.1 SRPO", exact: true }).click();
  await untilTiles(page, 3);
  await page.getByRole("button", { name: "Shape", exact: true }).click();
  await page.getByRole("button", { name: "Landscape", exact: true }).click();
  await untilTiles(page, 2);
  const chip = page.getByRole("button", { name: "Remove filter: FLUX.1 SRPO" });
  await chip.waitFor();
  await expect
    .poll(() => queryOf(page), PATIENCE)
    .toEqual({ ratio: "landscape", model: "siraya/flux-1-srpo" });
  const [first, second] = await tileIds(page);
  await page.locator(`[data-image="${first}"]`).click();
  await page.waitForURL(`**/images/${first}?*`);
  await page.locator(`[data-viewed="${first}"]`).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.locator(`[data-viewed="${second}"]`).waitFor();
  const next = page.getByRole("button", { name: "Next image" });
  await expect.poll(() => next.count(), PATIENCE).toBe(0);
  await page.keyboard.press("Escape");
  await page.waitForURL("**/library?*");
  await expect.poll(() => focusedId(page), PATIENCE).toBe(second);

  await chip.click();
  await page.getByRole("button", { name: "Remove filter: Landscape" }).click();
  await untilTiles(page, 4);
  await expect.poll(() => queryOf(page), PATIENCE).toEqual({});
});

test("new images appear by themselves at the top, and wait behind a word further down", async () => {
  const { studio } = full;
  const page = await open({ origin: studio.url, path: "/library" });
  const { tiles } = wallOf(page);
  await tiles.first().waitFor();
  const first = await studio.press({ ...flux, prompt: "Seen at once" });
  await studio.runOnce(first.id, isOver);
  await expect.poll(async () => (await prompts(page))[0], PATIENCE).toBe("Seen at once");

  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 1_500);
  await expect.poll(() => scrolledBy(page), PATIENCE).toBe(1_500);
  await expect.poll(async () => (await seenTile(page)).id, PATIENCE).not.toBe("");
  const seen = await seenTile(page);
  const second = await studio.press({ ...flux, prompt: "Waits above", count: 2 });
  await studio.runOnce(second.id, isOver);
  const pill = page.getByRole("button", { name: "2 new" });
  await pill.waitFor();
  expect(await seenTile(page)).toEqual(seen);
  await page.getByRole("radio", { name: "L", exact: true }).click();
  await expect.poll(() => queryOf(page), PATIENCE).toEqual({ size: "l" });
  await pill.click();
  await expect
    .poll(async () => (await prompts(page)).slice(0, 2), PATIENCE)
    .toEqual(["Waits above", "Waits above"]);
  await expect.poll(() => scrolledBy(page), PATIENCE).toBe(0);
  await pill.waitFor({ state: "detached" });
  const [newest] = await tileIds(page);
  await expect.poll(() => focusedId(page), PATIENCE).toBe(newest);
});

test("what is made while a filter leaves it out is there when the filter is gone", async () => {
  const { studio } = small;
  const before = (await studio.runs()).length;
  const page = await open({ origin: studio.url, path: "/library" });
  await untilTiles(page, before);
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  await page.getByRole("button", { name: "Uploaded", exact: true }).click();
  await page.getByRole("heading", { name: "No image matches these filters" }).waitFor();
  const asked = page.waitForResponse((answer) => answer.url().includes("kind=uploaded"));
  const run = await studio.press({ ...flux, prompt: "Made meanwhile" });
  await studio.runOnce(run.id, isOver);
  await asked;
  await page.getByRole("button", { name: "Remove filter: Uploaded" }).click();
  await untilTiles(page, before + 1);
  expect((await prompts(page))[0]).toBe("Made meanwhile");
});
