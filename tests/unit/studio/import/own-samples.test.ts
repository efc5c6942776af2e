import { expect, test } from "vitest";
import type { PastedRecipe } from "@/components/studio/import/pasted";
import { readPasted } from "@/components/studio/import/read-pasted";
import { codeSample } from "@/lib/catalog/code-sample";
import type { Model, Parameter, Parameters } from "@/lib/catalog/model";
import { payload } from "@/lib/catalog/payload";
import { models, providers } from "@/lib/providers/all";

const languages = ["curl", "python", "javascript"] as const;
const cases = models.flatMap((model) => languages.map((language) => ({ model, language })));

/** Quotes, dollars, backslashes, lines and marks of comments: all that a language might trip over. */
const prompt =
  'It\'s "night" in `Zürich` #5 // $HOME \\n {a} $(b) 100% ^caret\nsecond line, 图1 /* no */';

test.each(cases)("what we write in $language for $model.id is read back", ({ model, language }) => {
  const parameters = someParameters(model);
  const links = ["https://example.com/a.png?size=1&v=2", "https://example.com/b'c.png"];
  const references = linksFor(model, links);
  const count = model.images.name === undefined ? 1 : model.images.perCall;
  const body = payload(model, { wireModel: model.wireId, prompt, parameters, references, count });
  const text = codeSample(language, {
    url: urlOf(model),
    scheme: "bearer",
    keyVariable: "SOME_API_KEY",
    body,
  });
  const read = recipe(text);
  expect(read.form).toBe(language);
  expect(read.hasKey).toBe(false);
  expect(read.filling).toStrictEqual({
    model: model.id,
    isWhole: true,
    prompt,
    count,
    parameters,
    references,
    keepSeed: parameters.seed !== undefined,
  });
  expect(read.lines.filter(({ state }) => state === "unknown" || state === "refused")).toEqual([]);
});

function recipe(text: string): PastedRecipe {
  const read = readPasted(text, { models });
  if (read?.kind !== "recipe") throw new Error(`no recipe: ${text}`);
  return read;
}

function urlOf(model: Model): string {
  const provider = providers.find(({ id }) => id === model.provider);
  return `${provider?.defaultBaseUrl}${provider?.paths[model.endpoint]}`;
}

function linksFor({ references }: Model, links: readonly string[]): readonly string[] {
  if (references === undefined) return [];
  return references.form === "single" ? links.slice(0, 1) : links;
}

function someParameters(model: Model): Parameters {
  return Object.fromEntries(
    model.parameters.map((parameter) => [parameter.name, someValue(parameter)]),
  );
}

function someValue(parameter: Parameter): string | number | boolean {
  switch (parameter.kind) {
    case "text":
      return "rain, 'fog'";
    case "choice":
    case "size":
      return parameter.options.at(-1)?.value ?? "";
    case "integer":
      return parameter.minimum === undefined ? 7 : parameter.minimum + 3;
    case "decimal":
      return 2.5;
    case "toggle":
      return true;
    default:
      return parameter satisfies never;
  }
}
