import { createStore, useStore } from "@/components/ui/browser/store";

/** The model for which a person has agreed that the references wait: it takes none. */
export const parkedFor = createStore("");

export function useParked(modelId: string): boolean {
  return useStore(parkedFor, (model) => model === modelId);
}
