import type { Problem } from "@/lib/catalog/model";

const figures = new Intl.NumberFormat("en", { useGrouping: "min2", maximumFractionDigits: 20 });
const oneOf = new Intl.ListFormat("en", { type: "disjunction" });

/** One plain sentence that names the field and its limit. */
export function explainProblem(problem: Problem): string {
  switch (problem.path) {
    case "prompt":
      return explainPrompt(problem);
    case "count":
      return explainCount(problem);
    case "references":
      return explainReferences(problem);
    default:
      return explainField(problem);
  }
}

function explainPrompt(problem: Problem): string {
  if (problem.rule === "required") return "Write a prompt.";
  if (problem.rule !== "length") return explainField(problem);
  const { limit, got } = problem;
  return `The prompt takes up to ${figures.format(limit)} characters; this one has ${figures.format(got)}.`;
}

function explainCount(problem: Problem): string {
  switch (problem.rule) {
    case "minimum":
      return `A run makes at least ${figures.format(problem.limit)} image.`;
    case "maximum":
      return `A run makes up to ${figures.format(problem.limit)} images; ${figures.format(problem.got)} is too many.`;
    default:
      return explainField(problem);
  }
}

function explainReferences(problem: Problem): string {
  switch (problem.rule) {
    case "required":
      return "Add at least one image to edit.";
    case "none-taken":
      return `This model takes no references; ${attached(problem.got)}.`;
    case "maximum":
      return `This model takes up to ${counted(problem.limit)}; ${attached(problem.got)}.`;
    default:
      return explainField(problem);
  }
}

function attached(count: number): string {
  return `${figures.format(count)} ${count === 1 ? "is" : "are"} attached`;
}

function counted(count: number): string {
  return `${figures.format(count)} ${count === 1 ? "reference" : "references"}`;
}

function explainField(problem: Problem): string {
  const { label } = problem;
  switch (problem.rule) {
    case "required":
      return `${label} is not set.`;
    case "unknown":
      return `"${label}" is not a setting of this model.`;
    case "reserved":
      return `"${label}" is set by the studio itself.`;
    case "type":
      return `${label} takes ${expectation(problem.expected)}.`;
    case "minimum":
      return `${label} starts at ${figures.format(problem.limit)}; ${figures.format(problem.got)} is too little.`;
    case "maximum":
      return `${label} goes up to ${figures.format(problem.limit)}; ${figures.format(problem.got)} is too much.`;
    case "length":
      return `${label} takes up to ${figures.format(problem.limit)} characters; this one has ${figures.format(problem.got)}.`;
    case "options":
      return `${label} is ${oneOf.format(problem.options)}; "${shortened(problem.got)}" is not among them.`;
    case "together":
      return `${label} is a preset or a width and height, not both.`;
    case "depends":
      return `With this ${problem.other}, ${label} must be ${oneOf.format(problem.options)}.`;
    case "none-taken":
      return `${label} takes nothing; ${attached(problem.got)}.`;
    default:
      return problem satisfies never;
  }
}

function expectation(expected: Extract<Problem, { rule: "type" }>["expected"]): string {
  switch (expected) {
    case "text":
      return "text";
    case "integer":
      return "a whole number";
    case "number":
      return "a number";
    case "yes or no":
      return "yes or no";
    case "width and height":
      return "a width and a height in pixels";
    default:
      return expected satisfies never;
  }
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
