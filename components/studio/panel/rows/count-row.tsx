"use client";

import { useId } from "react";
import { draft, useCurrentModel, useDraft, useProblems } from "@/components/studio/draft/draft";
import type { NumberEntry } from "@/components/ui/number-field";
import { Stepper } from "@/components/ui/stepper";
import { LARGEST_RUN } from "@/lib/catalog/model";
import { panelTexts } from "@/lib/language/texts";
import { HelpOfCount } from "./called-help";
import { FieldNote } from "./field-note";
import { PanelRow } from "./panel-row";

const range = { minimum: 1, maximum: LARGEST_RUN, step: 1, decimal: false };

/** How many images a run makes. */
export function CountRow() {
  const id = useId();
  const count = useDraft((draft) => draft.count);
  const oneAtATime = useCurrentModel().imagesPerCall === 1;
  const problem = useProblems().find((each) => each.path === "count");
  const noteId = `${id}-note`;
  const several = oneAtATime && count > 1 ? <SeveralCalls id={noteId} /> : undefined;
  const note = problem ? (
    <FieldNote id={noteId} problem={problem} range={range} value={count} onUse={draft.setCount} />
  ) : (
    several
  );
  return (
    <PanelRow
      field={{
        id,
        path: "count",
        label: panelTexts.images,
        scrub: { from: count, range, onChange: draft.setCount },
        help: <HelpOfCount oneAtATime={oneAtATime} />,
      }}
      layout="end"
      note={note}
    >
      <Stepper
        id={id}
        value={count}
        onCommit={(entry) => draft.setCount(countIn(entry))}
        range={range}
        start={1}
        less={panelTexts.fewerImages}
        more={panelTexts.moreImages}
        aria-invalid={problem !== undefined}
        aria-describedby={note && noteId}
      />
    </PanelRow>
  );
}

/** An emptied field is one image; what is no number at all is none, which the check refuses. */
function countIn(entry: NumberEntry): number {
  if (entry === undefined) return 1;
  return typeof entry === "number" ? entry : 0;
}

function SeveralCalls({ id }: { id: string }) {
  return (
    <p id={id} className="text-meta text-text-3">
      {panelTexts.oneAtATime}
    </p>
  );
}
