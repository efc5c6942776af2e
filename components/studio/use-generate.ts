import { useQueryClient } from "@tanstack/react-query";
import type { Problem } from "@/lib/catalog/model";
import { texts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { type Draft, draft, useCurrentModel, useDraft } from "./draft";
import { closePanel, focusRow } from "./frame-state";
import { type GenerateState, generateState, isPending } from "./generate-state";
import { holdPress, releasePress } from "./held-press";
import { announce } from "./live-region";
import { parkedFor } from "./parked-references";
import { focusPrompt, phoneSheet, showStage } from "./prompt-focus";
import { draftRequest } from "./run-request";
import { seenReferencesNow, useSeenReferences } from "./seen-references";
import { usePress } from "./use-press";
import { isPhone } from "./window-width";

type Generate = {
  state: GenerateState;
  generate: () => void;
  /** Sends the draft without the references that are not ready or cannot be sent; they stay in it. */
  sendWithout: () => void;
};

/** Generate: sends the draft, waits for its references, or says what is missing and leads there. */
export function useGenerate(): Generate {
  const model = useCurrentModel();
  const queryClient = useQueryClient();
  const state = generateState(useDraft(), { model, references: useSeenReferences() });
  const { press } = usePress();

  const now = (sent: Draft) => {
    const references = seenReferencesNow(queryClient, model);
    return generateState(sent, {
      model,
      references: references.filter(({ reference }) => sent.references.includes(reference)),
    });
  };
  const send = (sent: Draft) => {
    composerNote.set("");
    press({ request: draftRequest(sent, model), model });
    if (model.references === undefined) parkedFor.set(model.id);
    phoneSheet.set("closed");
    if (isPhone()) closePanel();
    showStage();
  };
  const hold = () => {
    const waitsFor = () => {
      const next = draft.get().model === model.id ? now(draft.get()) : undefined;
      return next?.kind === "reference-waiting" ? next.reference.position : 0;
    };
    const waited = seenReferencesNow(queryClient, model).filter(isPending);
    const resume = () => {
      if (draft.get().model !== model.id) return;
      const keys = new Set(waited.map(({ reference }) => reference.key));
      const doubtful = seenReferencesNow(queryClient, model).some(
        ({ reference, state: { kind } }) => keys.has(reference.key) && kind === "doubtful",
      );
      // The line under the prompt says what is wrong with it; whoever still wants it presses again.
      if (!doubtful) generate();
    };
    holdPress({ queryClient, waitsFor, resume });
  };
  const generate = () => {
    releasePress();
    const next = now(draft.get());
    if (next.kind === "ready") send(draft.get());
    else if (next.kind === "reference-waiting") hold();
    lead(next);
  };
  const sendWithout = () => {
    releasePress();
    const left = seenReferencesNow(queryClient, model)
      .filter((seen) => !isPending(seen) && seen.state.kind !== "stuck")
      .map(({ reference }) => reference);
    const sent = { ...draft.get(), references: left };
    const next = now(sent);
    if (next.kind === "ready") send(sent);
    lead(next);
  };
  return { state, generate, sendWithout };
}

/** Leads to what is missing and says it. */
function lead(state: GenerateState): void {
  switch (state.kind) {
    case "ready":
      break;
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
      say(texts.limits.explainProblem(state.problems[0]));
      break;
    case "reference-waiting":
      announce(texts.references.waitingAt(state.reference.position));
      break;
    case "reference-stuck": {
      const { position, state: found } = state.reference;
      if (found.kind === "stuck") announce(texts.references.problemAt(position, found.words));
      break;
    }
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
