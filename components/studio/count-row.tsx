"use client";

import { useId } from "react";
import type { NumberEntry } from "@/components/ui/number-field";
import { Stepper } from "@/components/ui/stepper";
import { LARGEST_RUN } from "@/lib/catalog/model";
import { texts } from "@/lib/language/texts";
import { draft, useCurrentModel, useDraft, useProblems } from "./draft";
import { FieldNote } from "./field-note";
import { PanelRow } from "./panel-row";

/** How many images a run makes. */
export function CountRow() {
  const id = useId();
  const count = useDraft((draft) => draft.count);
  const oneAtATime = useCurrentModel().imagesPerCall === 1;
  const problem = useProblems().find((each) => each.path === "count");
  const noteId = `${id}-note`;
  const several = oneAtATime && count > 1 ? <SeveralCalls id={noteId} /> : undefined;
  const note = problem ? (
    <FieldNote id={noteId} problem={problem} onUse={draft.setCount} />
  ) : (
    several
  );
  return (
    <PanelRow
      field={{
        id,
        path: "count",
        label: texts.panel.images,
        help: (
          <p className="text-text">
            {texts.panel.imagesHelp} {oneAtATime && texts.panel.oneAtATime}
          </p>
        ),
      }}
      layout="end"
      note={note}
    >
      <Stepper
        id={id}
        value={count}
        onCommit={(entry) => draft.setCount(countIn(entry))}
        range={{ minimum: 1, maximum: LARGEST_RUN, step: 1, decimal: false }}
        start={1}
        less={texts.panel.fewerImages}
        more={texts.panel.moreImages}
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
      {texts.panel.oneAtATime}
    </p>
  );
}
