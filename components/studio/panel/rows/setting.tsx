"use client";

import { type ReactNode, useId } from "react";
import { draft, useCurrentModel, useDraft, useProblems } from "@/components/studio/draft/draft";
import type { CustomSize, Parameter, ParameterValue, Problem } from "@/lib/catalog/model";
import { HelpOf } from "./called-help";
import { FieldNote } from "./field-note";
import type { RowField } from "./panel-row";

export type Setting = {
  field: RowField;
  /** What was set; undefined where the provider decides. */
  value: ParameterValue | CustomSize | undefined;
  problems: readonly Problem[];
  /** Id of the note under the control, for `aria-describedby`, while there is one. */
  describedBy: string | undefined;
  note: ReactNode;
  set: (value: ParameterValue | CustomSize | undefined) => void;
  reset: () => void;
};

/** A parameter of the model in use as a row shows it: value, problems, and the ways to change it. */
export function useSetting(parameter: Parameter): Setting {
  const id = useId();
  const model = useCurrentModel();
  const value = useDraft((draft) => draft.parametersOf[model.id]?.[parameter.name]);
  const path = `parameters.${parameter.name}`;
  const problems = useProblems().filter((problem) => problem.path === path);
  const set: Setting["set"] = (next) => draft.setParameter(parameter.name, next);
  const [problem] = problems;
  return {
    field: {
      id,
      path,
      label: parameter.label,
      help: <HelpOf parameter={parameter} />,
    },
    value,
    problems,
    describedBy: problem === undefined ? undefined : `${id}-note`,
    note: problem && (
      <FieldNote
        id={`${id}-note`}
        problem={problem}
        range={rangeOf(parameter)}
        value={value}
        onUse={set}
      />
    ),
    set,
    reset: () => set(undefined),
  };
}

function rangeOf(parameter: Parameter): { minimum?: number; maximum?: number } | undefined {
  return parameter.kind === "integer" || parameter.kind === "decimal" ? parameter : undefined;
}
