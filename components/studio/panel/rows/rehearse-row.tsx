"use client";

import { useId } from "react";
import { draft, useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { Select } from "@/components/ui/select";
import type { Scenario } from "@/lib/contract/run";
import { panelTexts } from "@/lib/language/texts";
import { PanelRow } from "./panel-row";

const names = panelTexts.rehearsals;

/** Which bad day the sandbox plays. */
export function RehearseRow() {
  const id = useId();
  const rehearse = useDraft((draft) => draft.rehearse);
  const { references } = useCurrentModel();
  // Without a reference there is none to be bad, and the sandbox makes the image as usual.
  const offered = Object.entries(names).filter(
    ([value]) => value !== "bad_reference" || references !== undefined,
  );
  const isOffered = offered.some(([value]) => value === rehearse);
  return (
    <PanelRow
      field={{
        id,
        path: "rehearse",
        label: panelTexts.rehearse,
        help: <p className="text-text">{panelTexts.rehearseHelp}</p>,
      }}
      layout="fill"
      changed={isOffered}
      onReset={() => draft.setRehearse(undefined)}
    >
      <Select
        id={id}
        options={offered.map(([value, label]) => ({ value, label }))}
        value={isOffered ? rehearse : "none"}
        onChange={(event) => {
          const { value } = event.currentTarget;
          draft.setRehearse(isScenario(value) ? value : undefined);
        }}
      />
    </PanelRow>
  );
}

function isScenario(value: string): value is Scenario {
  return value !== "none" && Object.hasOwn(names, value);
}
