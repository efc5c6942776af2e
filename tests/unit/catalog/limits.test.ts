import { describe, expect, it } from "vitest";
import type { Problem } from "@/lib/catalog/model";
import { explainProblem } from "@/lib/language/en/limits";
import { models } from "@/lib/providers/all";
import { limitCases } from "@/tests/support/limit-cases";

const stylize = { path: "parameters.stylize", label: "Stylize" };
const seed = { path: "parameters.seed", label: "Seed" };
const quality = { path: "parameters.quality", label: "Quality" };
const size = { path: "parameters.image_size", label: "Size" };
const file = { path: "parameters.file_type", label: "File" };
const prompt = { path: "prompt", label: "Prompt" };
const count = { path: "count", label: "Images" };
const references = { path: "references", label: "References" };

const sentences: [Problem, string][] = [
  [
    { ...stylize, rule: "maximum", limit: 1000, got: 1001 },
    "Stylize goes up to 1000; 1001 is too much.",
  ],
  [{ ...stylize, rule: "minimum", limit: 0, got: -1 }, "Stylize starts at 0; -1 is too little."],
  [
    { ...seed, rule: "maximum", limit: 9_999_999_999, got: 10_000_000_000 },
    "Seed goes up to 9,999,999,999; 10,000,000,000 is too much.",
  ],
  [{ ...seed, rule: "type", expected: "integer" }, "Seed takes a whole number."],
  [{ ...quality, rule: "type", expected: "text" }, "Quality takes text."],
  [
    { ...quality, rule: "options", options: ["1", "2", "4"], got: "3" },
    'Quality is 1, 2, or 4; "3" is not among them.',
  ],
  [{ ...quality, rule: "required" }, "Quality is not set."],
  [
    { ...size, rule: "type", expected: "width and height" },
    "Size takes a width and a height in pixels.",
  ],
  [
    { ...size, rule: "together", other: "size" },
    "Size is a preset or a width and height, not both.",
  ],
  [
    { ...file, rule: "depends", other: "Background", options: ["png", "webp"] },
    "With this Background, File must be png or webp.",
  ],
  [
    { path: "parameters.glow", label: "glow", rule: "unknown" },
    '"glow" is not a setting of this model.',
  ],
  [{ path: "parameters.n", label: "n", rule: "reserved" }, '"n" is set by the studio itself.'],
  [{ ...prompt, rule: "required" }, "Write a prompt."],
  [
    { ...prompt, rule: "length", limit: 32_000, got: 32_001 },
    "The prompt takes up to 32,000 characters; this one has 32,001.",
  ],
  [
    { ...count, rule: "maximum", limit: 16, got: 17 },
    "A run makes up to 16 images; 17 is too many.",
  ],
  [{ ...count, rule: "minimum", limit: 1, got: 0 }, "A run makes at least 1 image."],
  [{ ...references, rule: "required" }, "Add at least one image to edit."],
  [{ ...references, rule: "none-taken", got: 1 }, "This model takes no references; 1 is attached."],
  [
    { ...references, rule: "maximum", limit: 3, got: 4 },
    "This model takes up to 3 references; 4 are attached.",
  ],
];

describe("explainProblem", () => {
  it.each(sentences)("explains %o", (problem, sentence) => {
    expect(explainProblem(problem)).toBe(sentence);
  });

  it("names the field and the limit for every limit of every model", () => {
    for (const { problem } of models.flatMap(limitCases)) {
      const sentence = explainProblem(problem);
      expect(sentence).toMatch(/^[A-Z"].*\.$/);
      if ("limit" in problem) {
        expect(sentence.replaceAll(",", "")).toContain(String(problem.limit));
      }
      if (problem.path.startsWith("parameters.")) expect(sentence).toContain(problem.label);
    }
  });
});
