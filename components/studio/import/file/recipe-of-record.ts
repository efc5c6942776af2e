import type { PastedLine, PastedRecipe } from "@/components/studio/import/pasted";
import type { Fields } from "@/components/studio/import/reading/value";
import {
  findPastedModel,
  type PastedModel,
} from "@/components/studio/import/taking/find-pasted-model";
import { takeFields } from "@/components/studio/import/taking/take-fields";
import type { FileRecord } from "@/lib/contract/file-record";

type Bench = { models: readonly PastedModel[]; current?: string };

/** What a record puts into the form: everything, the seed too, so that the same image comes again. */
export function recipeOfRecord(record: FileRecord, bench: Bench): PastedRecipe | undefined {
  const fields: Fields = { prompt: record.prompt, n: record.count, ...record.parameters };
  const found = findPastedModel({ ...bench, name: record.model, fields });
  if (found === undefined) return undefined;
  const { model, isExact } = found;
  const { lines, hasKey: _, ...taken } = takeFields(model, fields);
  const references = record.references.map((each) => ("url" in each ? each.url : each));
  return {
    kind: "recipe",
    form: "file",
    model: { id: model.id, name: model.name, provider: model.provider },
    ...(!isExact && { asked: record.modelName }),
    filling: {
      model: model.id,
      isWhole: true,
      ...taken,
      references,
    },
    lines: [...lines, ...referenceLines(references.length)],
    hasKey: false,
  };
}

function referenceLines(count: number): PastedLine[] {
  return count === 0 ? [] : [{ state: "references", name: "references", count }];
}
