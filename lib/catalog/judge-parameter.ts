import { checkField } from "./check-field";
import type { IntegerParameter, Parameter, SizeParameter } from "./model";
import type { ModelFault } from "./model-fault";

/** What one parameter says that its own limits refuse. */
export function judgeParameter(parameter: Parameter, path: string): ModelFault[] {
  const faults = judgeLimits(parameter, path);
  // Against limits that exclude one another every value is wrong: one fault says it.
  if (faults.length > 0) return faults;
  switch (parameter.kind) {
    case "text":
      return [];
    case "toggle":
    case "decimal":
      return judgeDefault(parameter, path);
    case "integer":
      return [...judgeDefault(parameter, path), ...judgeSeed(parameter, path)];
    case "choice":
      return [...judgeOptions(parameter, path), ...judgeDefault(parameter, path)];
    case "size":
      return [
        ...judgeOptions(parameter, path),
        ...judgeDefault(parameter, path),
        ...judgeCustom(parameter, path),
      ];
    default:
      return parameter satisfies never;
  }
}

function judgeLimits(parameter: Parameter, path: string): ModelFault[] {
  if (parameter.kind !== "integer" && parameter.kind !== "decimal") return [];
  const { minimum, maximum } = parameter;
  if (minimum === undefined || maximum === undefined || minimum <= maximum) return [];
  return [{ path: `${path}.minimum`, rule: "crossed", minimum, maximum }];
}

function judgeDefault(parameter: Exclude<Parameter, { kind: "text" }>, path: string): ModelFault[] {
  return refusals(`${path}.default`, { parameter, value: parameter.default });
}

function judgeOptions(
  { options }: Extract<Parameter, { kind: "choice" | "size" }>,
  path: string,
): ModelFault[] {
  const values = options.map(({ value }) => value);
  return values.flatMap((name, index): ModelFault[] =>
    values.indexOf(name) === index
      ? []
      : [{ path: `${path}.options[${index}].value`, rule: "twice", name }],
  );
}

function judgeSeed(parameter: IntegerParameter, path: string): ModelFault[] {
  if (parameter.seed === undefined) return [];
  const { draw, random } = parameter.seed;
  const [minimum, maximum] = draw;
  if (minimum > maximum) return [{ path: `${path}.seed.draw`, rule: "crossed", minimum, maximum }];
  return [
    ...refusals(`${path}.seed.draw[0]`, { parameter, value: minimum }),
    ...refusals(`${path}.seed.draw[1]`, { parameter, value: maximum }),
    ...refusals(`${path}.seed.random`, { parameter, value: random }),
  ];
}

function judgeCustom(parameter: SizeParameter, path: string): ModelFault[] {
  const { custom } = parameter;
  if (custom === undefined) return [];
  const { minimum, maximum, start } = custom;
  if (minimum > maximum) {
    return [{ path: `${path}.custom.minimum`, rule: "crossed", minimum, maximum }];
  }
  const value = { width: start[0], height: start[1] };
  return refusals(`${path}.custom.start`, { parameter, value, name: custom.name });
}

type Named = {
  parameter: Parameter;
  value: unknown;
  /** The field of the custom size, where the value is one. */
  name?: string;
};

/** What the check of an order would say to a value that the model itself names. */
export function refusals(path: string, { parameter, value, name }: Named): ModelFault[] {
  const field = { name: name ?? parameter.name, parameter, custom: name !== undefined };
  const problems = checkField(field, value);
  return problems.map((problem) => ({ path, rule: "refused", problem }));
}
