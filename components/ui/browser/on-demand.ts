import type { ComponentType } from "react";
import { createStore, useStore } from "./store";

type Part<Properties> = { shown: ComponentType<Properties> };

/**
 * A part of the page that is fetched when it is first wanted. `lazy` would hold it back for a
 * third of a second after its empty place was shown; here it stands with the next frame.
 */
export function onDemand<Properties>(load: () => Promise<ComponentType<Properties>>) {
  const part = createStore<Part<Properties> | undefined>(undefined);
  let isLoading = false;
  return {
    /** Begins to fetch it; may be called at any time. */
    warm(): void {
      if (isLoading) return;
      isLoading = true;
      load().then(
        (shown) => part.set({ shown }),
        () => {
          isLoading = false;
        },
      );
    },
    /** The part once it is here. */
    usePart: (): ComponentType<Properties> | undefined => useStore(part, (found) => found?.shown),
  };
}
