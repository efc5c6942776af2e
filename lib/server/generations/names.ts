import { findModel } from "@/lib/catalog/find";
import type { ErrorFacts } from "@/lib/language/en/errors";
import type { Engine } from "../engine";
import { settingsOf } from "../env";

/** The provider's and the model's names, for the sentences of an error. */
export function namesFor(engine: Pick<Engine, "models" | "settings">, modelId: string): ErrorFacts {
  const found = findModel(engine.models, modelId);
  if (found === undefined) return {};
  const { model } = found;
  const settings = settingsOf(engine.settings, model.provider);
  return { provider: settings.provider.name, model: model.name, variable: settings.keyVariable };
}
