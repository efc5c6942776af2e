import type { Problem } from "@/lib/catalog/model";
import { explainProblem } from "@/lib/language/en/limits";
import { texts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { draft, useCurrentModel, useDraft } from "./draft";
import { closePanel, focusRow } from "./frame-state";
import { type GenerateState, generateState } from "./generate-state";
import { announce } from "./live-region";
import { parkedFor } from "./parked-references";
import { focusPrompt, phoneSheet, showStage } from "./prompt-focus";
import { draftRequest } from "./run-request";
import { usePress } from "./use-press";
import { isPhone } from "./window-width";

type Generate = { state: GenerateState; generate: () => void };

/** Generate: sends the draft, or says what is missing and leads there. */
export function useGenerate(): Generate {
  const model = useCurrentModel();
  const state = generateState(useDraft(), model);
  const { press } = usePress();

  const send = () => {
    composerNote.set("");
    press({ request: draftRequest(draft.get(), model), model });
    if (model.references === undefined) parkedFor.set(model.id);
    phoneSheet.set("closed");
    if (isPhone()) closePanel();
    showStage();
  };
  const generate = () => {
    const now = generateState(draft.get(), model);
    if (now.kind === "ready") send();
    else lead(now);
  };
  return { state, generate };
}

/** Leads to what is missing and says it. */
function lead(state: Exclude<GenerateState, { kind: "ready" }>): void {
  switch (state.kind) {
    case "nothing-written":
      focusPrompt();
      say(texts.composer.writeFirst);
      break;
    case "no-reference":
      focusAddReference();
      say(texts.composer.addImageFirst);
      break;
    case "to-fix":
      focusProblem(state.problems[0]);
      say(explainProblem(state.problems[0]));
      break;
    default:
      state satisfies never;
  }
}

function focusProblem({ path }: Problem): void {
  if (path === "prompt") focusPrompt();
  else if (path === "references") focusAddReference();
  else focusRow(path);
}

function say(words: string): void {
  composerNote.set(words);
  announce(words);
}

function focusAddReference(): void {
  const buttons = document.querySelectorAll<HTMLElement>("[data-add-reference]");
  for (const button of buttons) {
    if (button.checkVisibility()) button.focus();
  }
}
