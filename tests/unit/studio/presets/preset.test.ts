import { expect, it } from "vitest";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { presetOf, readPresets, withPreset } from "@/components/studio/presets/preset";

const NIJI = "siray/niji-7";
const draft = {
  ...emptyDraft,
  model: NIJI,
  prompt: "Otter",
  count: 4,
  parametersOf: { [NIJI]: { stylize: 250, seed: 0 }, "siraya/flux-1-srpo": { seed: 7 } },
  keepSeedOf: { [NIJI]: true },
  references: [{ key: "a", url: "https://example.com/a.png" }],
};
const named = { id: "1", name: " Paper ", withPrompt: false };

it("a preset holds the settings of the model in use, and the prompt only when asked", () => {
  expect(presetOf(draft, named)).toEqual({
    id: "1",
    name: "Paper",
    model: NIJI,
    parameters: { stylize: 250, seed: 0 },
    keepSeed: true,
    count: 4,
  });
  expect(presetOf(draft, { ...named, withPrompt: true }).prompt).toBe("Otter");
});

it("taking one over leaves other models, references and an unsaved prompt alone", () => {
  const later = { ...draft, model: "siraya/flux-1-srpo", prompt: "Vase", count: 1 };
  const taken = withPreset({ ...later, parametersOf: {} }, presetOf(draft, named));
  expect(taken).toEqual({
    ...later,
    model: NIJI,
    count: 4,
    parametersOf: { [NIJI]: { stylize: 250, seed: 0 } },
  });
});

it("what is no preset is left out of what was kept", () => {
  const preset = presetOf(draft, named);
  expect(readPresets(JSON.stringify([preset, { name: "x" }, 3, null]))).toEqual([preset]);
  expect(readPresets("{")).toEqual([]);
  expect(readPresets(null)).toEqual([]);
});
