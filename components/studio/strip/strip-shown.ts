import { showToast } from "@/components/ui/toast";
import { stripTexts } from "@/lib/language/texts";

const HIDDEN = "hidden";

/** Hides the strip until it is wanted again, or shows it. */
export function toggleStrip(): void {
  if (document.documentElement.dataset.strip === HIDDEN) {
    show();
    return;
  }
  hide();
  showToast({ text: stripTexts.hidden, undo: wayBack });
}

function show(): void {
  delete document.documentElement.dataset.strip;
}

function hide(): void {
  document.documentElement.dataset.strip = HIDDEN;
  // What had the focus is gone from sight.
  const focused = document.activeElement;
  if (focused?.checkVisibility() === false) document.getElementById("images")?.focus();
}

function wayBack() {
  show();
  return () => {
    hide();
    return wayBack;
  };
}
