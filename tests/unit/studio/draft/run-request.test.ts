import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "@/components/studio/draft/draft-changes";
import {
  againRequest,
  draftRequest,
  generationRequest,
  withoutSeed,
  withSeed,
} from "@/components/studio/draft/run-request";
import type { OfferedModel } from "@/lib/contract/provider";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { dreamOmni2 } from "@/lib/providers/siraya/models/dreamomni2";
import { generationOf, runOf } from "../../../support/run-of";

const niji: OfferedModel = { ...niji7, imagesPerCall: 1, ready: false };
const omni: OfferedModel = { ...dreamOmni2, imagesPerCall: 1, ready: false };

describe("the request of a press", () => {
  it("carries a kept seed of 0", () => {
    const request = draftRequest(nijiDraft({ seed: 0 }, true), niji);
    expect(request.parameters?.seed).toBe(0);
    expect(withSeed(request, { model: niji, random: () => 0.5 })).toBe(request);
  });

  it("leaves out what was not set", () => {
    const { parameters } = draftRequest(nijiDraft({}, false), niji);
    expect(Object.keys(parameters ?? {})).toEqual(["aspect_ratio"]);
  });

  it("draws a seed where none is kept, and sends it", () => {
    const request = draftRequest(nijiDraft({ seed: 7 }, false), niji);
    expect(request.parameters).not.toHaveProperty("seed");
    const drawn = (random: number) =>
      withSeed(request, { model: niji, random: () => random }).parameters?.seed;
    expect([drawn(0), drawn(1 - 2 ** -53)]).toEqual([0, 9_999_999_999]);
  });

  it("goes out with a seed of its own where that is wished, also while one is kept", () => {
    const kept = nijiDraft({ seed: 0, aspect_ratio: "3:2" }, true);
    expect(withoutSeed(draftRequest(kept, niji), niji).parameters).toEqual({ aspect_ratio: "3:2" });
    expect(draftRequest(kept, niji).parameters?.seed).toBe(0);
  });

  it("sends references in order and exactly as written", () => {
    const links = ["https://example.com/a%2Fb.png?x=1#y", "https://example.com/ä b.png"];
    const draft: Draft = {
      ...emptyDraft,
      model: omni.id,
      references: links.map((url, key) => ({ key: String(key), url })),
    };
    expect(draftRequest(draft, omni).references).toEqual(links.map((url) => ({ url })));
  });

  it("parks references where the model takes none", () => {
    const draft = {
      ...nijiDraft({}, false),
      references: [{ key: "1", url: "https://example.com/a.png" }],
    };
    expect(draftRequest(draft, niji).references).toEqual([]);
  });

  it("rehearses only in the sandbox", () => {
    const draft: Draft = { ...nijiDraft({}, false), rehearse: "slow" };
    expect(draftRequest(draft, niji).rehearse).toBe("slow");
    expect(draftRequest(draft, { ...niji, ready: true })).not.toHaveProperty("rehearse");
  });
});

describe("a run that is made again", () => {
  const made = (seed: number) => ({ parameters: { aspect_ratio: "3:2", seed } });
  const run = { ...runOf("succeeded", made(41), made(42)), prompt: "A lighthouse" };

  it("asks for as many images with a seed of their own", () => {
    expect(againRequest(run, niji)).toEqual({
      model: niji.id,
      prompt: "A lighthouse",
      parameters: { aspect_ratio: "3:2" },
      references: [],
      count: 2,
    });
  });

  it("asks for one missing image exactly as before", () => {
    expect(generationRequest(run, generationOf(made(42)))).toMatchObject({
      parameters: { aspect_ratio: "3:2", seed: 42 },
      count: 1,
    });
  });
});

function nijiDraft(parameters: Draft["parametersOf"][string], keepSeed: boolean): Draft {
  return {
    ...emptyDraft,
    model: niji.id,
    prompt: "A lighthouse",
    parametersOf: { [niji.id]: parameters },
    keepSeedOf: { [niji.id]: keepSeed },
  };
}
