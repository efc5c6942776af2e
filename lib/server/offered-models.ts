import type { References } from "@/lib/catalog/model";
import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";
import type { Engine } from "./engine";
import { settingsOf } from "./env";

/** The models with what this server can do with each. */
export function offeredModels(engine: Pick<Engine, "models" | "settings">): OfferedModel[] {
  return engine.models.map((model) => ({
    ...model,
    ...(model.references && {
      references: { ...model.references, max: largestReferences(model.references) },
    }),
    imagesPerCall: model.images.perCall,
    ready: settingsOf(engine.settings, model.provider).connection !== undefined,
  }));
}

/** The providers with the state of their keys; never a key. */
export function providerStatuses(engine: Pick<Engine, "settings">): ProviderStatus[] {
  return engine.settings.providers.map((settings) => ({
    id: settings.provider.id,
    name: settings.provider.name,
    state: settings.connection === undefined ? "no_key" : "untested",
    baseUrl: settings.baseUrl,
    keyVariable: settings.keyVariable,
  }));
}

function largestReferences({ form, maximum }: References): number | undefined {
  return form === "single" ? 1 : maximum;
}
