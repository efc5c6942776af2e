import { type Surround, surrounds } from "@/components/settings/appearance";
import { chooseSurround } from "@/components/settings/choose-appearance";
import { imageAtHand } from "@/components/studio/commands/image-at-hand";
import { imageFrames, pairFor, surveyOf } from "@/components/studio/compare/image-frames";
import { isOver } from "@/components/studio/stage/run-frames";
import { showRunView, showView } from "@/components/studio/stage/stage-view";
import { announce } from "@/components/ui/browser/live-region";
import type { Run } from "@/lib/contract/run";
import { viewsTexts } from "@/lib/language/texts";

type Shown = { run: Run; runs: readonly Run[] };

/** The ways to look at what is on the stage, beginning with the image at hand. */
export function stageWays({ run, runs }: Shown) {
  const atHand = () => imageAtHand()?.image.id;
  const frames = () => imageFrames(runs, run);
  return {
    run: () => showRunView(atHand()),
    single() {
      const id = atHand();
      if (id !== undefined) showView({ kind: "single", id });
    },
    compare() {
      const id = atHand();
      const pair = id === undefined ? undefined : pairFor(frames(), id);
      if (pair !== undefined) showView({ kind: "compare", ...pair });
    },
    survey: () => showView({ kind: "survey", ids: surveyOf(frames(), run.id) }),
  };
}

type Lookable = {
  one: boolean;
  several: boolean;
  /** The same once the first image of a run under way is here. */
  soon: { one: boolean; several: boolean };
};

/** Whether the run has an image to look at, and whether there is another beside it. */
export function lookable({ run, runs }: Shown): Lookable {
  const has = run.generations.some(({ images }) => images.length > 0);
  const isComing = !has && !isOver(run);
  const count = imageFrames(runs, run).length + (isComing ? 1 : 0);
  return {
    one: has,
    several: has && count > 1,
    soon: { one: isComing, several: isComing && count > 1 },
  };
}

/** Nothing but the stage on the whole screen, or back. A browser that cannot leaves it out. */
export function toggleFull(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  else void document.getElementById("stage")?.requestFullscreen();
}

/** The neutrals in turn, from black to white; from the theme's own one goes to the first. */
export function nextSurround(now: Surround): Surround {
  return surrounds[surrounds.indexOf(now) + 1] ?? "black";
}

export function turnSurround(): void {
  const next = nextSurround(surroundNow());
  chooseSurround(next);
  announce(viewsTexts.surround(viewsTexts.surrounds[next]));
}

function surroundNow(): Surround {
  const { surround } = document.documentElement.dataset;
  return surrounds.find((each) => each === surround) ?? "auto";
}
