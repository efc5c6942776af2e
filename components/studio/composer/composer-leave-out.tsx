"use client";

import { useId } from "react";
import { draft, useDraft } from "@/components/studio/draft/draft";
import type { TextParameter } from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";
import { composerTexts } from "@/lib/language/texts";

/** The parameter that names what an image must not show, if the model has one. */
export function leaveOutOf(model: OfferedModel): TextParameter | undefined {
  for (const parameter of model.parameters) {
    if (parameter.kind === "text" && parameter.role === "leave-out") return parameter;
  }
  return undefined;
}

export function useLeaveOut(model: OfferedModel): string {
  const name = leaveOutOf(model)?.name;
  const value = useDraft((draft) =>
    name === undefined ? undefined : draft.parametersOf[model.id]?.[name],
  );
  return typeof value === "string" ? value : "";
}

type Properties = { model: OfferedModel; parameter: TextParameter };

export function ComposerLeaveOut({ model, parameter }: Properties) {
  const id = useId();
  const value = useLeaveOut(model);
  const path = `parameters.${parameter.name}`;
  return (
    <div
      data-row={path}
      className="mt-2.5 flex items-baseline gap-3 border-t border-edge pt-2 pointer-coarse:pt-0"
    >
      <label htmlFor={id} className="text-label font-label text-text-2">
        {parameter.label}
      </label>
      <input
        id={id}
        data-field={path}
        data-leave-out
        value={value}
        placeholder={composerTexts.leaveOutEmpty}
        aria-describedby={`${id}-help`}
        onChange={({ currentTarget }) =>
          draft.setParameter(
            parameter.name,
            currentTarget.value === "" ? undefined : currentTarget.value,
          )
        }
        className="min-w-0 flex-1 bg-transparent text-body outline-none pointer-coarse:min-h-11"
      />
      <span id={`${id}-help`} className="spoken">
        {parameter.help}
      </span>
    </div>
  );
}
