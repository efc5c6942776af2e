"use client";

import { useState } from "react";
import { createPortal } from "react-dom";
import type { ImageFrame } from "@/components/studio/commands/image-at-hand";
import { rowsBetween } from "@/components/studio/differences/differences";
import { generationRecipe } from "@/components/studio/differences/recipe";
import { takeAllSettings } from "@/components/studio/selected/use-settings";
import {
  barPlace,
  besideStage,
  markComparing,
  showRunView,
  showView,
} from "@/components/studio/stage/stage-view";
import { useStudio } from "@/components/studio/studio-context";
import { announce } from "@/components/ui/browser/live-region";
import { useStore } from "@/components/ui/browser/store";
import { useIsPhone } from "@/components/ui/browser/window-width";
import { differencesTexts, viewsTexts } from "@/lib/language/texts";
import { CompareBar, type Mode } from "./compare-bar";
import { CompareDifferences } from "./compare-differences";
import { ComparePanes } from "./compare-panes";
import { flip, useFlip } from "./flip";
import { candidatesFor, type Pair } from "./image-frames";
import { useCompareKeys } from "./use-compare-keys";
import { useLockedZoom } from "./use-locked-zoom";

const words = viewsTexts;

type Properties = { frames: readonly ImageFrame[]; kept: ImageFrame; candidate: ImageFrame };

/** Two images against each other under one zoom, and what they were made from side by side. */
export function Compare({ frames, kept, candidate }: Properties) {
  const { models } = useStudio();
  const beside = useStore(besideStage, (element) => element);
  const bar = useStore(barPlace, (element) => element);
  const isPhone = useIsPhone();
  const [chosen, setMode] = useState<Mode>("side");
  // Side by side, two images on a phone are too small to judge.
  const mode = isPhone && chosen === "side" ? "wipe" : chosen;
  const isFlipped = useFlip();
  const views = useLockedZoom({ kept: kept.image, candidate: candidate.image });
  const pair: Pair = { kept: kept.image.id, candidate: candidate.image.id };
  const { others, at } = candidatesFor(frames, pair);

  const step = (by: -1 | 1) => {
    const next = others[at + by];
    if (next !== undefined) show({ ...pair, candidate: next.image.id });
  };
  const keep = () => {
    show({ kept: pair.candidate, candidate: pair.kept });
    announce(words.nowKept);
  };
  const leave = () => {
    flip.set(false);
    showRunView(pair.candidate);
  };
  const use = () => takeAllSettings(candidate, models);
  useCompareKeys({ view: views.candidate, onStep: step, onKeep: keep, onLeave: leave });

  const rows = rowsBetween({
    before: generationRecipe(kept.run, kept.generation),
    after: generationRecipe(candidate.run, candidate.generation),
    models,
  });
  const differences = <CompareDifferences rows={rows} onUse={use} onKeep={keep} />;
  return (
    <section
      ref={markComparing}
      aria-label={words.compare}
      tabIndex={-1}
      data-image={pair.candidate}
      className="relative flex min-h-0 flex-1 flex-col outline-none max-lg:pb-11"
    >
      {bar !== null &&
        createPortal(
          <CompareBar mode={mode} onMode={setMode} view={views.candidate} onLeave={leave} />,
          bar,
        )}
      <ComparePanes
        kept={{ frame: kept, view: views.kept }}
        candidate={{ frame: candidate, view: views.candidate }}
        mode={mode}
        isFlipped={isFlipped}
        place={words.position(at + 1, others.length)}
        onStep={{
          previous: at > 0 ? () => step(-1) : undefined,
          next: at < others.length - 1 ? () => step(1) : undefined,
        }}
      />
      {beside !== null && createPortal(differences, beside)}
      {/* Over the images, so that they keep their size. */}
      <details className="absolute inset-x-0 bottom-0 z-1 max-h-3/5 overflow-y-auto bg-surface-1 px-4 open:shadow-dialog lg:hidden">
        <summary className="flex h-11 items-center text-label">{differencesTexts.title}</summary>
        {differences}
      </details>
    </section>
  );
}

function show(pair: Pair): void {
  showView({ kind: "compare", ...pair });
}
