import type { Filling, PastedLine } from "@/components/studio/import/pasted";
import { type Fields, isList, type Value } from "@/components/studio/import/reading/value";
import { LARGEST_RUN, type Model, type Parameters } from "@/lib/catalog/model";
import { seedParameter } from "@/lib/catalog/seed";
import { isSecret } from "./has-key";
import { shortValue } from "./short-value";
import { takeValue } from "./take-value";

/** Fields under which providers take input images. */
const IMAGE_FIELDS = new Set(
  "image images image_url image_urls input_image input_images image_input reference_images".split(
    " ",
  ),
);

export type TakenFields = Omit<Filling, "model" | "isWhole" | "references"> & {
  references: readonly string[];
  lines: readonly PastedLine[];
  hasKey: boolean;
};

/** Sorts the fields of a request into what the form takes, what the studio sets and the rest. */
export function takeFields(model: Model, fields: Fields): TakenFields {
  const lines: PastedLine[] = [];
  const parameters: Record<string, Parameters[string]> = {};
  let references: readonly string[] = [];
  let prompt: string | undefined;
  let count: number | undefined;
  let hasKey = false;
  for (const [name, value] of Object.entries(fields)) {
    const links = linksOf(model, { name, value });
    if (name === "model") continue;
    if (name === "prompt" && typeof value === "string") {
      prompt = value;
      lines.push({ state: "taken", name }, ...promptProblem(model, value));
    } else if (isSecret(name, value)) {
      hasKey = true;
    } else if (name === model.images.name || name === "n") {
      const taken = takeCount(value);
      count = taken.count;
      lines.push(taken.line);
    } else if (links !== undefined) {
      references = [...references, ...links];
      lines.push({ state: "references", name, count: links.length });
    } else if (Object.hasOwn(model.fixed, name)) {
      lines.push({ state: "studio", name });
    } else {
      lines.push(takeSetting(model, { name, value, parameters }));
    }
  }
  const seed = seedParameter(model);
  const kept = seed === undefined ? undefined : parameters[seed.name];
  // The studio draws a seed of its own where the text asks for any.
  const isAny = seed !== undefined && kept === seed.seed.random;
  if (isAny) delete parameters[seed.name];
  return {
    ...(prompt !== undefined && { prompt }),
    ...(count !== undefined && { count }),
    parameters,
    references,
    keepSeed: kept !== undefined && !isAny,
    lines,
    hasKey,
  };
}

type Setting = { name: string; value: Value; parameters: Record<string, Parameters[string]> };

function takeSetting(model: Model, { name, value, parameters }: Setting): PastedLine {
  const taken = takeValue(model, { name, value });
  const short = shortValue(value);
  const unknown = { state: "unknown", name, ...(short !== undefined && { value: short }) } as const;
  switch (taken.kind) {
    case "taken": {
      // A second name of the same setting, or a preset beside a free size: the first one counts.
      if (isSetAlready(model, { name: taken.name, parameters })) return unknown;
      parameters[taken.name] = taken.value;
      return { ...unknown, state: "taken" };
    }
    case "refused":
      return { state: "refused", name, problem: taken.problem };
    case "unknown":
      return unknown;
    default:
      return taken satisfies never;
  }
}

function isSetAlready(model: Model, of: { name: string; parameters: Parameters }): boolean {
  const { name, parameters } = of;
  if (parameters[name] !== undefined) return true;
  return model.parameters.some((parameter) => {
    if (parameter.kind !== "size" || parameter.custom === undefined) return false;
    const names = [parameter.name, parameter.custom.name];
    return names.includes(name) && names.some((each) => parameters[each] !== undefined);
  });
}

function takeCount(value: Value): { count?: number; line: PastedLine } {
  const field = { path: "count", label: "Images" };
  const got = typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : value;
  if (typeof got !== "number" || !Number.isInteger(got)) {
    return {
      line: {
        state: "refused",
        name: "n",
        problem: { ...field, rule: "type", expected: "integer" },
      },
    };
  }
  if (got < 1) {
    return {
      line: { state: "refused", name: "n", problem: { ...field, rule: "minimum", limit: 1, got } },
    };
  }
  if (got > LARGEST_RUN) {
    const problem = { ...field, rule: "maximum", limit: LARGEST_RUN, got } as const;
    return { line: { state: "refused", name: "n", problem } };
  }
  return { count: got, line: { state: "taken", name: "n", value: String(got) } };
}

function promptProblem(model: Model, prompt: string): PastedLine[] {
  const { maximum } = model.prompt;
  if (maximum === undefined || prompt.length <= maximum) return [];
  const problem = {
    path: "prompt",
    label: "Prompt",
    rule: "length",
    limit: maximum,
    got: prompt.length,
  } as const;
  return [{ state: "refused", name: "prompt", problem }];
}

/** The links of an image field, where the model takes images and nothing else stands there. */
function linksOf(model: Model, of: { name: string; value: Value }): readonly string[] | undefined {
  const { references } = model;
  const { name, value } = of;
  if (references === undefined) return undefined;
  if (name !== references.name && !IMAGE_FIELDS.has(name)) return undefined;
  const values = isList(value) ? value : [value];
  const links = values.filter((each) => typeof each === "string" && /^https?:\/\/./i.test(each));
  const texts = links.flatMap((link) => (typeof link === "string" ? [link] : []));
  return texts.length > 0 && texts.length === values.length ? texts : undefined;
}
