import type { Model } from "@/lib/catalog/model";
import { seedParameter } from "@/lib/catalog/seed";
import { pickerTexts } from "@/lib/language/texts";

const words = pickerTexts;

/** "Make", "Edit, up to 14". */
export function abilityWords(model: Model): string {
  const makes = model.can.includes("make");
  if (!model.can.includes("edit")) return model.images.perCall === 1 ? words.makeOne : words.make;
  if (makes) return words.makeAndEdit;
  if (model.references?.form !== "list") return words.edit;
  const { maximum } = model.references;
  return maximum === undefined ? words.editSeveral : words.editUpTo(maximum);
}

/** How an answer comes: with the call itself, or asked for until it is there. */
export function answerWords({ endpoint }: Model): string {
  return endpoint === "tasks" ? words.task : words.direct;
}

/** What it does, in one sentence. */
export function purposeWords(model: Model): string {
  if (!model.can.includes("edit")) return words.makesOnly;
  return model.can.includes("make") ? words.makesAndEdits : words.editsOnly;
}

/** What can be set, term by term. */
export function fieldWords(model: Model): (readonly [term: string, fact: string])[] {
  return [
    [words.sizes, sizesOf(model)],
    [words.dials, dialsOf(model)],
    [words.seed, seedParameter(model) === undefined ? words.no : words.yes],
    [words.references, referencesOf(model)],
    [
      words.atOnce,
      model.images.perCall === 1 ? words.oneAtATime : words.upToImages(model.images.perCall),
    ],
  ];
}

function sizesOf(model: Model): string {
  const size = model.parameters.find((parameter) => parameter.kind === "size");
  if (size === undefined) return words.sizeless;
  return words.sizeCount(size.options.length, size.custom !== undefined);
}

function dialsOf(model: Model): string {
  const labels = model.parameters
    .filter((each) => each.kind !== "size" && !(each.kind === "integer" && each.seed !== undefined))
    .map((each) => each.label);
  return labels.length === 0 ? words.none : labels.join(", ").toLowerCase();
}

function referencesOf(model: Model): string {
  if (model.references === undefined) return words.none;
  return words.taken(model.references.form === "single" ? 1 : model.references.maximum);
}
