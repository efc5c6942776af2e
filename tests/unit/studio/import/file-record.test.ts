import { expect, it } from "vitest";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { readRecord } from "@/components/studio/import/file/read-record";
import { recipeOfRecord } from "@/components/studio/import/file/recipe-of-record";
import { takenFrom } from "@/components/studio/import/fill-form";
import type { FileRecord } from "@/lib/contract/file-record";
import { models } from "@/lib/providers/all";

const IMAGE = "0197a3b0-0000-7000-8000-000000000001";

const niji: FileRecord = {
  proofsheet: 1,
  model: "siray/niji-7",
  modelName: "niji 7",
  provider: "siray",
  prompt: "A paper boat --no people",
  parameters: { aspect_ratio: "3:2", stylize: 250, seed: 0, tile: true },
  references: [],
  count: 1,
  position: 0,
  sandbox: true,
  createdAt: "2026-11-21T10:00:00.000Z",
  image: IMAGE,
  run: IMAGE,
};

it("everything that made an image goes back into the form, the seed 0 and the empty tray too", () => {
  const record = readRecord(JSON.stringify(niji));
  expect(record).toStrictEqual(niji);
  const recipe = recipeOfRecord(niji, { models, current: "siraya/flux-1-srpo" });
  expect(recipe?.lines.filter(({ state }) => state !== "taken")).toEqual([]);
  const before = { ...emptyDraft, references: [{ key: "k", url: "https://example.com/a.png" }] };
  if (recipe === undefined) throw new Error("no recipe");
  expect(takenFrom(recipe.filling, before)).toStrictEqual({
    model: niji.model,
    prompt: niji.prompt,
    parameters: niji.parameters,
    references: [],
    count: 1,
    keepSeed: true,
  });
});

it("references come in their order, links and images of the studio", () => {
  const references = [{ url: "https://example.com/a.png" }, { image: IMAGE }];
  const edit = { ...niji, model: "siraya/dreamomni2", parameters: {}, references };
  const recipe = recipeOfRecord(edit, { models });
  if (recipe === undefined) throw new Error("no recipe");
  const taken = takenFrom(recipe.filling, emptyDraft);
  expect(taken.references.map(({ key: _, ...rest }) => rest)).toStrictEqual([
    { url: "https://example.com/a.png" },
    { image: IMAGE, preview: `/api/images/${IMAGE}/thumbnail` },
  ]);
});

it.each(models.map(({ id, parameters }) => ({ id, parameters })))(
  "a free size and every number of $id come back",
  ({ id, parameters }) => {
    const set = Object.fromEntries(
      parameters.flatMap((parameter): [string, FileRecord["parameters"][string]][] => {
        if (parameter.kind === "size" && parameter.custom !== undefined) {
          return [[parameter.custom.name, { width: 1024, height: 768 }]];
        }
        if (parameter.kind === "size" || parameter.kind === "choice") {
          return [[parameter.name, parameter.options.at(-1)?.value ?? ""]];
        }
        if (parameter.kind === "integer") return [[parameter.name, parameter.minimum ?? 7]];
        if (parameter.kind === "decimal") return [[parameter.name, parameter.minimum ?? 1.5]];
        return [[parameter.name, parameter.kind === "toggle" ? true : "mist"]];
      }),
    );
    const recipe = recipeOfRecord({ ...niji, model: id, parameters: set }, { models });
    expect(recipe?.model.id).toBe(id);
    const seed = parameters.find((each) => each.kind === "integer" && each.seed !== undefined);
    const isAny = seed?.kind === "integer" && set[seed.name] === seed.seed?.random;
    if (isAny) delete set[seed.name];
    expect(recipe?.filling.parameters).toStrictEqual(set);
  },
);

it("a model that is not here is named, and the closest offered", () => {
  const gone = { ...niji, model: "siray/niji-6", modelName: "niji 6" };
  const recipe = recipeOfRecord(gone, { models });
  expect([recipe?.asked, recipe?.model.id]).toEqual(["niji 6", "siray/niji-7"]);
});

it("what is no record counts as none, and of a strange one only what can be taken is", () => {
  for (const text of [
    "",
    "null",
    "[]",
    "{}",
    '{"proofsheet":2}',
    "{",
    '{"proofsheet":1,"model":""}',
  ]) {
    expect(readRecord(text)).toBeUndefined();
  }
  const strange = {
    ...niji,
    parameters: { stylize: 1, nested: { a: 1 }, list: [1], none: null },
    references: [{ url: "javascript:alert(1)" }, { image: "../x" }, 7, { image: IMAGE }],
    sandbox: "yes",
  };
  const record = readRecord(JSON.stringify(strange));
  expect(record?.parameters).toEqual({ stylize: 1 });
  expect(record?.references).toEqual([{ image: IMAGE }]);
  expect(record?.sandbox).toBe(false);
});
