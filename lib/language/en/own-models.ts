import type { ModelFault } from "@/lib/catalog/model-fault";
import { explainProblem } from "./limits";

const figures = new Intl.NumberFormat("en", { useGrouping: "min2", maximumFractionDigits: 20 });
const and = new Intl.ListFormat("en", { type: "conjunction" });
const oneOf = new Intl.ListFormat("en", { type: "disjunction" });

/** What is wrong with the file of an own model as a whole, or with its form. */
export const ownModelForm = {
  notJson: "This is not JSON.",
  tooLarge: (kilobytes: number) => `The file is larger than ${figures.format(kilobytes)} kB.`,
  unreadable: "The file cannot be read.",
  taken: (name: string) => `There is another model called "${name}".`,
  missing: "Something has to stand here, and nothing does.",
  stranger: (name: string) => `"${name}" means nothing here.`,
  type: (expected: string) => `This has to be ${words[expected] ?? expected}.`,
  value: "This has to be text, a number, or true or false.",
  kind: (kinds: readonly string[]) =>
    `There is no such kind of parameter. The kinds are ${and.format(kinds)}.`,
  options: (options: readonly string[]) => `This has to be ${oneOf.format(options)}.`,
  least: (limit: number) => `This has to be at least ${figures.format(limit)}.`,
  above: (limit: number) => `This has to be more than ${figures.format(limit)}.`,
  most: (limit: number) => `This can be at most ${figures.format(limit)}.`,
  fewest: (count: number) => `At least ${figures.format(count)} have to stand here.`,
  tooMany: (count: number) => `At most ${figures.format(count)} can stand here.`,
  longest: (count: number) => `This can have at most ${figures.format(count)} characters.`,
  id: "An id is the provider, a slash, and letters, digits, dots, dashes or underscores.",
  fieldName: "A field's name is a letter, then letters, digits, dots, dashes or underscores.",
  address: "This has to be an address that begins with https:// or http://.",
  day: "This has to be a day, such as 2026-11-21.",
  otherwise: "This is not what has to stand here.",
} as const;

const words: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two numbers",
  object: "an object",
  record: "an object",
};

/** One plain sentence that says what cannot be true. */
export function explainModelFault(fault: ModelFault): string {
  switch (fault.rule) {
    case "prefix":
      return `The id has to begin with "${fault.provider}/".`;
    case "endpoint":
      return `This provider has ${oneOf.format(fault.options)} only.`;
    case "most":
      return `A run makes up to ${figures.format(fault.limit)} images; ${figures.format(fault.got)} is too many.`;
    case "count-name":
      return "Several images a call need the name of the field that asks for them.";
    case "edit-without-images":
      return 'What can edit needs "references", which say where the images go.';
    case "images-without-edit":
      return 'What takes references has to be able to "edit".';
    case "required":
      return fault.makes
        ? 'What can "make" cannot require references.'
        : 'What cannot "make" has to require references.';
    case "single":
      return "A single reference is one, not more.";
    case "reserved":
      return `"${fault.name}" is set by the studio itself.`;
    case "twice":
      return `"${fault.name}" stands here a second time.`;
    case "one-role":
      return "Another parameter has this role already.";
    case "crossed":
      return `The least, ${figures.format(fault.minimum)}, is above the most, ${figures.format(fault.maximum)}.`;
    case "refused":
      return `The model's own limits refuse this: ${explainProblem(fault.problem)}`;
    case "no-parameter":
      return `No parameter is called "${fault.name}".`;
    default:
      return fault satisfies never;
  }
}
