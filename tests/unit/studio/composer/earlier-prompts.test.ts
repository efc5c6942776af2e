import { expect, it } from "vitest";
import { type Walk, walkOn } from "@/components/studio/composer/earlier-prompts";

const runs = ["a fox", "a fox", "an otter", "a draft"].map((prompt) => ({ prompt }));

/** What is shown after each step. */
function walked(prompt: string, steps: readonly (1 | -1)[]): string[] {
  let walk: Walk | undefined;
  let shown = prompt;
  return steps.map((by) => {
    walk = walkOn(walk, { prompt: shown, runs, by });
    shown = walk.prompts[walk.at] ?? "";
    return shown;
  });
}

it("walks back through earlier prompts, each once, and forth to what was being written", () => {
  expect(walked("a draft", [1, 1, 1, -1, -1, -1])).toEqual([
    "a fox",
    "an otter",
    "an otter",
    "a fox",
    "a draft",
    "a draft",
  ]);
});

it("starts anew from a prompt that was changed on the way, and keeps what was written first", () => {
  const first = walkOn(undefined, { prompt: "mine", runs, by: 1 });
  const changed = walkOn(first, { prompt: "a foxy", runs, by: 1 });
  expect(changed.prompts).toEqual(["a foxy", "mine", "a fox", "an otter", "a draft"]);
  expect(changed.prompts[changed.at]).toBe("mine");
});

it("keeps nothing that is blank or that a run was asked for", () => {
  const blank = walkOn(undefined, { prompt: " ", runs, by: 1 });
  const again = walkOn(blank, { prompt: "an otter", runs, by: 1 });
  expect(walkOn(again, { prompt: "new", runs, by: 1 }).written).toEqual(["new"]);
});
