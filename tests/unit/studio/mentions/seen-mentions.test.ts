import { expect, it } from "vitest";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { litPosition } from "@/components/studio/mentions/lights";
import { readMentions } from "@/components/studio/mentions/read-mentions";
import { mentionedPositions, seenMentions } from "@/components/studio/mentions/seen-mentions";
import type { Model } from "@/lib/catalog/model";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { dreamOmni2 } from "@/lib/providers/siraya/models/dreamomni2";

function seen({
  prompt,
  count,
  model = dreamOmni2,
  agreed = true,
}: {
  prompt: string;
  count: number;
  model?: Model;
  agreed?: boolean;
}) {
  const references = Array.from({ length: count }, (_, index) => ({
    key: String(index),
    url: "https://example.com/",
  }));
  const draft = { ...emptyDraft, prompt, references };
  return seenMentions(draft, { mentions: readMentions(prompt), model, agreed });
}

it("a mention is found, or missing where there is no such tile", () => {
  const mentions = seen({ prompt: "image 2, image 1 and the third image", count: 2 });
  expect(mentions.map(({ state }) => state)).toEqual(["found", "found", "missing"]);
  expect(mentionedPositions(mentions)).toEqual([1, 2]);
});

it("nothing is read without references, unless the model demands some", () => {
  expect(seen({ prompt: "image 1", count: 0, model: niji7 })).toEqual([]);
  expect(seen({ prompt: "image 1", count: 0 }).map(({ state }) => state)).toEqual(["missing"]);
});

it("a mention of a tile that the model does not take is parked with it", () => {
  const mentions = seen({ prompt: "image 1", count: 1, model: niji7 });
  expect(mentions.map(({ state }) => state)).toEqual(["parked"]);
});

it("until a person has agreed to park them, words stay lit", () => {
  const mentions = seen({ prompt: "image 1", count: 1, model: niji7, agreed: false });
  expect(mentions.map(({ state }) => state)).toEqual(["found"]);
});

it("the pointer lights a tile before the caret does", () => {
  const mentions = seen({ prompt: "image 1 and image 2", count: 2 });
  expect(litPosition(mentions, { caret: 3, pointer: -1, tile: "" })).toBe(1);
  expect(litPosition(mentions, { caret: 3, pointer: 12, tile: "" })).toBe(2);
  expect(litPosition(mentions, { caret: 9, pointer: -1, tile: "" })).toBe(0);
});
