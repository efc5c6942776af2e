import { expect, test } from "vitest";
import type { Recipe } from "@/components/studio/differences/recipe";
import { selectedRows } from "@/components/studio/selected/selected-rows";
import { dials, edits } from "../differences/models";

const recipe: Recipe = {
  model: dials.id,
  prompt: "an otter",
  parameters: { ratio: "3:2", stylize: 250, seed: 7, without: "text" },
  references: [],
  count: 2,
};
const models = [dials, edits];

test("the rows stand in the order of the panel, the prompt's own first", () => {
  const labels = selectedRows({ recipe, parent: undefined, models }).map(({ label }) => label);
  expect(labels).toEqual([
    "Prompt",
    "Leave out",
    "Model",
    "Images",
    "Ratio",
    "Stylize",
    "Raw",
    "Seed",
  ]);
});

test("what the image before had stands beside what differs, but not for a seed or the prompt", () => {
  const parent = {
    ...recipe,
    prompt: "a fox",
    parameters: { ...recipe.parameters, stylize: 100, seed: 1 },
  };
  const was = selectedRows({ recipe, parent, models }).flatMap(({ label, was }) =>
    was === undefined ? [] : [`${label} ${was}`],
  );
  expect(was).toEqual(["Stylize 100"]);
});

test("what only the model of the image before has is no row", () => {
  const parent = { ...recipe, model: edits.id, parameters: { guidance: 4.5 } };
  const labels = selectedRows({ recipe, parent, models }).map(({ label }) => label);
  expect(labels).not.toContain("Guidance");
});

test("references and what is left out are rows only where there are some", () => {
  const bare = { ...recipe, parameters: {} };
  const labels = selectedRows({ recipe: bare, parent: undefined, models }).map(
    ({ label }) => label,
  );
  expect(labels).not.toContain("References");
  expect(labels).not.toContain("Leave out");
  const made = { ...recipe, references: ["https://example.com/one.png"] };
  const row = selectedRows({ recipe: made, parent: undefined, models })[2];
  expect(row?.label).toBe("References");
});
