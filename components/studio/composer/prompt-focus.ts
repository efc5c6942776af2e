import { createStore } from "@/components/ui/browser/store";

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
  const prompt = visiblePrompt();
  prompt?.focus();
  prompt?.setSelectionRange(prompt.value.length, prompt.value.length);
  return prompt !== undefined;
}

/** The prompt that is on the screen, if one is. */
export function visiblePrompt(): HTMLTextAreaElement | undefined {
  const prompts = document.querySelectorAll<HTMLTextAreaElement>("textarea[data-prompt]");
  return [...prompts].find((prompt) => prompt.checkVisibility());
}

/** Puts the focus on the way to add a reference. */
export function focusAddReference(): void {
  const ways = document.querySelectorAll<HTMLElement>("[data-add-reference]");
  [...ways].find((way) => way.checkVisibility())?.focus();
}

/** Brings the stage back into view, where a new run has just appeared. */
export function showStage(): void {
  document.getElementById("images")?.scrollTo({ top: 0 });
  document.getElementById("slides")?.scrollTo({ left: 0 });
}
