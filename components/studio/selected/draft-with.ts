import {
  differencesBetween,
  type Part,
  type Row,
} from "@/components/studio/differences/differences";
import { draftRecipe, type Recipe } from "@/components/studio/differences/recipe";
import { withPart } from "@/components/studio/differences/with-part";
import type { Draft, DraftReference } from "@/components/studio/draft/draft";
import {
  type Taken,
  withKeepSeed,
  withParameter,
  withSettings,
} from "@/components/studio/draft/draft-changes";
import { checkField } from "@/lib/catalog/check-field";
import { fieldsOf } from "@/lib/catalog/fields";
import { seedParameter } from "@/lib/catalog/seed";
import type { OfferedModel } from "@/lib/contract/provider";
import { differencesTexts } from "@/lib/language/texts";

/** The draft, the model that it stands for, and all models there are. */
export type Bench = { draft: Draft; model: OfferedModel; models: readonly OfferedModel[] };

type Taking = { recipe: Recipe; part: Part; references: readonly DraftReference[] };

/** The draft with one part of an image in it; nothing where that would change nothing. */
export function draftWith(bench: Bench, taking: Taking): Draft | undefined {
  const next = taken(bench, taking);
  if (next === undefined) return undefined;
  return changesTo(bench, next).length === 0 ? undefined : next;
}

/** What would be otherwise with all of an image's settings taken over, the most telling first. */
export function changesWith(bench: Bench, all: Taken): Row[] {
  return changesTo(bench, withSettings(bench.draft, all)).filter(
    ({ after }) => after !== differencesTexts.none,
  );
}

function changesTo({ draft, model, models }: Bench, next: Draft): Row[] {
  const nextModel = models.find(({ id }) => id === next.model) ?? model;
  return differencesBetween({
    before: draftRecipe(draft, model),
    after: draftRecipe(next, nextModel),
    models,
  });
}

function taken({ draft, model, models }: Bench, { recipe, part, references }: Taking) {
  const own = { ...draft, model: model.id };
  if (part === "model" && !models.some(({ id }) => id === recipe.model)) return undefined;
  if (part === "references" && model.references === undefined) return undefined;
  if (typeof part === "string" || recipe.model === model.id) {
    return withPart(own, { recipe, part, references, models });
  }
  return withForeign(own, { name: part.setting, recipe, model });
}

type Foreign = { name: string; recipe: Recipe; model: OfferedModel };

/** Another model may have no such field, or not take the value. */
function withForeign(draft: Draft, { name, recipe, model }: Foreign): Draft | undefined {
  const field = fieldsOf(model).find((each) => each.name === name);
  const value = recipe.parameters[name];
  if (field === undefined || value === undefined) return undefined;
  if (checkField(field, value).length > 0) return undefined;
  const set = withParameter(draft, name, value);
  return seedParameter(model)?.name === name ? withKeepSeed(set, true) : set;
}
