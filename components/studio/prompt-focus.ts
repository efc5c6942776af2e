import { createStore } from "./store";

export type PhoneSheet = "closed" | "half" | "full";

/** The sheet that takes the composer's place on a phone. */
export const phoneSheet = createStore<PhoneSheet>("closed");

/** Puts the caret into the prompt that is on the screen; a phone opens its sheet first. */
export function focusPrompt(): void {
  if (focusVisiblePrompt()) return;
  phoneSheet.set("half");
  requestAnimationFrame(focusVisiblePrompt);
}

function focusVisiblePrompt(): boolean {
  const prompts = document.querySelectorAll<HTMLTextAreaElement>("textarea[data-prompt]");
  for (const prompt of prompts) {
    if (!prompt.checkVisibility()) continue;
    prompt.focus();
    prompt.setSelectionRange(prompt.value.length, prompt.value.length);
    return true;
  }
  return false;
}

/** Brings the stage back into view, where a new run has just appeared. */
export function showStage(): void {
  document.getElementById("images")?.scrollTo({ top: 0 });
  document.getElementById("slides")?.scrollTo({ left: 0 });
}
