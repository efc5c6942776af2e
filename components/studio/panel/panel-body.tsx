"use client";

import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { CountRow } from "@/components/studio/panel/rows/count-row";
import { ParameterRow } from "@/components/studio/panel/rows/parameter-row";
import { ReferencesRow } from "@/components/studio/panel/rows/references-row";
import { RehearseRow } from "@/components/studio/panel/rows/rehearse-row";
import { ViaRow } from "@/components/studio/panel/rows/via-row";
import { ModelCard } from "@/components/studio/picker/model-card";
import { PresetsButton } from "@/components/studio/presets/presets-button";
import type { Group, Parameter } from "@/lib/catalog/model";
import { restingValue } from "./changed-settings";
import { ChangesSlot } from "./changes-slot";
import { LedgerSlot, ParkedSlot } from "./ledger-slot";
import { MoreRows } from "./more-rows";
import { ResetAll } from "./panel-menu";

const AFTER_COUNT: readonly (readonly Group[])[] = [["style"], ["seed", "switch"]];

/** Everything that the next image is set by: the model, its rows, and the rehearsal in the sandbox. */
export function PanelBody() {
  const model = useCurrentModel();
  const sent = useDraft((draft) => draft.parametersOf[model.id]);
  const rows = (groups: readonly Group[]) =>
    groups.flatMap((group) =>
      model.parameters.filter((each) => each.group === group && stands(each)),
    );
  const draw = (parameters: readonly Parameter[]) =>
    parameters.map((parameter) => (
      <ParameterRow key={`${model.id} ${parameter.name}`} parameter={parameter} />
    ));
  const rare = rows(["output"]);

  return (
    <div data-panel className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <ModelCard />
        <ViaRow />
      </div>
      <LedgerSlot />
      {draw(rows(["shape"]))}
      <div className="flex flex-col gap-2">
        <ReferencesRow />
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
      {rare.length > 0 && (
        <MoreRows
          isForced={rare.some(
            (each) => sent?.[each.name] !== undefined && sent[each.name] !== restingValue(each),
          )}
        >
          {draw(rare)}
        </MoreRows>
      )}
      {!model.ready && (
        <div className="border-t border-hairline pt-5">
          <RehearseRow />
        </div>
      )}
      <ParkedSlot />
      <ChangesSlot />
      {/* The sheet of a phone has neither the panel's head nor its foot. */}
      <div className="flex items-center justify-between border-t @max-3xs:flex-wrap border-hairline pt-3 md:hidden">
        <PresetsButton className="-ml-2.5" />
        <span>
          <ResetAll />
        </span>
      </div>
    </div>
  );
}

/** "Leave out" stands beneath the prompt. */
function stands(parameter: Parameter): boolean {
  return parameter.kind !== "text" || parameter.role !== "leave-out";
}
