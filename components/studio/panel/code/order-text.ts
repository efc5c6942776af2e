import { draftParameters, usedReferences } from "@/components/studio/draft/draft";
import type { Draft, DraftReference } from "@/components/studio/draft/draft-changes";
import { fieldsOf } from "@/lib/catalog/fields";
import type { Model } from "@/lib/catalog/model";

/** The form as the studio's own interface takes it (`POST /api/runs`), for people to read and change. */
export function orderText(draft: Draft, model: Model): string {
  const set = draftParameters(draft, model);
  const names = fieldsOf(model).map(({ name }) => name);
  const parameters = names.flatMap((name) => (set[name] === undefined ? [] : [[name, set[name]]]));
  const order = {
    model: model.id,
    prompt: draft.prompt,
    parameters: Object.fromEntries(parameters),
    ...(model.references !== undefined && {
      references: shownReferences(draft, model).map(written),
    }),
    count: draft.count,
  };
  return JSON.stringify(order, null, 2);
}

/** Those that can be named: a file on its way has no name yet, and parked ones are not sent. */
export function shownReferences(draft: Draft, model: Model): readonly DraftReference[] {
  return usedReferences(draft, model).filter((reference) => !("file" in reference));
}

function written(reference: DraftReference): Record<string, string> {
  if ("url" in reference) return { url: reference.url };
  return "image" in reference ? { image: reference.image } : {};
}
