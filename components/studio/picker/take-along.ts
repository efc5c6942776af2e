import { type Draft, draftStore, firstModel, takeIntoDraft } from "@/components/studio/draft/draft";
import { sayRefused } from "@/components/studio/draft/say-refused";
import { showToast } from "@/components/ui/toast";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Move } from "./last-ledger";
import { modelSwitch } from "./model-switch";

type Taking = NonNullable<Move["along"]> & { models: readonly OfferedModel[] };

/** Puts something into the draft; where another model comes with it, the settings move there too. */
export function takeAlong({ models, ...along }: Taking): void {
  const now = draftStore.get();
  const modelOf = ({ model }: Draft) => models.find(({ id }) => id === model);
  const from = modelOf(now) ?? firstModel(models);
  const to = modelOf(along.put(now));
  if (from !== undefined && to !== undefined && from.id !== to.id) {
    modelSwitch.ask(
      ({ switchModel }) => switchModel({ from, to, along }),
      () => sayRefused(new Error("The model switch did not load")),
    );
    return;
  }
  const undo = takeIntoDraft(() => draftStore.set(along.put(draftStore.get())));
  showToast({ text: along.text, undo });
}
