import { refusals } from "./judge-parameter";
import type { Model, Rule } from "./model";
import type { ModelFault } from "./model-fault";

/** Rules speak of parameters that are there, and of values that these accept. */
export function judgeRules(model: Model): ModelFault[] {
  return (model.rules ?? []).flatMap((rule, index) => [
    ...judgeSide(model, { side: rule.when, path: `rules[${index}].when` }),
    ...judgeSide(model, { side: rule.needs, path: `rules[${index}].needs` }),
  ]);
}

function judgeSide(model: Model, of: { side: Rule["when"]; path: string }): ModelFault[] {
  const { name, values } = of.side;
  const parameter = model.parameters.find((each) => each.name === name);
  if (parameter === undefined) return [{ path: `${of.path}.name`, rule: "no-parameter", name }];
  return values.flatMap((value, index) =>
    refusals(`${of.path}.values[${index}]`, { parameter, value }),
  );
}
