import { showToast } from "@/components/ui/toast";
import { panelTexts } from "@/lib/language/texts";
import { draft, takeIntoDraft } from "./draft";

/** Every setting goes back to what the provider does by itself; one undo brings them back. */
export function resetSettings(): void {
  const undo = takeIntoDraft(draft.resetParameters);
  showToast({ text: panelTexts.wasReset, undo });
}
