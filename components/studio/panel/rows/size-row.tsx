"use client";

import { useEffect, useState } from "react";
import { draft, useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { onDemand } from "@/components/ui/browser/on-demand";
import { ShapeCards } from "@/components/ui/shape-cards";
import type { CustomSize, SizeParameter } from "@/lib/catalog/model";
import { panelTexts } from "@/lib/language/texts";
import { PanelRow } from "./panel-row";
import { useSetting } from "./setting";

const customWell = onDemand(
  async () => (await import("@/components/studio/panel/size/custom-size-well")).CustomSizeWell,
);

const SQUARE = [1, 1] as const;
const CUSTOM = "custom width and height";

/** The shape of the image: cards drawn to proportion and, where the model takes it, any width and height. */
export function SizeRow({ parameter }: { parameter: SizeParameter }) {
  const { field, value, note, describedBy } = useSetting(parameter);
  const model = useCurrentModel();
  const { custom, options } = parameter;
  const own = useDraft((draft) => sizeIn(custom && draft.parametersOf[model.id]?.[custom.name]));
  const [left, setLeft] = useState<CustomSize>();

  const isCustom = own !== undefined;
  const CustomSizeWell = customWell.usePart();
  useEffect(() => {
    if (isCustom) customWell.warm();
  }, [isCustom]);

  const resting = parameter.default ?? (parameter.required ? options[0]?.value : undefined);
  const chosen = own === undefined ? (typeof value === "string" ? value : resting) : CUSTOM;
  const pixels =
    own === undefined ? options.find((option) => option.value === chosen)?.pixels : drawnSize(own);
  const shown = own ?? left ?? (custom && sized(custom.start));

  const leaveCustom = () => {
    if (own !== undefined) setLeft(own);
    if (custom !== undefined) draft.setParameter(custom.name, undefined);
  };
  const choose = (next: string) => {
    if (next === CUSTOM && custom !== undefined) {
      draft.setParameter(parameter.name, undefined);
      draft.setParameter(custom.name, shown);
      return;
    }
    leaveCustom();
    draft.setParameter(parameter.name, next);
  };

  const paths = [field.path, ...(custom === undefined ? [] : [`parameters.${custom.name}`])];
  const cards = options.map((option) => ({
    value: option.value,
    label: option.label,
    ratio: option.ratio,
    spoken: `${option.label}: ${spokenShape(option)}`,
  }));
  const customCard = shown && {
    value: CUSTOM,
    label: panelTexts.custom,
    ratio: drawnSize(shown) ?? SQUARE,
    spoken: panelTexts.customSize,
    word: true,
  };

  return (
    <PanelRow
      field={{ ...field, group: true, path: paths.join(" ") }}
      layout="stack"
      changed={own !== undefined || (value !== undefined && value !== resting)}
      onReset={() => {
        leaveCustom();
        draft.setParameter(parameter.name, undefined);
      }}
      aside={pixels && panelTexts.pixels(...pixels)}
      note={note}
    >
      <ShapeCards
        labelledBy={`${field.id}-label`}
        describedBy={describedBy}
        cards={customCard === undefined ? cards : [...cards, customCard]}
        value={chosen}
        onChange={choose}
      />
      {custom !== undefined && own !== undefined && (
        // Two lines of fields and their frame: what comes after stays where it is.
        <div className="min-h-24.5">
          {CustomSizeWell !== undefined && (
            <CustomSizeWell
              custom={custom}
              size={own}
              onChange={(size) => draft.setParameter(custom.name, size)}
            />
          )}
        </div>
      )}
    </PanelRow>
  );
}

function sized([width, height]: readonly [number, number]): CustomSize {
  return { width, height };
}

function sizeIn(value: unknown): CustomSize | undefined {
  return isSize(value) ? value : undefined;
}

function isSize(value: unknown): value is CustomSize {
  return typeof value === "object" && value !== null && "width" in value && "height" in value;
}

/** A half-typed size has no proportions yet. */
function drawnSize({ width, height }: CustomSize): readonly [number, number] | undefined {
  return width > 0 && height > 0 ? [width, height] : undefined;
}

function spokenShape(option: SizeParameter["options"][number]): string {
  const [width, height] = option.ratio;
  return panelTexts.shape({ width, height, pixels: option.pixels });
}
