import { expect, test } from "vitest";
import type { ImagePage } from "@/lib/contract/library";
import { browserOfFile } from "../support/browser";
import { connectedOfFile } from "../support/connected-of-file";
import { seedFolder } from "../support/library";
import { restedScroll, tileIds, wallOf } from "../support/library-page";
import { PATIENCE } from "../support/studio-page";
import type { StudioProcess } from "../support/studio-process";

const open = browserOfFile();
const connected = connectedOfFile((dataDir) => seedFolder(dataDir, 10_000));

/** The ids of all images, newest first, page by page. */
async function allIds(studio: StudioProcess): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const from: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page: ImagePage = await (await studio.fetch(`/api/images?limit=100${from}`)).json();
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

test("10,000 images are scrolled through to the oldest and back, few of them in the document", async () => {
  const { studio } = connected;
  const all = await allIds(studio);
  expect(all).toHaveLength(10_000);
  const page = await open({ origin: studio.url, path: "/library" });
  const { tiles } = wallOf(page);
  await tiles.first().waitFor();
  await page.mouse.move(700, 500);

  let most = 0;
  let place = -1;
  const scroll = async (by: number) => {
    await page.mouse.wheel(0, by);
    place = await restedScroll(page);
    await expect.poll(() => tiles.count(), PATIENCE).toBeGreaterThan(0);
    const shown = await tileIds(page);
    most = Math.max(most, shown.length);
    return shown;
  };
  const oldest = all.at(-1);
  while ((await scroll(20_000)).at(-1) !== oldest) {
    // The test's own time ends a wall that comes to no end.
  }
  expect(place).toBeGreaterThan(100_000);
  while ((await scroll(-200_000))[0] !== all[0]) {
    // The same.
  }
  expect(place).toBe(0);
  expect(most).toBeLessThanOrEqual(150);
});
