"use client";

import { useId } from "react";
import { Select } from "@/components/ui/select";
import type { Scenario } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { draft, useDraft } from "./draft";
import { PanelRow } from "./panel-row";

const names = texts.panel.rehearsals;

/** Which bad day the sandbox plays. */
export function RehearseRow() {
  const id = useId();
  const rehearse = useDraft((draft) => draft.rehearse);
  return (
    <PanelRow
      field={{
        id,
        path: "rehearse",
        label: texts.panel.rehearse,
        help: <p className="text-text">{texts.panel.rehearseHelp}</p>,
      }}
      layout="fill"
      changed={rehearse !== undefined}
      onReset={() => draft.setRehearse(undefined)}
    >
      <Select
        id={id}
        options={Object.entries(names).map(([value, label]) => ({
          value,
          label,
        }))}
        value={rehearse ?? "none"}
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
