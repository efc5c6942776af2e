import { useEffect } from "react";
import { createStore, useStore } from "@/components/ui/browser/store";
import type { Reader } from "./reader";

/** Without it no word points at anything, and the prompt stays as it was written. */
export const calledReader = createStore<Reader | undefined>(undefined);

let isOnItsWay = false;

async function callReader(): Promise<void> {
  if (isOnItsWay) return;
  isOnItsWay = true;
  try {
    calledReader.set((await import("./reader")).reader);
  } catch {
    // The next reference calls again.
    isOnItsWay = false;
  }
}

/** The reader, once it was needed and has come. */
export function useReader(isNeeded: boolean): Reader | undefined {
  useEffect(() => {
    if (isNeeded) void callReader();
  }, [isNeeded]);
  return useStore(calledReader, (reader) => reader);
}
