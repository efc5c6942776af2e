import type { ChangeEvent, KeyboardEvent } from "react";
import { light } from "./lights";
import { forgetChoice, takeChoiceKey } from "./mention-choice";
import { openMentioned } from "./prompt-lights";
import type { SeenMention } from "./seen-mentions";

export { promptLights } from "./prompt-lights";
export { PromptMentions, PromptText } from "./prompt-mentions";

/** The prompt was written in. */
export function wrote({ currentTarget }: ChangeEvent<HTMLTextAreaElement>): void {
  light({ caret: currentTarget.selectionEnd });
  forgetChoice();
}

/** Takes the keys of the list and of a mention. True when it was one. */
export function takeKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  mentions: readonly SeenMention[],
): boolean {
  return takeChoiceKey(event) || openMentioned(event, mentions);
}
