import { expect, test } from "vitest";
import {
  changesBetween,
  differencesBetween,
  type Row,
  rowsBetween,
} from "@/components/studio/differences/differences";
import type { Recipe } from "@/components/studio/differences/recipe";
import { dials, edits } from "./models";

const models = [dials, edits];
const before: Recipe = {
  model: dials.id,
  prompt: "an otter",
  parameters: { ratio: "3:2" },
  references: [],
  count: 1,
};

const told = (rows: readonly Row[]) =>
  rows.map(({ label, before: was, after: now }) => `${label}: ${was} → ${now}`);

function against(after: Partial<Recipe>): string[] {
  return told(differencesBetween({ before, after: { ...before, ...after }, models }));
}

test("the same recipe differs in nothing", () => {
  expect(against({})).toEqual([]);
});

test("a value that was left to the model differs from another by the documented default", () => {
  expect(against({ parameters: { ratio: "3:2", stylize: 250 } })).toEqual(["Stylize: 100 → 250"]);
});

test("a default that was set and one that was left alone are the same", () => {
  expect(against({ parameters: { ratio: "3:2", stylize: 100, raw: false } })).toEqual([]);
});

test("zero is a value", () => {
  expect(against({ parameters: { ratio: "3:2", stylize: 0, seed: 0 } })).toEqual([
    "Stylize: 100 → 0",
    "Seed: auto → 0",
  ]);
});

test("a custom size takes the place of a ratio in one row", () => {
  expect(against({ parameters: { free: { width: 640, height: 480 } } })).toEqual([
    "Ratio: 3:2 → 640 × 480",
  ]);
});

test("switches, counts, prompts and references are told in words", () => {
  expect(
    against({
      prompt: "a fox",
      count: 4,
      references: ["one"],
      parameters: { ratio: "3:2", raw: true },
    }),
  ).toEqual(["Raw: Off → On", "Images: 1 → 4", "References: none → 1", "Prompt: an otter → a fox"]);
});

test("as many references, but others, differ", () => {
  const rows = differencesBetween({
    before: { ...before, references: ["one", "two"] },
    after: { ...before, references: ["two", "one"] },
    models,
  });
  expect(told(rows)).toEqual(["References: 2 → 2, others"]);
});

test("what the other model does not have stands against nothing", () => {
  expect(against({ model: edits.id, parameters: { guidance: 3.5 } })).toEqual([
    "Model: Dials → Edits",
    "Guidance: – → 3.5",
    "Ratio: 3:2 → –",
    "Stylize: 100 → –",
    "Raw: Off → –",
    "Leave out: none → –",
    "Seed: auto → –",
  ]);
});

test("a seed that was drawn anew is a difference, but no change that a person made", () => {
  const pair = {
    before: { ...before, parameters: { ratio: "3:2", seed: 4821 } },
    after: { ...before, parameters: { ratio: "3:2", seed: 990 } },
    models,
  };
  expect(told(differencesBetween(pair))).toEqual(["Seed: 4821 → 990"]);
  expect(changesBetween(pair)).toEqual([]);
});

test("what only one of two models has is no change, and the prompt comes before the settings", () => {
  const after = { ...before, prompt: "a fox", count: 2 };
  expect(told(changesBetween({ before, after: { ...after, model: edits.id }, models }))).toEqual([
    "Model: Dials → Edits",
    "Prompt: an otter → a fox",
    "Images: 1 → 2",
  ]);
});

test("settings of a model that is gone are told by their own names", () => {
  const gone = { ...before, model: "gone/one", parameters: { steps: 20 } };
  const rows = differencesBetween({
    before: gone,
    after: { ...gone, parameters: { steps: 28 } },
    models,
  });
  expect(told(rows)).toEqual(["steps: 20 → 28"]);
});

test("all rows are there, also those that are the same", () => {
  expect(told(rowsBetween({ before, after: before, models }))).toEqual([
    "Model: Dials → Dials",
    "Ratio: 3:2 → 3:2",
    "Stylize: 100 → 100",
    "Raw: Off → Off",
    "Leave out: none → none",
    "Seed: auto → auto",
    "Images: 1 → 1",
    "References: none → none",
    "Prompt: an otter → an otter",
  ]);
});
