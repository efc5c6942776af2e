import { expect, it } from "vitest";
import { type Draft, emptyDraft } from "@/components/studio/draft/draft-changes";
import { callsOfDraft } from "@/components/studio/panel/code/code-of-draft";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { dreamOmni2 } from "@/lib/providers/siraya/models/dreamomni2";

const niji: Draft = {
  ...emptyDraft,
  model: niji7.id,
  prompt: "A boat",
  parametersOf: { [niji7.id]: { stylize: 250, seed: 0 } },
  keepSeedOf: { [niji7.id]: true },
  count: 3,
};

it("is the body of the first call, and how many there are", () => {
  expect(callsOfDraft(niji, niji7)).toEqual({
    body: {
      model: niji7.wireId,
      prompt: "A boat",
      // Its page demands one, so the form sends the first.
      aspect_ratio: "1:1",
      stylize: 250,
      seed: 0,
      ...niji7.fixed,
    },
    count: 3,
  });
  expect(callsOfDraft({ ...niji, keepSeedOf: {} }, niji7)?.body).not.toHaveProperty("seed");
});

it("a link goes as it is; of an image of the studio only the kind is told", () => {
  const references = [
    { key: "a", url: "https://example.com/a.png" },
    { key: "b", image: "0197", preview: "" },
    { key: "c", url: `data:image/png;base64,${"A".repeat(9_000)}` },
  ];
  const draft = { ...emptyDraft, model: dreamOmni2.id, prompt: "Swap", references };
  const sent = callsOfDraft(draft, dreamOmni2)?.body[dreamOmni2.references.name];
  expect(sent).toEqual([
    "https://example.com/a.png",
    expect.stringMatching(/image 2 of the tray/),
    expect.stringMatching(/^data:image\/png;base64,A{18}… \(9,022 characters\)$/),
  ]);
});

it("a count that cannot be cut into calls gives no code", () => {
  for (const count of [0, -1, 1.5, 17, Number.NaN]) {
    expect(callsOfDraft({ ...niji, count }, niji7)).toBeUndefined();
  }
});
