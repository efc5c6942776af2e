"use client";

import { useId } from "react";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { modelSwitch } from "@/components/studio/picker/model-switch";
import { useSpeeds } from "@/components/studio/picker/use-speeds";
import { useStudio } from "@/components/studio/studio-context";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { panelTexts } from "@/lib/language/texts";
import { PanelRow } from "./panel-row";

const MOST_SEGMENTS = 2;

/** Who makes it, where several providers carry the same model, and how long each takes. */
export function ViaRow() {
  const id = useId();
  const { models, providers } = useStudio();
  const model = useCurrentModel();
  const speeds = useSpeeds();
  const same = models.filter(({ name }) => name === model.name);
  if (same.length < 2) return null;
  const options = same.map((each) => {
    const name = providers.find((one) => one.id === each.provider)?.name ?? each.provider;
    const speed = speeds.get(each.id);
    return { value: each.id, label: speed === undefined ? name : `${name} ${speed}` };
  });
  const choose = (chosen: string) => {
    const to = same.find((each) => each.id === chosen);
    if (to !== undefined) modelSwitch.ask(({ switchModel }) => switchModel({ from: model, to }));
  };
  const isSegmented = same.length <= MOST_SEGMENTS;
  return (
    <PanelRow
      field={{
        id,
        ...(isSegmented && { group: true }),
        path: "model",
        label: panelTexts.via,
        help: <p className="text-text">{panelTexts.viaHelp}</p>,
      }}
      layout={isSegmented ? "end" : "fill"}
    >
      {isSegmented ? (
        <Segmented
          labelledBy={`${id}-label`}
          options={options}
          value={model.id}
          onChange={choose}
        />
      ) : (
        <Select
          id={id}
          options={options}
          value={model.id}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
    </PanelRow>
  );
}
