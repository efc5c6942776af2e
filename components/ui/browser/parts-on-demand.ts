import { useSyncExternalStore } from "react";
import { createStore } from "./store";

/**
 * Parts of the page in one chunk, which is fetched when the first of them is wanted. Unlike
 * `onDemand`, they can be held up for, so that the server draws them too.
 */
export function partsOnDemand<Parts>(fetchParts: () => Promise<Parts>) {
  const parts = createStore<Parts | undefined>(undefined);
  let loading: Promise<Parts> | undefined;
  let awaited: Promise<Parts> | undefined;

  const load = (): Promise<Parts> => {
    loading ??= fetchParts().then(
      (found) => {
        parts.set(found);
        return found;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return {
    load,
    /** Begins to fetch them; may be called at any time. */
    warm(): void {
      load().catch(() => undefined);
    },
    /** The parts once they are here. */
    useParts: (): Parts | undefined => useSyncExternalStore(parts.subscribe, parts.get, parts.get),
    /** For `use`, where nothing shall be drawn without them: one promise, kept or broken. */
    awaited(): Promise<Parts> {
      awaited ??= load();
      return awaited;
    },
  };
}
