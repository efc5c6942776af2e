import type { Studio } from "@/components/studio/studio-context";
import type { OfferedModel } from "@/lib/contract/provider";
import { pickerTexts } from "@/lib/language/texts";
import { matchingModels } from "./matching-models";

const words = pickerTexts;

/** A row of the picker: a model, or the model in use in the sandbox although it has a key. */
export type Entry = { id: string; model: OfferedModel; group: Group };
export type Group = "ready" | "needsKey" | "sandbox";

/** The id of the row of the sandbox. */
export const IN_SANDBOX = "in-sandbox";

type Wanted = { studio: Studio; current: OfferedModel; search: string };

/** What a search finds, in the order in which it is shown. */
export function pickerEntries({ studio, current, search }: Wanted): Entry[] {
  const found = matchingModels(studio, search).map(
    (model): Entry => ({ id: model.id, model, group: model.ready ? "ready" : "needsKey" }),
  );
  const own = studio.models.find(({ id }) => id === current.id);
  if (own === undefined || !own.ready) return found;
  const text = words.inSandbox(own.name).toLowerCase();
  const isFound = search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
  return isFound ? [...found, { id: IN_SANDBOX, model: own, group: "sandbox" }] : found;
}
