import { useQuery } from "@tanstack/react-query";
import {
  draftParameters,
  useCurrentModel,
  useDraft,
  useHasKey,
} from "@/components/studio/draft/draft";
import { useStudio } from "@/components/studio/studio-context";
import { waitKind } from "@/lib/catalog/wait-kind";
import { kindTimingOptions } from "@/lib/client/timing";
import { type Estimate, estimateFrom, sandboxEstimate } from "./estimate-words";

/** What the next run will take; nothing until the first has been read. It keeps its last value meanwhile. */
export function useEstimate(): Estimate | undefined {
  const model = useCurrentModel();
  const draft = useDraft();
  const provider = useProviderName();
  const hasKey = useHasKey();
  const count = Math.min(draft.count, model.imagesPerCall);
  const kind = waitKind(model, { parameters: draftParameters(draft, model), count });
  const { data } = useQuery({
    ...kindTimingOptions({ model: model.id, sandbox: false, kind }),
    enabled: model.ready && Number.isInteger(count) && count > 0,
    // A setting that changes does not make the figure blink; another model's figure says nothing.
    placeholderData: (last, query) => (query?.queryKey[2].model === model.id ? last : undefined),
  });
  if (!model.ready) return sandboxEstimate(hasKey ? undefined : provider);
  return data === undefined ? undefined : estimateFrom(data);
}

/** Who carries the model in use. */
export function useProviderName(): string {
  const { provider } = useCurrentModel();
  return useStudio().providers.find(({ id }) => id === provider)?.name ?? provider;
}
