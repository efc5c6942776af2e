"use client";

import type { Group, Parameter } from "@/lib/catalog/model";
import { CountRow } from "./count-row";
import { useCurrentModel } from "./draft";
import { ModelCard } from "./model-card";
import { ParameterRow } from "./parameter-row";
import { RehearseRow } from "./rehearse-row";

const AFTER_COUNT: readonly (readonly Group[])[] = [["style"], ["seed", "switch"], ["output"]];

/** Everything that the next image is set by: the model, its rows, and the rehearsal in the sandbox. */
export function PanelBody() {
  const model = useCurrentModel();
  const rows = (groups: readonly Group[]) =>
    groups.flatMap((group) =>
      model.parameters.filter((each) => each.group === group && stands(each)),
    );
  const draw = (parameters: readonly Parameter[]) =>
    parameters.map((parameter) => (
      <ParameterRow key={`${model.id} ${parameter.name}`} parameter={parameter} />
    ));

  return (
    <div className="flex flex-col gap-5">
      <ModelCard />
      {draw(rows(["shape"]))}
      <div className="flex flex-col gap-2">
        <CountRow />
        {draw(rows(["speed"]))}
      </div>
      {AFTER_COUNT.map((groups) => [groups.join(), rows(groups)] as const)
        .filter(([, parameters]) => parameters.length > 0)
        .map(([key, parameters]) => (
          <div key={key} className="flex flex-col gap-2">
            {draw(parameters)}
          </div>
        ))}
      {!model.ready && (
        <div className="border-t border-hairline pt-5">
          <RehearseRow />
        </div>
      )}
    </div>
  );
}

/** "Leave out" stands beneath the prompt. */
function stands(parameter: Parameter): boolean {
  return parameter.kind !== "text" || parameter.role !== "leave-out";
}
