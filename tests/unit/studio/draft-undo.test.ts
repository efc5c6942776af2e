import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "@/components/studio/draft-changes";
import { withoutTaken } from "@/components/studio/draft-undo";

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
});
