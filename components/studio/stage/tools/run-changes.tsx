"use client";

import { runBefore } from "@/components/studio/compare/parent";
import { ChangeChips } from "@/components/studio/differences/change-chips";
import { changesBetween } from "@/components/studio/differences/differences";
import { runRecipe } from "@/components/studio/differences/recipe";
import { takeBack } from "@/components/studio/differences/take-part";
import { useStudio } from "@/components/studio/studio-context";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import type { Run } from "@/lib/contract/run";
import { differencesTexts } from "@/lib/language/texts";

type Properties = { run: Run; runs: readonly Run[] };

/** The bar of a 1440 × 900 window has room for three. */
const EXPECTED_BOX = { width: 400, height: 22 };
const CHIP = 112;
const MOST = 3;
/** Only how many there are. */
const NUMBER = 44;

/** What made this run different from the one before; a press takes one change back. */
export function RunChanges({ run, runs }: Properties) {
  const { models } = useStudio();
  const [measure, { width }] = useMeasuredBox(EXPECTED_BOX);
  const older = runBefore(run, runs);
  const before = older && runRecipe(older);
  const after = runRecipe(run);
  return (
    <div ref={measure} className="mx-2 min-w-0 flex-1">
      {width >= NUMBER && older !== undefined && before !== undefined && after !== undefined && (
        <div className="max-md:hidden">
          <ChangeChips
            rows={changesBetween({ before, after, models })}
            label={differencesTexts.sinceTheRunBefore}
            most={Math.min(MOST, Math.floor(width / CHIP))}
            onPress={(row) => takeBack({ run: older, models, row })}
          />
        </div>
      )}
    </div>
  );
}
