import { focusPrompt, visiblePrompt } from "@/components/studio/composer/prompt-focus";
import { draft } from "@/components/studio/draft/draft";
import { mayFillForm } from "@/components/studio/import/marks";
import { offerPasted } from "@/components/studio/import/pasted-text";
import { showToast } from "@/components/ui/toast";
import { commandsTexts } from "@/lib/language/texts";

const PATIENCE_MS = 5_000;

/**
 * Opens the card for a text that a form may be made of; tells whether it is one. What it was
 * pasted into is closed by then: a modal dialog would keep the prompt from getting the focus.
 */
export function importText(text: string): boolean {
  if (!mayFillForm(text)) return false;
  focusPrompt();
  offer(text, performance.now() + PATIENCE_MS);
  return true;
}

/** A phone brings its sheet with the prompt some frames later; without one it stays a text. */
function offer(text: string, until: number): void {
  const field = visiblePrompt();
  if (field !== undefined) offerPasted({ text, field });
  else if (performance.now() < until) requestAnimationFrame(() => offer(text, until));
  else draft.setPrompt(`${draft.get().prompt}${text}`);
}

export async function importFromClipboard(): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => "");
  if (!importText(text)) showToast({ text: commandsTexts.nothingToImport });
}
