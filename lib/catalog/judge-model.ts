import { isReserved } from "./fields";
import { judgeParameter } from "./judge-parameter";
import { judgeRules } from "./judge-rules";
import { LARGEST_RUN, type Model } from "./model";
import type { ModelFault } from "./model-fault";
import { seedParameter } from "./seed";

type Judged = {
  /** The endpoints that the model's provider has. */
  endpoints: readonly string[];
};

/**
 * What a model says that cannot all be true, each with its place. An empty list means that the
 * panel, the check and the payload can rely on it. The form has been checked before.
 */
export function judgeModel(model: Model, { endpoints }: Judged): ModelFault[] {
  return [
    ...judgeHead(model, endpoints),
    ...judgeImages(model),
    ...judgeReferences(model),
    ...judgeNames(model),
    ...model.parameters.flatMap((parameter, index) =>
      judgeParameter(parameter, `parameters[${index}]`),
    ),
    ...judgeRoles(model),
    ...judgeRules(model),
  ];
}

function judgeHead(model: Model, endpoints: readonly string[]): ModelFault[] {
  const faults: ModelFault[] = [];
  if (!model.id.startsWith(`${model.provider}/`)) {
    faults.push({ path: "id", rule: "prefix", provider: model.provider });
  }
  if (!endpoints.includes(model.endpoint)) {
    faults.push({ path: "endpoint", rule: "endpoint", options: endpoints });
  }
  return faults;
}

function judgeImages({ images }: Model): ModelFault[] {
  const { perCall, name } = images;
  if (perCall > LARGEST_RUN) {
    return [{ path: "images.perCall", rule: "most", limit: LARGEST_RUN, got: perCall }];
  }
  return perCall > 1 && name === undefined ? [{ path: "images.name", rule: "count-name" }] : [];
}

/** Who edits takes images, and who must have images cannot make one from words alone. */
function judgeReferences({ can, references }: Model): ModelFault[] {
  const edits = can.includes("edit");
  if (references === undefined) return edits ? [{ path: "can", rule: "edit-without-images" }] : [];
  const faults: ModelFault[] = [];
  if (!edits) faults.push({ path: "can", rule: "images-without-edit" });
  if (references.required === can.includes("make")) {
    faults.push({ path: "references.required", rule: "required", makes: can.includes("make") });
  }
  if (references.form === "single" && (references.maximum ?? 1) !== 1) {
    faults.push({ path: "references.maximum", rule: "single" });
  }
  return faults;
}

/** Every field of the body has one author. */
function judgeNames(model: Model): ModelFault[] {
  const faults: ModelFault[] = [];
  const taken = new Set(["model", "prompt"]);
  for (const [path, name] of studioFields(model)) {
    if (taken.has(name)) faults.push({ path, rule: "twice", name });
    taken.add(name);
  }
  const set = new Set<string>();
  for (const [path, name] of personFields(model)) {
    if (isReserved(model, name)) faults.push({ path, rule: "reserved", name });
    else if (set.has(name)) faults.push({ path, rule: "twice", name });
    // A value that nobody set would be found all the same, on every object.
    else if (Object.hasOwn(Object.prototype, name)) faults.push({ path, rule: "reserved", name });
    set.add(name);
  }
  return faults;
}

function studioFields(model: Model): [path: string, name: string][] {
  const fields: [string, string][] = [];
  if (model.images.name !== undefined) fields.push(["images.name", model.images.name]);
  if (model.references !== undefined) fields.push(["references.name", model.references.name]);
  for (const name of Object.keys(model.fixed)) fields.push([`fixed.${name}`, name]);
  return fields;
}

function personFields(model: Model): [path: string, name: string][] {
  return model.parameters.flatMap((parameter, index): [string, string][] => {
    const path = `parameters[${index}]`;
    const own: [string, string] = [`${path}.name`, parameter.name];
    if (parameter.kind !== "size" || parameter.custom === undefined) return [own];
    return [own, [`${path}.custom.name`, parameter.custom.name]];
  });
}

/** There is one row for the seed and one field for what to leave out. */
function judgeRoles(model: Model): ModelFault[] {
  const seed = seedParameter(model)?.name;
  const leaveOut = model.parameters.find((each) => each.kind === "text" && each.role)?.name;
  return model.parameters.flatMap((parameter, index): ModelFault[] => {
    const path = `parameters[${index}]`;
    if (parameter.kind === "integer" && parameter.seed && parameter.name !== seed) {
      return [{ path: `${path}.seed`, rule: "one-role" }];
    }
    if (parameter.kind === "text" && parameter.role && parameter.name !== leaveOut) {
      return [{ path: `${path}.role`, rule: "one-role" }];
    }
    return [];
  });
}
