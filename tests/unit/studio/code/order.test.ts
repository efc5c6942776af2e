import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "@/components/studio/draft/draft-changes";
import { explainFault } from "@/components/studio/panel/code/explain-fault";
import { orderText } from "@/components/studio/panel/code/order-text";
import { readOrder } from "@/components/studio/panel/code/read-order";
import { seedParameter } from "@/lib/catalog/seed";
import { models } from "@/lib/providers/all";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { dreamOmni2 } from "@/lib/providers/siraya/models/dreamomni2";
import { flux1Srpo } from "@/lib/providers/siraya/models/flux-1-srpo";

const niji: Draft = {
  ...emptyDraft,
  model: niji7.id,
  prompt: "A boat",
  parametersOf: { [niji7.id]: { aspect_ratio: "3:2", stylize: 250, seed: 0 } },
  keepSeedOf: { [niji7.id]: true },
  count: 4,
};

function read(text: string, draft = niji) {
  const model = models.find(({ id }) => id === draft.model) ?? niji7;
  return readOrder(text, { models, model, draft });
}

/** The form after one part of its JSON was replaced. */
function changed(from: string | RegExp, to: string, draft = niji) {
  const model = models.find(({ id }) => id === draft.model) ?? niji7;
  const text = orderText(draft, model);
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  const { faults, ...rest } = read(next, draft);
  return { ...rest, text: next, faults: faults.map((fault) => explainFault(fault)), at: faults };
}

it("the form is the request of the studio's own interface, and nothing more", () => {
  expect(JSON.parse(orderText(niji, niji7))).toStrictEqual({
    model: "siray/niji-7",
    prompt: "A boat",
    parameters: { aspect_ratio: "3:2", stylize: 250, seed: 0 },
    count: 4,
  });
  const drawn = { ...niji, keepSeedOf: {} };
  expect(JSON.parse(orderText(drawn, niji7)).parameters).not.toHaveProperty("seed");
});

it("read back unchanged it is the same form", () => {
  expect(read(orderText(niji, niji7))).toStrictEqual({ draft: niji, faults: [] });
});

it("a changed value, a new one and one taken away go into the form", () => {
  expect(changed("250", "900").draft?.parametersOf[niji7.id]?.stylize).toBe(900);
  expect(changed('"stylize": 250', '"stylize": 250, "tile": true').draft?.parametersOf).toEqual({
    [niji7.id]: { aspect_ratio: "3:2", stylize: 250, tile: true, seed: 0 },
  });
  expect(changed('"stylize": 250,', "").draft?.parametersOf[niji7.id]).toEqual({
    aspect_ratio: "3:2",
    seed: 0,
  });
  expect(changed('"A boat"', '""').draft?.prompt).toBe("");
});

it("a seed in it is kept; without one, or with the provider's word for any, each run draws", () => {
  expect(changed('"seed": 0', '"seed": 7').draft?.keepSeedOf[niji7.id]).toBe(true);
  const without = changed(/,\s*"seed": 0/, "").draft;
  expect(without?.keepSeedOf[niji7.id]).toBe(false);
  // The word for any is not 0, and where a page names one it is no seed.
  const { seed } = seedParameter(flux1Srpo) ?? {};
  for (const model of models) {
    const random = seedParameter(model)?.seed.random;
    if (random === undefined) continue;
    const name = seedParameter(model)?.name ?? "";
    const text = JSON.stringify({ model: model.id, prompt: "x", parameters: { [name]: random } });
    expect(read(text).draft?.keepSeedOf[model.id]).toBe(false);
  }
  expect(seed?.random).not.toBe(0);
});

it("a limit is named with its key, and the form holds the value as its own field would", () => {
  const { draft, faults, at, text } = changed("250", "5000");
  expect(faults).toEqual(["stylize: Stylize goes up to 1000; 5000 is too much."]);
  expect(text.slice(at[0]?.from, at[0]?.to)).toBe('"stylize"');
  expect(draft?.parametersOf[niji7.id]?.stylize).toBe(5000);
});

