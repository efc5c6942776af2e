import type { Studio } from "@/components/studio/studio-context";
import type { OfferedModel } from "@/lib/contract/provider";

/** Models whose name, id or provider has every word of the search: those with a key come first. */
export function matchingModels({ models, providers }: Studio, search: string): OfferedModel[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = models.filter((model) => {
    const provider = providers.find((each) => each.id === model.provider)?.name ?? "";
    const text = `${model.name} ${model.id} ${model.wireId} ${provider} ${model.can.join(" ")}`;
    return words.every((word) => text.toLowerCase().includes(word));
  });
  return [...found.filter((model) => model.ready), ...found.filter((model) => !model.ready)];
}
