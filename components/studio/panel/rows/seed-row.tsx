import { draft, useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { SeedField } from "@/components/ui/seed-field";
import type { IntegerParameter, SeedRole } from "@/lib/catalog/model";
import { drawSeed } from "@/lib/catalog/seed";
import { panelTexts } from "@/lib/language/texts";
import { PanelRow } from "./panel-row";
import { useSetting } from "./setting";

type Properties = { parameter: IntegerParameter; seed: SeedRole };

/** A new number each run, or one that is kept. The provider's number for "any" means a new one. */
export function SeedRow({ parameter, seed }: Properties) {
  const { field, value, problems, note, describedBy, set } = useSetting(parameter);
  const model = useCurrentModel();
  const locked = useDraft((draft) => draft.keepSeedOf[model.id] === true);
  const keep = locked && value !== undefined && value !== seed.random;
  const kept = typeof value === "number" || typeof value === "string" ? value : undefined;

  const commit = (next: number | string | undefined) => {
    const stays = next !== undefined && next !== seed.random;
    set(stays ? next : undefined);
    draft.setKeepSeed(stays);
  };
  const close = (next: boolean) => {
    if (next && value === undefined) return commit(drawSeed(seed, Math.random));
    draft.setKeepSeed(next);
  };

  return (
    <PanelRow
      field={field}
      layout="wide"
      changed={keep}
      onReset={() => commit(undefined)}
      note={note}
    >
      <SeedField
        field={{
          id: field.id,
          value: keep ? kept : undefined,
          onCommit: commit,
          range: {
            minimum: parameter.minimum,
            maximum: parameter.maximum,
            step: 1,
            decimal: false,
          },
          start: seed.draw[0],
          placeholder: panelTexts.newEachRun,
          "aria-invalid": problems.length > 0,
          "aria-describedby": describedBy,
        }}
        keep={keep}
        labels={{ draw: panelTexts.drawSeed, keep: panelTexts.keepSeed }}
        onDraw={() => commit(drawSeed(seed, Math.random))}
        onKeep={close}
      />
    </PanelRow>
  );
}
