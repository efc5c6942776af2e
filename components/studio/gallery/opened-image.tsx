"use client";

import { lazy, Suspense } from "react";
import { useLookedThrough } from "@/components/studio/stage/waiting/away-bar";
import { useStore } from "@/components/ui/browser/store";
import type { Run } from "@/lib/contract/run";
import { openedImage } from "./open-image";

const Viewer = lazy(async () => ({ default: (await import("./viewer")).Viewer }));

type Properties = { runs: readonly Run[]; run: Run | undefined };

/** The image that is shown large, over everything else, while there is one. */
export function OpenedImage({ runs, run }: Properties) {
  const opened = useStore(openedImage, (id) => id);
  const shown = useLookedThrough(runs);
  if (opened === undefined) return null;
  return (
    <Suspense>
      <Viewer id={opened} runs={shown} alone={shown === runs ? run : undefined} />
    </Suspense>
  );
}
