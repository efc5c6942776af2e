"use client";

import { memo } from "react";
import type { More } from "@/components/studio/gallery/more-state";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import type { Run } from "@/lib/contract/run";
import { stripMeasures } from "./strip-places";
import { StripRuns } from "./strip-runs";

const EXPECTED_BOX = { width: 1000, height: 88 };
const PLATES = ["1", "2", "3", "4", "5", "6"];

type Properties = { runs: readonly Run[]; run: Run | undefined; more: More };

/** The runs of the strip once the browser knows how much room and which days there are. */
export const StripOfRuns = memo(function StripOfRuns({ runs, run, more }: Properties) {
  const [measure, box] = useMeasuredBox(EXPECTED_BOX);
  // Days depend on the reader's time zone, which the server does not know.
  const hydrated = useHydrated();
  const measures = stripMeasures(box);
  return (
    <div ref={measure} className="size-full">
      {hydrated ? (
        // A strip that has turned begins anew at the run on the stage.
        <StripRuns
          key={String(measures.isUpright)}
          runs={runs}
          current={run?.id}
          more={more}
          box={box}
          measures={measures}
        />
      ) : (
        <Plates count={runs.length} />
      )}
    </div>
  );
});

/** What the server draws: where the first runs will stand. */
function Plates({ count }: { count: number }) {
  return (
    <div
      aria-hidden="true"
      className="flex gap-3.5 overflow-hidden px-4 pt-[9px] max-md:px-3 max-md:pt-2 low:flex-col low:px-3"
    >
      {PLATES.slice(0, count).map((key) => (
        <span key={key} className="size-16 flex-none rounded-thumb bg-surface-2 max-md:size-14" />
      ))}
    </div>
  );
}
