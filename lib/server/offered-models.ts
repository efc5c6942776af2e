import type { References } from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Engine } from "./engine";
import { settingsOf } from "./env";

/** The models with what this server can do with each. */
export function offeredModels(
  engine: Pick<Engine, "models" | "ownModels" | "settings">,
): OfferedModel[] {
  return engine.models.map((model) => ({
    ...model,
    ...(engine.ownModels.loaded.includes(model.id) && { own: true }),
    ...(model.references && {
      references: { ...model.references, max: largestReferences(model.references) },
    }),
    imagesPerCall: model.images.perCall,
    ready: settingsOf(engine.settings, model.provider).connection !== undefined,
  }));
}

function largestReferences({ form, maximum }: References): number | undefined {
  return form === "single" ? 1 : maximum;
}
