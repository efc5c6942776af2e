import { expect, it } from "vitest";
import type { ImagePage, LibraryFilters } from "@/lib/contract/library";
import { readCursor } from "@/lib/server/cursor";
import { bringBackRuns, imagesInUse, moveImages, placesOf } from "@/lib/server/db/image-places";
import { imagesById } from "@/lib/server/db/images";
import { imagesAfter } from "@/lib/server/db/library-images";
import { giveUpTrash, isBlobNeeded, nextPurging } from "@/lib/server/db/purge";
import { goneAfter } from "@/lib/server/db/removed-runs";
import { listRuns, readRun, runsAfter } from "@/lib/server/db/runs";
import { readSettings } from "@/lib/server/env";
import { facetsOf, listImages, neighboursOf } from "@/lib/server/library/list-images";
import { NOW, type SeededLibrary, seededLibrary } from "../../support/library";

const every: LibraryFilters[] = [
  {},
  { trash: true },
  { model: "siray/niji-7" },
  { provider: "siraya" },
  { kind: "made" },
  { sandbox: "none" },
  { sandbox: "only", kind: "edited" },
  { ratio: "square", from: "2025-01-01T00:00:00.000Z", to: "2026-06-01T00:00:00.000Z" },
  { q: "fox" },
  { q: "fo" },
  { q: "fox in sn 雪 🦊", model: "siray/niji-7", sandbox: "only" },
  { q: "heron", trash: true },
];

it("no list reads a table from end to end, sorts by hand, skips rows or counts", async () => {
  const library = await seededLibrary(120);
  const { db, statements, plan } = library;
  const [image] = (await listImages(library, { filters: {}, limit: 1 })).items;
  if (image === undefined) throw new Error("no image");
  statements.length = 0;
  for (const filters of every) {
    await listImages(library, { filters, limit: 20 });
    await listImages(library, { filters, limit: 20, before: 60 });
    await neighboursOf(library, { id: image.id, filters });
  }
  await nextPurging(db, { after: 0, limit: 10 });
  await listRuns(db, { limit: 20 });
  await listRuns(db, { limit: 20, before: 30 });
  await listRuns(db, { limit: 20, states: ["running", "waiting", "queued"] });
  await listRuns(db, { limit: 20, states: ["failed"], model: "siray/niji-7" });
  const after = { revision: 0, limit: 50 };
  await imagesAfter(db, after);
  await goneAfter(db, after);
  await runsAfter(db, after);
  await facetsOf({ db, models: library.models, settings: readSettings({}) });
  await readRun(db, image.runId ?? "");
  const move = { ids: [image.id], trashedAt: null };
  await moveImages(db, { ...move, from: "library", to: "trash" });
  await bringBackRuns(db, [image.id]);
  await imagesInUse(db, [image.id]);
  await placesOf(db, [image.id]);
  await giveUpTrash(db, "2026-11-21T12:00:00.000Z");
  await isBlobNeeded(db, image.sha256);
  await imagesById(db, [image.id]);
  const planned = statements.filter(({ sql }) => /^\s*(select|with|update|delete)/i.test(sql));
  expect(planned.length).toBeGreaterThan(80);
  for (const statement of planned) {
    const steps = plan(statement);
    const bad = steps.filter(
      (step) => /TEMP B-TREE|AUTOMATIC/.test(step) || (/^SCAN/.test(step) && !isWalk(step)),
    );
    expect(bad, statement.sql).toEqual([]);
    expect(statement.sql).not.toMatch(/\boffset\b|\bcount\s*\(/i);
  }
});

/** The index of words walks its hits; `seen` is the list of models found so far. */
function isWalk(step: string): boolean {
  return /^SCAN (image_search VIRTUAL TABLE INDEX \d+:M|seen$|CONSTANT ROW)/.test(step);
}

it("the pages of every list are all its images, newest first, each once", async () => {
  const library = await seededLibrary(130);
  for (const filters of every) {
    const whole = await listImages(library, { filters, limit: 1_000 });
    const paged = await pages(library, { filters, limit: 7 });
    expect(paged, JSON.stringify(filters)).toEqual(whole.items.map(({ id }) => id));
    const order = whole.items.map(({ sequence }) => sequence);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  }
});

async function pages(
  library: SeededLibrary,
  search: { filters: LibraryFilters; limit: number },
): Promise<string[]> {
  const ids: string[] = [];
  let before: number | undefined;
  for (;;) {
    const page: ImagePage = await listImages(library, { ...search, before });
    ids.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === undefined) return ids;
    before = readCursor(page.nextCursor);
  }
}

it("filters let through what they name and nothing else", async () => {
  const library = await seededLibrary(130);
  const all = (await listImages(library, { filters: {}, limit: 1_000 })).items;
  expect(all).toHaveLength(130);
  const expectSame = async (
    filters: LibraryFilters,
    isSo: (image: (typeof all)[number]) => boolean,
  ) => {
    const { items } = await listImages(library, { filters, limit: 1_000 });
    const wanted = all.filter(isSo).map(({ id }) => id);
    expect(wanted.length, JSON.stringify(filters)).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    expect(items.map(({ id }) => id)).toEqual(wanted);
  };
  await expectSame({ model: "siray/niji-7" }, ({ model }) => model === "siray/niji-7");
  await expectSame({ provider: "serevix" }, ({ provider }) => provider === "serevix");
  await expectSame({ kind: "edited" }, ({ kind }) => kind === "edited");
  await expectSame({ sandbox: "only" }, ({ sandbox }) => sandbox);
  await expectSame({ sandbox: "none" }, ({ sandbox }) => !sandbox);
  await expectSame({ ratio: "portrait" }, ({ width, height }) => height > width);
  await expectSame({ ratio: "square" }, ({ width, height }) => height === width);
  const middle = new Date(NOW - 300 * 86_400_000).toISOString();
  await expectSame({ from: middle }, ({ createdAt }) => createdAt >= middle);
  await expectSame({ to: middle }, ({ createdAt }) => createdAt < middle);
});

it("the neighbours of an image are those beside it in the same list", async () => {
  const library = await seededLibrary(60);
  for (const filters of [{}, { provider: "siraya" }, { q: "fox" }, { q: "fo" }]) {
    const { items } = await listImages(library, { filters, limit: 1_000 });
    for (const [index, { id }] of items.entries()) {
      const { previous, next } = await neighboursOf(library, { id, filters });
      expect(previous?.id).toBe(items[index - 1]?.id);
      expect(next?.id).toBe(items[index + 1]?.id);
    }
  }
  await expect(neighboursOf(library, { id: "none", filters: {} })).rejects.toMatchObject({
    code: "not_found",
  });
});

it("what is in the trash is in its own list, with the day on which it goes, and in no other", async () => {
  const library = await seededLibrary(30);
  const { items } = await listImages(library, { filters: {}, limit: 1_000 });
  const ids = items.slice(3, 6).map(({ id }) => id);
  await moveImages(library.db, {
    ids,
    from: "library",
    to: "trash",
    trashedAt: "2026-11-21T12:00:00.000Z",
  });
  const left = await listImages(library, { filters: {}, limit: 1_000 });
  expect(left.items).toHaveLength(27);
  const trash = await listImages(library, { filters: { trash: true }, limit: 1_000 });
  expect(trash.items.map(({ id }) => id)).toEqual(ids);
  expect(trash.items[0]).toMatchObject({
    trashedAt: "2026-11-21T12:00:00.000Z",
    purgeAt: "2026-12-21T12:00:00.000Z",
  });
});
