import type { Order, Parameter, ParameterValue, Problem } from "@/lib/catalog/model";

/** What is changed in an order that is otherwise fine. */
export type Sides = {
  title: string;
  allowed: Partial<Order>;
  refused: Partial<Order>;
  problem: Problem;
};

/** Every limit of one parameter, with the rest of the order as it is. */
export function parameterCases(order: Order, parameter: Parameter): Sides[] {
  const { name, label } = parameter;
  const field = { path: `parameters.${name}`, label };
  const set = (value: unknown) => setField(order, { name, value });
  const least = "minimum" in parameter ? parameter.minimum : undefined;
  const most = "maximum" in parameter ? parameter.maximum : undefined;
  const step = parameter.kind === "decimal" ? parameter.step : 1;
  const cases: Sides[] = [];

  if (parameter.required === true) {
    cases.push({
      title: `${name}: required`,
      allowed: {},
      refused: setField(order, { name, value: undefined }),
      problem: { ...field, rule: "required" },
    });
  }
  if (least !== undefined) {
    cases.push({
      title: `${name}: least`,
      allowed: set(least),
      refused: set(least - step),
      problem: { ...field, rule: "minimum", limit: least, got: least - step },
    });
  }
  if (most !== undefined && parameter.kind !== "text") {
    cases.push({
      title: `${name}: most`,
      allowed: set(most),
      refused: set(most + step),
      problem: { ...field, rule: "maximum", limit: most, got: most + step },
    });
  }
  if (most !== undefined && parameter.kind === "text") {
    cases.push({
      title: `${name}: length`,
      allowed: set("x".repeat(most)),
      refused: set("x".repeat(most + 1)),
      problem: { ...field, rule: "length", limit: most, got: most + 1 },
    });
  }
  return [...cases, ...kindCases(order, parameter)];
}

/** What the kind alone allows and refuses. */
function kindCases(order: Order, parameter: Parameter): Sides[] {
  const { name, label } = parameter;
  const field = { path: `parameters.${name}`, label };
  const set = (value: unknown) => setField(order, { name, value });
  switch (parameter.kind) {
    case "text":
      return [typeCase(field, { allowed: set("fog"), refused: set(1), expected: "text" })];
    case "integer": {
      const allowed = set(parameter.minimum ?? 0);
      return [1.5, Number.NaN, Number.POSITIVE_INFINITY, "1"].map((value) =>
        typeCase(field, { allowed, refused: set(value), expected: "integer" }),
      );
    }
    case "decimal": {
      const allowed = set((parameter.minimum ?? 0) + parameter.step);
      return [Number.NaN, Number.POSITIVE_INFINITY, "1"].map((value) =>
        typeCase(field, { allowed, refused: set(value), expected: "number" }),
      );
    }
    case "toggle":
      return [true, false].map((value) =>
        typeCase(field, { allowed: set(value), refused: set("true"), expected: "yes or no" }),
      );
    case "choice":
      return optionCases(order, parameter);
    case "size":
      return [...optionCases(order, parameter), ...customCases(order, parameter)];
    default:
      return parameter satisfies never;
  }
}

type TypeCase = {
  allowed: Partial<Order>;
  refused: Partial<Order>;
  expected: Extract<Problem, { rule: "type" }>["expected"];
};

function typeCase(field: { path: string; label: string }, of: TypeCase): Sides {
  const { allowed, refused, expected } = of;
  const problem: Problem = { ...field, rule: "type", expected };
  return { title: `${field.path}: ${expected}`, allowed, refused, problem };
}

function optionCases(
  order: Order,
  parameter: Extract<Parameter, { kind: "choice" | "size" }>,
): Sides[] {
  const { name, label } = parameter;
  const field = { path: `parameters.${name}`, label };
  const options = parameter.options.map((option) => option.value);
  return options.flatMap((option): Sides[] => {
    const allowed = setField(order, { name, value: option });
    const got = `${option} `;
    return [
      {
        title: `${name}: ${option}`,
        allowed,
        refused: setField(order, { name, value: got }),
        problem: { ...field, rule: "options", options, got },
      },
      typeCase(field, { allowed, refused: setField(order, { name, value: 1 }), expected: "text" }),
    ];
  });
}

function customCases(order: Order, size: Extract<Parameter, { kind: "size" }>): Sides[] {
  if (size.custom === undefined) return [];
  const { name, minimum, maximum } = size.custom;
  const path = `parameters.${name}`;
  const set = (value: unknown) => setField(order, { name, value });
  const sides = [
    { member: "width", label: "Width", size: (side: number) => ({ width: side, height: maximum }) },
    {
      member: "height",
      label: "Height",
      size: (side: number) => ({ width: minimum, height: side }),
    },
  ];
  const cases = sides.flatMap(({ member, label, size }): Sides[] => {
    const field = { path: `${path}.${member}`, label };
    return [
      {
        title: `${name}: least ${member}`,
        allowed: set(size(minimum)),
        refused: set(size(minimum - 1)),
        problem: { ...field, rule: "minimum", limit: minimum, got: minimum - 1 },
      },
      {
        title: `${name}: most ${member}`,
        allowed: set(size(maximum)),
        refused: set(size(maximum + 1)),
        problem: { ...field, rule: "maximum", limit: maximum, got: maximum + 1 },
      },
      typeCase(field, {
        allowed: set(size(minimum)),
        refused: set(size(minimum + 0.5)),
        expected: "integer",
      }),
    ];
  });
  const allowed = set({ width: minimum, height: maximum });
  const [first] = size.options;
  if (first === undefined) throw new Error(`${size.name} has no presets`);
  return [
    ...cases,
    typeCase(
      { path, label: size.label },
      { allowed, refused: set({ width: minimum }), expected: "width and height" },
    ),
    {
      title: `${name}: never with ${size.name}`,
      allowed,
      refused: { parameters: { [size.name]: first.value, ...allowed.parameters } },
      problem: { path, label: size.label, rule: "together", other: size.name },
    },
  ];
}

/** The parameters with one more; the value may be one that no type allows. */
function setField(order: Order, field: { name: string; value: unknown }): Partial<Order> {
  const { name, value } = field;
  pretendToBeTyped(value);
  return { parameters: { ...order.parameters, [name]: value } };
}

/** What arrives over HTTP may be anything; the check has to find out. */
function pretendToBeTyped(_value: unknown): asserts _value is ParameterValue {}
