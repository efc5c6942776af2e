import { LARGEST_RUN, type Model, type Order, type Problem } from "@/lib/catalog/model";
import { parameterCases, type Sides } from "./parameter-cases";

/** One limit of one model: the last order that is allowed, the first that is refused, and why. */
type LimitCase = { title: string; allowed: Order; refused: Order; problem: Problem };

/** The least that the model accepts. */
export function plainOrder(model: Model): Order {
  const required = model.parameters.flatMap((parameter) => {
    if (parameter.required !== true) return [];
    const value = "options" in parameter ? parameter.options[0]?.value : undefined;
    if (value === undefined) throw new Error(`${model.id}: no value for ${parameter.name}`);
    return [[parameter.name, value]];
  });
  return {
    prompt: "A cute baby sea otter",
    parameters: Object.fromEntries(required),
    references: model.references?.required === true ? 1 : 0,
    count: 1,
  };
}

/** Every limit that the model's data states, from both sides. */
export function limitCases(model: Model): LimitCase[] {
  const order = plainOrder(model);
  const cases = [
    ...promptCases(model),
    ...countCases(),
    ...referenceCases(model),
    ...model.parameters.flatMap((parameter) => parameterCases(order, parameter)),
  ];
  return cases.map((each) => ({
    title: each.title,
    allowed: { ...order, ...each.allowed },
    refused: { ...order, ...each.refused },
    problem: each.problem,
  }));
}

function promptCases(model: Model): Sides[] {
  const field = { path: "prompt", label: "Prompt" };
  const { maximum } = model.prompt;
  const cases: Sides[] = [
    {
      title: "prompt: not blank",
      allowed: { prompt: "x" },
      refused: { prompt: " \n\t" },
      problem: { ...field, rule: "required" },
    },
  ];
  if (maximum === undefined) return cases;
  return cases.concat({
    title: "prompt: length",
    allowed: { prompt: "x".repeat(maximum) },
    refused: { prompt: "x".repeat(maximum + 1) },
    problem: { ...field, rule: "length", limit: maximum, got: maximum + 1 },
  });
}

function countCases(): Sides[] {
  const field = { path: "count", label: "Images" };
  const allowed = { count: LARGEST_RUN };
  const got = LARGEST_RUN + 1;
  return [
    {
      title: "count: most",
      allowed,
      refused: { count: got },
      problem: { ...field, rule: "maximum", limit: LARGEST_RUN, got },
    },
    {
      title: "count: least",
      allowed: { count: 1 },
      refused: { count: 0 },
      problem: { ...field, rule: "minimum", limit: 1, got: 0 },
    },
    {
      title: "count: whole",
      allowed,
      refused: { count: 1.5 },
      problem: { ...field, rule: "type", expected: "integer" },
    },
  ];
}

function referenceCases({ references }: Model): Sides[] {
  const field = { path: "references", label: "References" };
  if (references === undefined) {
    return [
      {
        title: "references: none taken",
        allowed: { references: 0 },
        refused: { references: 1 },
        problem: { ...field, rule: "none-taken", got: 1 },
      },
    ];
  }
  const cases: Sides[] = [];
  if (references.required) {
    cases.push({
      title: "references: at least one",
      allowed: { references: 1 },
      refused: { references: 0 },
      problem: { ...field, rule: "required" },
    });
  }
  const maximum = references.form === "single" ? 1 : references.maximum;
  if (maximum !== undefined) {
    cases.push({
      title: "references: most",
      allowed: { references: maximum },
      refused: { references: maximum + 1 },
      problem: { ...field, rule: "maximum", limit: maximum, got: maximum + 1 },
    });
  }
  return cases;
}
