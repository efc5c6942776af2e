import type { Model } from "./model";

type FoundModel = {
  model: Model;
  /** The id that goes to the provider: the model's own, or the alias as it was named. */
  wireModel: string;
};

/** Finds a model by its id, by `<provider>/<wire id>` or by `<provider>/<alias>`. */
export function findModel(models: readonly Model[], name: string): FoundModel | undefined {
  const model = models.find(
    ({ id, provider, wireId }) => id === name || `${provider}/${wireId}` === name,
  );
  if (model !== undefined) return { model, wireModel: model.wireId };

  for (const candidate of models) {
    const alias = candidate.aliases.find((each) => `${candidate.provider}/${each}` === name);
    if (alias !== undefined) return { model: candidate, wireModel: alias };
  }
  return undefined;
}
