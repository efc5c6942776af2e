"use client";

import { Columns2, Contrast, Grid2x2, Maximize, Search } from "lucide-react";
import { surrounds } from "@/components/settings/appearance";
import { useSurround } from "@/components/settings/choose-appearance";
import { BeforeButton } from "@/components/studio/compare/before-button";
import { imageFrames } from "@/components/studio/compare/image-frames";
import { parentOf } from "@/components/studio/compare/parent";
import { useHydrated } from "@/components/ui/browser/hydrated";
import type { Run } from "@/lib/contract/run";
import { viewsTexts } from "@/lib/language/texts";
import { CommandButton } from "./command-button";
import { lookable, stageWays, toggleFull, turnSurround } from "./stage-ways";

const words = viewsTexts;

type Properties = { run: Run; runs: readonly Run[] };

/** The ways to look at the run on the stage. */
export function StageTools({ run, runs }: Properties) {
  const hydrated = useHydrated();
  const { single, compare, survey } = stageWays({ run, runs });
  const { one, several, soon } = lookable({ run, runs });
  // They keep their places while the first image is on its way, so that nothing moves when it comes.
  const place = soon.one ? "invisible size-8" : "size-8";
  const [first] = imageFrames([run]);
  const hasParent = first !== undefined && parentOf(first, runs) !== undefined;
  const given = hydrated ? document.documentElement.dataset.surround : undefined;
  const surround = useSurround(surrounds.find((each) => each === given) ?? "auto");
  return (
    <>
      {one && hasParent && (
        <span className="pointer-fine:hidden">
          <BeforeButton />
        </span>
      )}
      {(one || soon.one) && (
        // On a phone a press on the image itself leads there.
        <CommandButton
          command="zoom"
          label={words.look}
          onClick={single}
          className={`${place} max-md:hidden`}
        >
          <Search aria-hidden="true" />
        </CommandButton>
      )}
      {(several || soon.several) && (
        <CommandButton command="compare" label={words.compare} onClick={compare} className={place}>
          <Columns2 aria-hidden="true" />
        </CommandButton>
      )}
      {(several || soon.several) && (
        <CommandButton
          command="survey"
          label={words.survey}
          onClick={survey}
          className={`${place} max-md:hidden`}
        >
          <Grid2x2 aria-hidden="true" />
        </CommandButton>
      )}
      {hydrated && document.fullscreenEnabled && (
        <CommandButton
          command="full"
          label={words.full}
          onClick={toggleFull}
          className="size-8 max-md:hidden"
        >
          <Maximize aria-hidden="true" />
        </CommandButton>
      )}
      <CommandButton
        command="surround"
        label={words.surround(viewsTexts.surrounds[surround])}
        onClick={turnSurround}
        className="size-8 max-md:hidden"
      >
        <Contrast aria-hidden="true" />
      </CommandButton>
    </>
  );
}
