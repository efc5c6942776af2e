import { expect, it } from "vitest";
import { fold } from "@/lib/server/db/fold";
import { listImages } from "@/lib/server/library/list-images";
import { insertRunWith, openLibrary } from "../../support/library";

const prompts = [
  'A red fox says "hello there" in snow',
  "夜桜と灯籠の下の狐",
  "Otter 🦊✨ on a raft",
  "Café crème, no sugar",
  "rock AND roll OR NOT jazz* NEAR(b) ^first col:value -minus",
  "It's 100% \\ 50_percent; drop table images",
  "ｆｕｌｌ ｗｉｄｔｈ letters",
  "ÅNGSTRÖM units",
] as const;

const found: readonly [question: string, indexes: readonly number[]][] = [
  ["fox", [0]],
  ["FOX snow", [0]],
  ["snow fox", [0]],
  ["ox", [0]],
  ["x", [0]],
  ["fox otter", []],
  ['"hello', [0]],
  ['there"', [0]],
  ['"', [0]],
  ['"""', []],
  ["夜", [1]],
  ["夜桜", [1]],
  ["灯籠の下", [1]],
  ["桜 狐", [1]],
  ["🦊", [2]],
  ["🦊✨ raft", [2]],
  ["cafe", [3]],
  ["CRÈME", [3]],
  ["AND", [4]],
  ["roll OR", [4]],
  ["jazz*", [4]],
  ["fo*", []],
  ["NEAR(b)", [4]],
  ["col:value", [4]],
  ["-minus", [4]],
  ["^first", [4]],
  ["100%", [5]],
  ["%", [5]],
  ["\\", [5]],
  ["50_per", [5]],
  ["_", [5]],
  ["it's", [5]],
  ["full width", [6]],
  ["angstrom", [7]],
  ["niji", [0, 1, 2, 3, 4, 5, 6, 7]],
];

it("words, quotes, emoji, CJK and operators are found as plain text", async () => {
  const library = await openLibrary();
  const ids: string[] = [];
  for (const prompt of prompts) ids.push(...(await insertRunWith(library, { prompt })).imageIds);
  for (const [question, indexes] of found) {
    const { items } = await listImages(library, { filters: { q: question }, limit: 100 });
    const expected = indexes.map((index) => ids[index]).toReversed();
    expect(
      items.map(({ id }) => id),
      question,
    ).toEqual(expected);
  }
});

it("a question of blanks asks for everything", async () => {
  const library = await openLibrary();
  await insertRunWith(library, { prompt: "Sea", images: 2 });
  expect((await listImages(library, { filters: { q: "  " }, limit: 10 })).items).toHaveLength(2);
});

it("a long prompt is found by its end too, and the list carries its beginning", async () => {
  const library = await openLibrary();
  const { imageIds } = await insertRunWith(library, { prompt: `${"sea ".repeat(20_000)}needle` });
  const { items } = await listImages(library, { filters: { q: "needle" }, limit: 10 });
  expect(items.map(({ id }) => id)).toEqual(imageIds);
  expect(items[0]?.prompt).toHaveLength(300);
});

it("folding is the same for a text and for what it was folded to", () => {
  for (const prompt of prompts) expect(fold(fold(prompt))).toBe(fold(prompt));
});
