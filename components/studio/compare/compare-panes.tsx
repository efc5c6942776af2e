"use client";

import { useState } from "react";
import { StepButton } from "@/components/viewer/step-button";
import { viewsTexts } from "@/lib/language/texts";
import type { Mode } from "./compare-bar";
import { ComparePane, type Sided } from "./compare-pane";
import { WipeLine, WipeSlider } from "./wipe-divider";

const words = viewsTexts;
const HALF = 50;

type Properties = {
  kept: Sided;
  candidate: Sided;
  mode: Mode;
  /** While it is held, the kept image stands in the place of the candidate. */
  isFlipped: boolean;
  /** Which candidate this is, in a few words. */
  place: string;
  onStep: { previous?: () => void; next?: () => void };
};

/** Beside each other, over each other with a divider, or one in the other's place. */
export function ComparePanes({ kept, candidate, mode, isFlipped, place, onStep }: Properties) {
  const [divider, setDivider] = useState(HALF);
  const [isTurned, setTurned] = useState(false);
  const isSide = mode === "side";
  const showsKept = mode === "flip" ? isTurned !== isFlipped : isFlipped;
  const over = mode === "wipe" && !isFlipped ? divider : 0;
  return (
    <>
      <div className="grid min-h-9 flex-none grid-cols-2 items-center gap-0.5 max-md:grid-cols-[auto_minmax(0,1fr)] bg-surface-1 text-label pointer-coarse:min-h-11">
        <p className="px-3">{words.kept}</p>
        <div className="flex min-w-0 items-center justify-end pr-1 pl-3 max-md:flex-wrap">
          <p className="min-w-0 flex-auto max-md:text-right">
            {words.candidate} <span className="text-text-2">{place}</span>
          </p>
          <StepButton side="left" className="size-8" onPress={onStep.previous} />
          <StepButton side="right" className="size-8" onPress={onStep.next} />
        </div>
      </div>
      <div
        data-side={isSide}
        style={{ "--divider": `${over}%` }}
        className="relative grid min-h-0 flex-1 gap-0.5 data-[side=true]:grid-cols-2"
      >
        <ComparePane
          side={kept}
          name={words.kept}
          isShown={isSide || mode === "wipe" || showsKept}
        />
        <ComparePane
          side={isSide && isFlipped ? { ...candidate, frame: kept.frame } : candidate}
          name={words.candidate}
          isShown={isSide || !showsKept}
          isOver={!isSide}
        />
        {mode === "wipe" && !isFlipped && <WipeLine value={divider} onChange={setDivider} />}
      </div>
      {mode === "wipe" && <WipeSlider value={divider} onChange={setDivider} />}
      {mode === "flip" && (
        <button
          type="button"
          onClick={() => setTurned(!isTurned)}
          aria-label={words.turn}
          className="h-11 flex-none bg-surface-1 text-label text-text-2 hover:text-text"
        >
          <output>{words.shown(showsKept ? words.kept : words.candidate)}</output>
        </button>
      )}
    </>
  );
}