describe("what a form has no place for leaves it as it was, and says why", () => {
  it.each<[string, string, string, string]>([
    ["a stranger", '"stylize"', '"stylise"', '"stylise" is not a setting of this model.'],
    ["a wrong type", "250", '"much"', "stylize: Stylize takes a whole number."],
    ["a wrong choice", '"3:2"', '"5:1"', "aspect_ratio: "],
    ["a strange value", "250", "null", "Parameters are "],
    ["a part of nowhere", '"count"', '"number"', '"number" is not known here.'],
    ["a setting one step out", '"count": 4', '"chaos": 4', '"chaos" belongs inside "parameters".'],
    ["a text for a number", '"count": 4', '"count": "4"', "The count is a number."],
    ["another model", "siray/niji-7", "siray/niji-9", 'No model here is called "siray/niji-9".'],
    ["a missing comma", "250,", "250", "A comma, or the end, is missing here."],
    ["no number of images", "4", "1.5", "Images takes a whole number."],
  ])("%s", (_what, from, to, says) => {
    const { draft, faults } = changed(from, to);
    expect(draft).toBeUndefined();
    expect(faults[0]).toContain(says);
  });
  it("and what is no object", () => {
    expect(read("[]").draft).toBeUndefined();
    expect(read("7").faults).toMatchObject([{ kind: "whole" }]);
  });
});

it("another model takes its own settings, and the first keeps those it had", () => {
  const text = JSON.stringify({ model: flux1Srpo.id, prompt: "A boat", count: 1 });
  const { draft } = read(text);
  expect(draft?.model).toBe(flux1Srpo.id);
  expect(draft?.parametersOf).toEqual({ ...niji.parametersOf, [flux1Srpo.id]: {} });
});

describe("references", () => {
  const own = { key: "b", image: "0197", preview: "/p", bytes: 7, sha256: "s" };
  const file = { key: "c", file: "fox.png" };
  const edit: Draft = {
    ...emptyDraft,
    model: dreamOmni2.id,
    prompt: "Swap",
    references: [{ key: "a", url: "https://example.com/a.png" }, own, file],
  };

  it("stand in order; a file on its way stays without being named", () => {
    const text = orderText(edit, dreamOmni2);
    expect(JSON.parse(text).references).toEqual([
      { url: "https://example.com/a.png" },
      { image: "0197" },
    ]);
    expect(read(text, edit).draft?.references).toEqual(edit.references);
  });

  it("leave a file on its way at its place when anything else is written", () => {
    const [link, image] = edit.references;
    if (link === undefined || image === undefined) throw new Error("no references");
    const uploading = { ...edit, references: [file, link, image] };
    expect(changed("Swap", "Swop", uploading).draft?.references).toEqual([file, link, image]);
  });

  it("that change places keep what is known of them, and a new one comes in", () => {
    const order = { ...JSON.parse(orderText(edit, dreamOmni2)) };
    order.references = [{ image: "0197" }, { url: "https://example.com/b.png" }];
    const [first, second, ...rest] = read(JSON.stringify(order), edit).draft?.references ?? [];
    expect(first).toBe(own);
    expect(second).toMatchObject({ url: "https://example.com/b.png" });
    expect(rest).toEqual([file]);
  });

  it("stay parked beside a model that takes none", () => {
    const parked = { ...niji, references: edit.references };
    expect(orderText(parked, niji7)).not.toContain("references");
    expect(changed("250", "10", parked).draft?.references).toEqual(edit.references);
    expect(read(`{"prompt":"x","references":[{"url":"javascript:1","more":1}]}`).draft).toBe(
      undefined,
    );
  });
});

it("every model's form comes back from its own JSON", () => {
  for (const model of models) {
    const draft = { ...emptyDraft, model: model.id, prompt: "x" };
    const { draft: same, faults } = read(orderText(draft, model), draft);
    expect(faults).toEqual([]);
    expect(orderText(same ?? emptyDraft, model)).toBe(orderText(draft, model));
  }
});
