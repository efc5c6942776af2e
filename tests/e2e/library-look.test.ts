import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, visit, windows } from "../support/browser";
import { seededFolder } from "../support/library";
import { wallOf } from "../support/library-page";
import { pageFaults } from "../support/page-faults";
import { startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();

type State = { name: string; path: string; act?: (page: Page) => Promise<void> };

const states: readonly State[] = [
  { name: "all", path: "/library", act: tilesThere },
  { name: "some selected", path: "/library", act: selectAll },
  { name: "filters open", path: "/library", act: openFilters },
  { name: "no match", path: "/library?q=nothing+of+the+kind&kind=edited" },
  { name: "trash", path: "/library/trash", act: askToEmpty },
];

const devices = [
  { name: "desktop", context: { viewport: windows.desktop }, widths: [1440] },
  { name: "tablet", context: { viewport: windows.tablet, hasTouch: true }, widths: [820] },
  { name: "phone", context: { viewport: windows.phone, hasTouch: true }, widths: [390, 320] },
] as const;

test("on every device nothing is found by axe, and nothing is wider than the window", async () => {
  const studio = await startedStudioProcess({ dataDir: await seededFolder(40) });
  const { items } = await (await studio.fetch("/api/images?limit=2")).json();
  await studio.fetch("/api/images/trash", {
    method: "POST",
    headers: { "content-type": "application/json", origin: studio.url },
    body: JSON.stringify({ ids: items.map(({ id }: { id: string }) => id) }),
  });
  const faults: string[] = [];
  for (const { name: device, context, widths } of devices) {
    const page = await open({
      origin: studio.url,
      path: "/library",
      context: { ...context, reducedMotion: "reduce" },
    });
    for (const { name, path, act } of states) {
      await visit(page, `${studio.url}${path}`);
      await act?.(page);
      const found = await pageFaults(page, widths);
      faults.push(...found.map((fault) => `${device}, ${name}, ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

async function tilesThere(page: Page): Promise<void> {
  await wallOf(page).tiles.first().waitFor();
}

async function selectAll(page: Page): Promise<void> {
  await tilesThere(page);
  await page.keyboard.press("Control+A");
  await wallOf(page)
    .selection.getByText(/^\d+ selected/)
    .filter({ visible: true })
    .waitFor();
}

async function openFilters(page: Page): Promise<void> {
  await tilesThere(page);
  await page
    .getByRole("button", { name: /^(Model|Filter)/ })
    .filter({ visible: true })
    .first()
    .click();
}

async function askToEmpty(page: Page): Promise<void> {
  await tilesThere(page);
  await page.getByRole("button", { name: "Empty trash" }).click();
  await page.getByRole("dialog").waitFor();
}
