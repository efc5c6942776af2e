"use client";

import { runBefore } from "@/components/studio/compare/parent";
import { ChangeChips } from "@/components/studio/differences/change-chips";
import { chipWidth } from "@/components/studio/differences/chip-width";
import { changesBetween, type Row } from "@/components/studio/differences/differences";
import { runRecipe } from "@/components/studio/differences/recipe";
import { takeBack } from "@/components/studio/differences/take-part";
import { useStudio } from "@/components/studio/studio-context";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import type { Run } from "@/lib/contract/run";
import { differencesTexts } from "@/lib/language/texts";

type Properties = { run: Run; runs: readonly Run[] };

/** The bar of a 1440 × 900 window has room for three. */
const EXPECTED_BOX = { width: 400, height: 22 };
const GAP = 6;
const MOST = 3;
/** One rem, as wide as the person has it. */
const EXPECTED_REM = { width: 16, height: 0 };
/** Only how many there are. */
const NUMBER_REM = 2.75;

/** What made this run different from the one before; a press takes one change back. */
export function RunChanges({ run, runs }: Properties) {
  const { models } = useStudio();
  const [measure, { width }] = useMeasuredBox(EXPECTED_BOX);
  const [measureRem, { width: rem }] = useMeasuredBox(EXPECTED_REM);
  const number = NUMBER_REM * rem;
  const older = runBefore(run, runs);
  const before = older && runRecipe(older);
  const after = runRecipe(run);
  const rows = before && after ? changesBetween({ before, after, models }) : [];
  return (
    <div ref={measure} className="mx-2 min-w-0 flex-1">
      <span ref={measureRem} aria-hidden="true" className="absolute block w-[1rem]" />
      {width >= number && older !== undefined && (
        <div className="max-md:hidden">
          <ChangeChips
            rows={rows}
            label={differencesTexts.sinceTheRunBefore}
            most={chipsThatFit(rows.slice(0, MOST), {
              room: width - (rows.length > MOST ? number : 0),
              number,
              rem,
            })}
            onPress={(row) => takeBack({ run: older, models, row })}
          />
        </div>
      )}
    </div>
  );
}

type Room = {
  room: number;
  /** What the number of those left needs. */
  number: number;
  rem: number;
};

/** How many of them stand whole in so many pixels; what is left needs room for its number. */
function chipsThatFit(rows: readonly Row[], { room, number, rem }: Room): number {
  let used = 0;
  for (const [index, row] of rows.entries()) {
    used += chipWidth(row, rem) + GAP;
    const isLast = index === rows.length - 1;
    if (used + (isLast ? 0 : number) > room + GAP) return index;
  }
  return rows.length;
}
