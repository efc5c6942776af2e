import { describe, expect, it } from "vitest";
import type { Draft } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { type Brought, carrySettings } from "@/components/studio/picker/carry-settings";
import type { Parameters } from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";
import { models as catalog } from "@/lib/providers/all";

const NIJI = "siray/niji-7";
const FLUX = "siraya/flux-1-srpo";
const GPT = "serevix/gpt-image-1";

function model(id: string): OfferedModel {
  const found = catalog.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return { ...found, references: undefined, imagesPerCall: found.images.perCall, ready: true };
}

function draftWith(id: string, parameters: Parameters, keepSeed = false): Draft {
  return {
    ...emptyDraft,
    model: id,
    prompt: "Otter",
    parametersOf: { [id]: parameters },
    keepSeedOf: { [id]: keepSeed },
  };
}

const moved = (draft: Draft, to: string, brought: Brought = {}) =>
  carrySettings({ draft, from: model(draft.model), to: model(to), brought });

const niji = { aspect_ratio: "3:2", stylize: 250, chaos: 10, seed: 4821, quality: "2" };

describe("a change of model", () => {
  it("keeps the seed, changes the size to the same shape, and parks what the other has not", () => {
    const { draft, ledger } = moved(draftWith(NIJI, niji, true), FLUX);
    expect(draft.model).toBe(FLUX);
    expect(draft.keepSeedOf[FLUX]).toBe(true);
    expect(draft.parametersOf[FLUX]).toMatchObject({ seed: 4821 });
    expect(ledger.kept.map(({ label, was }) => [label, was])).toEqual([["Seed", "4821"]]);
    expect(ledger.changed.map(({ was }) => was)).toEqual(["3:2"]);
    expect(ledger.parked.map(({ label }) => label)).toEqual(["Quality", "Stylize", "Chaos"]);
    const size = draft.parametersOf[FLUX]?.image_size;
    if (typeof size !== "object") throw new Error(JSON.stringify(draft.parametersOf));
    expect(size.width / size.height).toBeCloseTo(1.5, 1);
  });

  it("and back again loses nothing", () => {
    const first = draftWith(NIJI, niji, true);
    const there = moved(first, FLUX);
    const back = moved(there.draft, NIJI, there.brought);
    expect(back.draft.model).toBe(NIJI);
    expect(back.draft.prompt).toBe(first.prompt);
    expect(back.draft.parametersOf[NIJI]).toEqual(niji);
    expect(back.draft.keepSeedOf[NIJI]).toBe(true);
  });

  it("by way of every other model loses nothing either", () => {
    let { draft, brought } = moved(draftWith(NIJI, niji, true), FLUX);
    for (const { id } of catalog) {
      if (id === NIJI || id === draft.model) continue;
      ({ draft, brought } = moved(draft, id, brought));
    }
    expect(moved(draft, NIJI, brought).draft.parametersOf[NIJI]).toEqual(niji);
  });

  it("leaves what a person had set for the other model", () => {
    const before = draftWith(NIJI, { aspect_ratio: "2:3" });
    const own = {
      ...before,
      parametersOf: { ...before.parametersOf, [GPT]: { size: "1536x1024" } },
    };
    const { draft, ledger } = moved(own, GPT);
    expect(draft.parametersOf[GPT]).toEqual({ size: "1536x1024" });
    expect(ledger.changed.map(({ was, now }) => [was, now])).toEqual([["2:3", "3:2"]]);
  });

  it("brings the newer value where the older one was brought and not touched", () => {
    const there = moved(draftWith(NIJI, { aspect_ratio: "3:2" }), GPT);
    expect(there.draft.parametersOf[GPT]).toEqual({ size: "1536x1024" });
    const back = moved(there.draft, NIJI, there.brought);
    const turned = {
      ...back.draft,
      parametersOf: { ...back.draft.parametersOf, [NIJI]: { aspect_ratio: "2:3" } },
    };
    expect(moved(turned, GPT, back.brought).draft.parametersOf[GPT]).toEqual({ size: "1024x1536" });
  });

  it("and straight back leaves even what was only brought as it was", () => {
    const there = moved(draftWith(NIJI, { aspect_ratio: "2:3", seed: 7 }, true), FLUX);
    const beyond = moved(there.draft, GPT, there.brought);
    const back = moved(beyond.draft, FLUX, beyond.brought);
    expect(back.draft.parametersOf[FLUX]).toEqual(there.draft.parametersOf[FLUX]);
    expect(back.draft.keepSeedOf[FLUX]).toBe(true);
  });

  it("lets a brought seed go once it is no longer kept where it came from", () => {
    const there = moved(draftWith(NIJI, { seed: 7 }, true), FLUX);
    const back = moved(there.draft, NIJI, there.brought);
    const freed = { ...back.draft, keepSeedOf: { ...back.draft.keepSeedOf, [NIJI]: false } };
    const again = moved(freed, FLUX, back.brought).draft;
    expect(again.keepSeedOf[FLUX]).toBe(false);
    expect(again.parametersOf[FLUX]).toEqual({});
  });

  it("parks a seed that is beyond the other's range", () => {
    const { draft, ledger } = moved(draftWith(NIJI, { seed: 9_999_999_999 }, true), GPT);
    expect(draft.keepSeedOf[GPT]).toBe(false);
    expect(ledger.parked.map(({ label }) => label)).toEqual(["Seed"]);
  });
});
