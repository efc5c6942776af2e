"use client";

import { besideStage, comparing } from "@/components/studio/stage/stage-view";
import { useStore } from "@/components/ui/browser/store";
import { differencesTexts } from "@/lib/language/texts";

/** In a wide window what differs between two images stands in the panel's place. */
export function BesideCompared() {
  const isComparing = useStore(comparing, (is) => is);
  if (!isComparing) return null;
  return (
    <aside
      ref={besideStage.set}
      aria-label={differencesTexts.title}
      className="col-start-3 row-span-full flex min-h-0 flex-col bg-surface-1 shadow-[inset_1px_0_0_var(--color-edge)] max-lg:hidden"
    />
  );
}
