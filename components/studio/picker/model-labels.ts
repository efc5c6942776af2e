import { galleryTexts } from "@/lib/language/texts";

type Named = { id: string; name: string };

/** Models by their names; where several have one name, each says by whom it is offered. */
export function withLabels<Model extends Named & { provider: string }>(
  models: readonly Model[],
  providers: readonly Named[],
): { id: string; label: string }[] {
  return models.map(({ id, name, provider }) => {
    const isShared = models.some((other) => other.name === name && other.id !== id);
    if (!isShared) return { id, label: name };
    const providerName = providers.find((each) => each.id === provider)?.name ?? provider;
    return { id, label: `${name} ${galleryTexts.via(providerName)}` };
  });
}
