import { createStore, useStore } from "@/components/ui/browser/store";

/** Whether what was before stands in the place of what is, for as long as a key or finger is down. */
export const flip = createStore(false);

export function useFlip(): boolean {
  return useStore(flip, (isFlipped) => isFlipped);
}
