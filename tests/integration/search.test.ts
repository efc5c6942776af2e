import { expect, it } from "vitest";
import type { ImagePage, LibraryFacets, Neighbours } from "@/lib/contract/library";
import { seedFolder } from "../support/library";
import { studioOfFile } from "../support/studio-of-file";
import type { StudioProcess } from "../support/studio-process";

const IMAGES = 400;

/** The built studio over seeded images, as a person with a full library has it. */
const seeded = studioOfFile({}, (dataDir) => seedFolder(dataDir, IMAGES));

async function page(studio: StudioProcess, query: Record<string, string>): Promise<ImagePage> {
  const response = await studio.fetch(`/api/images?${new URLSearchParams(query)}`);
  expect(response.status).toBe(200);
  return response.json();
}

async function pagesOf(
  studio: StudioProcess,
  query: Record<string, string>,
): Promise<ImagePage["items"]> {
  const first = await page(studio, query);
  const items = [...first.items];
  for (let cursor = first.nextCursor; cursor !== undefined; ) {
    const next = await page(studio, { ...query, cursor });
    items.push(...next.items);
    cursor = next.nextCursor;
  }
  return items;
}

it("the library is found by words, quotes, emoji and CJK, page by page", async () => {
  const studio = seeded();
  const all = await pagesOf(studio, { limit: "100" });
  expect(new Set(all.map(({ id }) => id)).size).toBe(IMAGES);
  const days = all.map(({ createdAt }) => createdAt);
  expect(days).toEqual(days.toSorted().toReversed());
  for (const question of [
    "fox snow",
    '"quoted words"',
    "🦊",
    "狐",
    "夜桜",
    "NEAR(a b) OR",
    "cafe",
  ]) {
    const folded = question.toLowerCase().split(" ");
    const wanted = all.filter(({ prompt }) => {
      const text = prompt.toLowerCase().replace("é", "e");
      return folded.every((word) => text.includes(word));
    });
    expect(wanted.length, question).toBeGreaterThan(0);
    const found = await pagesOf(studio, { q: question, limit: "7" });
    expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  }
  const facets: LibraryFacets = await (await studio.fetch("/api/images/facets")).json();
  expect(facets.models.map(({ id }) => id).sort()).toEqual(
    [...new Set(all.map(({ model }) => model))].sort(),
  );
  for (const { id } of facets.providers) {
    const found = await pagesOf(studio, { provider: id, limit: "100" });
    expect(found.map((image) => image.id)).toEqual(
      all.filter(({ provider }) => provider === id).map((image) => image.id),
    );
  }
  const [first, second] = all;
  const beside: Neighbours = await (
    await studio.fetch(`/api/images/${first?.id}/neighbours`)
  ).json();
  expect(beside).toEqual({ next: second });
});

it("a filter that is none, or has no such value, is refused by its name", async () => {
  const studio = seeded();
  for (const [query, name] of [
    ["sandbox=maybe", "sandbox"],
    ["from=yesterday", "from"],
    ["stars=3", "stars"],
    ["trash=1", "trash"],
    ["limit=101", "limit"],
    ["cursor=abc", "cursor"],
  ] as const) {
    const response = await studio.fetch(`/api/images?${query}`);
    expect(response.status, query).toBe(400);
    expect((await response.json()).error.message).toContain(name);
  }
});

it("images go, come back and are deleted over HTTP, and open readers are told", async () => {
  const studio = seeded();
  const { items, revision } = await page(studio, { limit: "3" });
  const ids = items.map(({ id }) => id);
  const post = async (change: string, body: unknown) => {
    const response = await studio.fetch(`/api/images/${change}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const done = { items: ids.map((id) => ({ id, done: true })) };
  expect(await post("trash", { ids })).toEqual({ status: 200, body: done });
  expect((await page(studio, { trash: "true" })).items.map(({ id }) => id)).toEqual(ids);
  expect(await post("restore", { ids })).toEqual({ status: 200, body: done });
  expect((await page(studio, { trash: "true" })).items).toEqual([]);
  await post("trash", { ids: ids.slice(0, 1) });
  expect((await post("purge", { ids: ids.slice(0, 2) })).body).toEqual({
    items: [
      { id: ids[0], done: true },
      { id: ids[1], done: false, reason: "not_in_trash" },
    ],
  });
  expect((await studio.fetch(`/api/images/${ids[0]}`)).status).toBe(404);
  expect((await studio.fetch(`/api/images/${ids[0]}/original`)).status).toBe(404);
  for (const wrong of [{}, { ids: [] }, { ids: "all" }, { ids, all: true }]) {
    expect((await post("purge", wrong)).status).toBe(400);
  }
  const events = await studio.fetch(`/api/events?since=${revision}`);
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of events.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.includes("event: gone")) break;
  }
  expect(text).toContain("event: run");
  expect(text).toContain(`data: {"id":"${ids[0]}","thing":"image"}`);
});
