import { showToast } from "@/components/ui/toast";
import { emptyStageTexts } from "@/lib/language/texts";
import { draft, takeIntoDraft } from "./draft";

/** A beginning that the studio offers; whoever had begun by themselves is offered the way back. */
export function beginWith(take: () => void): void {
  const { prompt, references } = draft.get();
  const undo = takeIntoDraft(take);
  if (prompt.trim() === "" && references.length === 0) return;
  showToast({ text: emptyStageTexts.begun, undo });
}
