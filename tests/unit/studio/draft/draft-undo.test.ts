import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "@/components/studio/draft/draft-changes";
import { withoutTaken } from "@/components/studio/draft/draft-undo";

const before: Draft = {
  ...emptyDraft,
  model: "siray/niji-7",
  prompt: "A lighthouse",
  parametersOf: { "siray/niji-7": { stylize: 100 } },
  references: [{ key: "a", url: "https://example.com/a.png" }],
};

describe("taking back what was taken over", () => {
  it("puts everything back where nothing was changed since", () => {
    const taken: Draft = {
      ...before,
      prompt: "Two foxes",
      parametersOf: { "siray/niji-7": { stylize: 250 } },
      references: [{ key: "b", url: "https://example.com/b.png" }],
    };
    expect(withoutTaken({ now: taken, before, taken })).toEqual(before);
  });

  it("leaves a prompt that was written since", () => {
    const taken = { ...before, count: 4 };
    const now = { ...taken, prompt: "A lighthouse at dawn" };
    expect(withoutTaken({ now, before, taken })).toEqual({
      ...before,
      prompt: "A lighthouse at dawn",
    });
  });

  it("takes back one setting and leaves the one that was set since", () => {
    const taken = { ...before, parametersOf: { "siray/niji-7": { stylize: 250 } } };
    const now = { ...taken, parametersOf: { "siray/niji-7": { stylize: 250, seed: 0 } } };
    expect(withoutTaken({ now, before, taken }).parametersOf).toEqual({
      "siray/niji-7": { stylize: 100, seed: 0 },
    });
  });

  it("takes out the reference that came and leaves the one that was added since", () => {
    const came = { key: "b", url: "https://example.com/b.png" };
    const added = { key: "c", url: "https://example.com/c.png" };
    const taken = { ...before, references: [...before.references, came] };
    const now = { ...taken, references: [...taken.references, added] };
    expect(withoutTaken({ now, before, taken }).references).toEqual([...before.references, added]);
  });

  it("puts a reference back in its place, beside one that was added since", () => {
    const [a, b, c] = ["a", "b", "c"].map((key) => ({ key, url: `https://example.com/${key}` }));
    if (a === undefined || b === undefined || c === undefined) throw new Error("three");
    const three = { ...before, references: [a, b, c] };
    const taken = { ...before, references: [a, c] };
    const added = { key: "d", url: "https://example.com/d" };
    const now = { ...before, references: [a, c, added] };
    expect(withoutTaken({ now, before: three, taken }).references).toEqual([a, b, c, added]);
  });

  it("takes a new order back, with what a reference has become since", () => {
    const file = { key: "f", file: "fox.png" };
    const image = { key: "f", image: "an-id", preview: "/p" };
    const [other] = before.references;
    if (other === undefined) throw new Error("one");
    const first = { ...before, references: [file, other] };
    const taken = { ...before, references: [other, file] };
    const now = { ...before, references: [other, image] };
    expect(withoutTaken({ now, before: first, taken }).references).toEqual([image, other]);
  });
});
