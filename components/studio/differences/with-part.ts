import type { Draft, DraftReference } from "@/components/studio/draft/draft";
import { withKeepSeed, withParameter } from "@/components/studio/draft/draft-changes";
import { seedParameter } from "@/lib/catalog/seed";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Part } from "./differences";
import type { Recipe } from "./recipe";

type Taking = {
  recipe: Recipe;
  part: Part;
  /** The recipe's references, as the tray holds them. */
  references: readonly DraftReference[];
  models: readonly OfferedModel[];
};

/** The draft with one part of a recipe in it, and nothing else changed. */
export function withPart(draft: Draft, { recipe, part, references, models }: Taking): Draft {
  switch (part) {
    case "model":
      return { ...draft, model: recipe.model };
    case "prompt":
      return { ...draft, prompt: recipe.prompt };
    case "count":
      return { ...draft, count: recipe.count };
    case "references":
      return { ...draft, references };
    default:
      return withSetting(draft, { recipe, name: part.setting, models });
  }
}

type Setting = { recipe: Recipe; name: string; models: readonly OfferedModel[] };

/** A setting belongs to its recipe's model. What the recipe leaves open is open in the draft too. */
function withSetting(draft: Draft, { recipe, name, models }: Setting): Draft {
  const model = models.find(({ id }) => id === recipe.model);
  const parameter = model?.parameters.find((each) => each.name === name);
  if (model === undefined || parameter === undefined) return draft;
  const own = { ...draft, model: model.id };
  const value = recipe.parameters[name];
  const set = withParameter(own, name, value);
  if (parameter.kind === "size" && parameter.custom !== undefined) {
    return withParameter(set, parameter.custom.name, recipe.parameters[parameter.custom.name]);
  }
  const isSeed = seedParameter(model)?.name === name;
  return isSeed ? withKeepSeed(set, value !== undefined) : set;
}
