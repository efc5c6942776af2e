import type { FocusEvent, KeyboardEvent, PointerEvent, RefObject, SyntheticEvent } from "react";
import { draft } from "@/components/studio/draft/draft";
import { openedReference } from "@/components/studio/references/opened-reference";
import { announce } from "@/components/ui/browser/live-region";
import { light, lights, litPosition } from "./lights";
import { leaveCaret } from "./mention-in-prompt";
import { mentionUnder } from "./mention-layer";
import { missingWords } from "./mention-missing";
import type { SeenMention } from "./seen-mentions";

type Field = HTMLTextAreaElement;

type Around = { layer: RefObject<HTMLDivElement | null>; mentions: readonly SeenMention[] };

/** What the prompt tells the lights, and keeps its unseen text in step. */
export function promptLights({ layer, mentions }: Around) {
  const takeCaret = ({ currentTarget }: SyntheticEvent<Field>) => {
    const { selectionStart, selectionEnd } = currentTarget;
    const isFocused = document.activeElement === currentTarget;
    light({ caret: isFocused && selectionStart === selectionEnd ? selectionEnd : -1 });
  };
  return {
    onSelect: takeCaret,
    onFocus: takeCaret,
    onBlur({ currentTarget }: FocusEvent<Field>) {
      leaveCaret(currentTarget.selectionEnd);
      light({ caret: -1 });
      const missing = missingWords(mentions);
      if (missing !== undefined) announce(missing);
    },
    onScroll({ currentTarget }: SyntheticEvent<Field>) {
      if (layer.current !== null) layer.current.scrollTop = currentTarget.scrollTop;
    },
    onPointerMove({ clientX, clientY }: PointerEvent<Field>) {
      if (mentions.length > 0) light({ pointer: mentionUnder(layer.current, clientX, clientY) });
    },
    onPointerLeave() {
      light({ pointer: -1 });
    },
  };
}

/** Alt+Enter on a mention shows its image. True when the key was that. */
export function openMentioned(
  event: KeyboardEvent<Field>,
  mentions: readonly SeenMention[],
): boolean {
  if (event.key !== "Enter" || !event.altKey) return false;
  const position = litPosition(mentions, { ...lights.get(), pointer: -1 });
  const reference = draft.get().references[position - 1];
  if (reference === undefined) return false;
  event.preventDefault();
  openedReference.set(reference.key);
  return true;
}
