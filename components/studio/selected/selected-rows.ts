import { type Row, rowsBetween } from "@/components/studio/differences/differences";
import type { Recipe } from "@/components/studio/differences/recipe";
import type { Group, Model, Parameter } from "@/lib/catalog/model";
import { differencesTexts } from "@/lib/language/texts";

/** A row of the panel with what stood there in the image before. */
export type SelectedRow = Row & { was: string | undefined };

type Source = { recipe: Recipe; parent: Recipe | undefined; models: readonly Model[] };

/** The order in which the panel has its groups; how many images stands after the shape. */
const groups: readonly Group[] = ["shape", "speed", "style", "seed", "switch", "output"];

/** What an image was made from, in the order of the panel: the prompt's own rows first. */
export function selectedRows({ recipe, parent, models }: Source): SelectedRow[] {
  const model = models.find(({ id }) => id === recipe.model);
  const placeOf = (row: Row) => place(row, model?.parameters ?? []);
  return (
    rowsBetween({ before: parent ?? recipe, after: recipe, models })
      // What only the other model has is no part of this image.
      .filter(({ after }) => after !== differencesTexts.none)
      .filter(({ part }) => part !== "references" || recipe.references.length > 0)
      .filter(({ differs, after }) => differs || after !== differencesTexts.noReferences)
      .map((row) => ({ ...row, was: wasIn(row, parent) }))
      .sort((one, other) => placeOf(one) - placeOf(other))
  );
}

/** A seed that is drawn anew is another each time, and the prompt is too long for it. */
function wasIn(
  { differs, before, isSeed, part }: Row,
  parent: Recipe | undefined,
): string | undefined {
  if (parent === undefined || !differs || isSeed || part === "prompt") return undefined;
  return before === differencesTexts.none ? undefined : before;
}

function place({ part }: Row, parameters: readonly Parameter[]): number {
  if (part === "prompt") return 0;
  if (part === "references") return 2;
  if (part === "model") return 3;
  if (part === "count") return 5;
  const parameter = parameters.find(({ name }) => name === part.setting);
  if (parameter === undefined) return 20;
  if (parameter.kind === "text" && parameter.role === "leave-out") return 1;
  return parameter.group === "shape" ? 4 : 6 + groups.indexOf(parameter.group);
}
