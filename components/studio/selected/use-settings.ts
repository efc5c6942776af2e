import type { ImageFrame } from "@/components/studio/commands/image-at-hand";
import { type Draft, draft, firstModel, takeIntoDraft } from "@/components/studio/draft/draft";
import { putSettings, settingsOf } from "@/components/studio/draft/take-over";
import { takeAlong } from "@/components/studio/picker/take-along";
import { showToast } from "@/components/ui/toast";
import type { OfferedModel } from "@/lib/contract/provider";
import { selectedTexts } from "@/lib/language/texts";
import { changesWith } from "./draft-with";

const words = selectedTexts;

/** Takes over all that an image was made with but its seed, says how much that was, and the way back. */
export function takeAllSettings(frame: ImageFrame, models: readonly OfferedModel[]): void {
  const now = draft.get();
  const model = models.find(({ id }) => id === now.model) ?? firstModel(models);
  if (model === undefined) return;
  const bench = { draft: now, model, models };
  const changes = changesWith(bench, settingsOf({ ...frame, models }));
  if (changes.length === 0) {
    showToast({ text: words.nothingToTake });
    return;
  }
  const undo = takeIntoDraft(() => putSettings({ ...frame, models }));
  showToast({ text: words.takenOver(changes.length), undo });
}

type One = { label: string; put: (draft: Draft) => Draft; models: readonly OfferedModel[] };

/** Takes one thing over. */
export function takeOne({ label, put, models }: One): void {
  takeAlong({ put, text: words.taken(label), models });
}
