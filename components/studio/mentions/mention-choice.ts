import type { KeyboardEvent } from "react";
import { draft, useDraft } from "@/components/studio/draft/draft";
import { createStore, useStore } from "@/components/ui/browser/store";
import type { Asked } from "./asked-mention";
import { calledReader } from "./called-reader";
import { light, lights } from "./lights";
import { writeInto } from "./write-into";

type Choice = {
  /** The place of the option that Enter takes. */
  active: number;
  /** The "@" for which the list was closed; it opens again with the next. */
  closedFor: number;
};

const choice = createStore<Choice>({ active: 0, closedFor: -1 });

export type OpenChoice = { asked: Asked; positions: readonly number[]; active: number };

export function optionId(list: string, position: number): string {
  return `${list}-${position}`;
}

/** The list of images for the "@" before the caret, where there is one. */
export function useMentionChoice(): OpenChoice | undefined {
  const caret = useStore(lights, (now) => now.caret);
  const now = useStore(choice, (state) => state);
  const prompt = useDraft((current) => current.prompt);
  const count = useDraft(({ references }) => references.length);
  return openChoice({ prompt, count, caret }, now);
}

type Place = { prompt: string; count: number; caret: number };

function openChoice({ prompt, count, caret }: Place, { active, closedFor }: Choice) {
  const reader = calledReader.get();
  if (reader === undefined || caret < 0 || count === 0) return undefined;
  const asked = reader.asked(prompt, caret);
  if (asked === undefined || asked.from === closedFor) return undefined;
  const positions = reader.matching(count, asked.query);
  if (positions.length === 0) return undefined;
  return { asked, positions, active: Math.min(active, positions.length - 1) };
}

function choiceNow(): OpenChoice | undefined {
  const { prompt, references } = draft.get();
  const place = { prompt, count: references.length, caret: lights.get().caret };
  return openChoice(place, choice.get());
}

/** A text that was written asks anew, and starts with the first. */
export function forgetChoice(): void {
  const { closedFor } = choice.get();
  const isStillThere = /[@＠]/.test(draft.get().prompt.charAt(closedFor));
  choice.set({ active: 0, closedFor: isStillThere ? closedFor : -1 });
}

export function closeChoice(): void {
  const open = choiceNow();
  if (open !== undefined) choice.set({ active: 0, closedFor: open.asked.from });
}

export function pointAtOption(active: number): void {
  choice.set({ ...choice.get(), active });
}

/** Takes the keys that belong to the open list. True when it was one. */
export function takeChoiceKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const open = choiceNow();
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (open === undefined || hasModifier || event.nativeEvent.isComposing) return false;
  const { positions, active } = open;
  switch (event.key) {
    case "ArrowDown":
      pointAtOption((active + 1) % positions.length);
      break;
    case "ArrowUp":
      pointAtOption((active + positions.length - 1) % positions.length);
      break;
    case "Enter":
    case "Tab":
      choosePosition(event.currentTarget, positions[active] ?? 1);
      break;
    case "Escape":
      closeChoice();
      break;
    default:
      return false;
  }
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Writes the words for an image in the place of the "@". */
export function choosePosition(field: HTMLTextAreaElement, position: number): void {
  const open = choiceNow();
  if (open === undefined) return;
  const { from, to } = open.asked;
  const words = calledReader.get()?.write(position, { text: draft.get().prompt, from, to });
  if (words === undefined) return;
  writeInto(field, { from, to, words });
  light({ caret: field.selectionEnd });
  // Where the style is "@2" itself, what was chosen is not asked for again.
  choice.set({ active: 0, closedFor: from });
}
