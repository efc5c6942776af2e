import { useQueryClient } from "@tanstack/react-query";
import {
  type Draft,
  draft,
  useCurrentModel,
  useDraft,
  usedReferences,
} from "@/components/studio/draft/draft";
import { draftRequest, withoutSeed } from "@/components/studio/draft/run-request";
import type { HowToSend, Sender } from "@/components/studio/draft/standing-sender";
import { usePresses } from "@/components/studio/draft/use-presses";
import { parkedFor } from "@/components/studio/references/parked-references";
import { clearSent, leaveOut } from "@/components/studio/references/reference-tray-order";
import {
  seenReferencesNow,
  useSeenReferences,
} from "@/components/studio/references/seen-references";
import { closePanel, focusRow } from "@/components/studio/stage/frame-state";
import { announce } from "@/components/ui/browser/live-region";
import { isPhone } from "@/components/ui/browser/window-width";
import type { Problem } from "@/lib/catalog/model";
import { composerTexts, explainProblem, referencesTexts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { type GenerateState, generateState, isPending } from "./generate-state";
import { holdPress, releasePress } from "./held-press";
import { focusAddReference, focusPrompt, phoneSheet, showStage } from "./prompt-focus";

/** Generate: sends the draft, waits for its references, or says what is missing and leads there. */
export function useSender(): Sender {
  const model = useCurrentModel();
  const queryClient = useQueryClient();
  const state = generateState(useDraft(), { model, references: useSeenReferences() });
  const { press, resend, standIn: standInFor } = usePresses();

  const now = (sent: Draft) => {
    const references = seenReferencesNow(queryClient, model);
    return generateState(sent, {
      model,
      references: references.filter(({ reference }) => sent.references.includes(reference)),
    });
  };
  const send = (sent: Draft, { newSeed = false }: HowToSend = {}) => {
    composerNote.set("");
    const request = draftRequest(sent, model);
    press({ request: newSeed ? withoutSeed(request, model) : request, model });
    if (model.references === undefined) parkedFor.set(model.id);
    if (sent.clearAfterRun === true) clearSent(usedReferences(sent, model));
    phoneSheet.set("closed");
    if (isPhone()) closePanel();
    showStage();
  };
  const hold = (how?: HowToSend) => {
    const waitsFor = () => {
      const next = now(draft.get());
      return next.kind === "reference-waiting" ? next.reference.position : 0;
    };
    const waited = seenReferencesNow(queryClient, model).filter(isPending);
    const resume = () => {
      const keys = new Set(waited.map(({ reference }) => reference.key));
      const doubtful = seenReferencesNow(queryClient, model).some(
        ({ reference, state: { kind } }) => keys.has(reference.key) && kind === "doubtful",
      );
      // The line under the prompt says what is wrong with it; whoever still wants it presses again.
      if (!doubtful) generate(how);
    };
    holdPress({ queryClient, waitsFor, resume });
  };
  const generate = (how?: HowToSend) => {
    releasePress();
    const next = now(draft.get());
    if (next.kind === "ready") send(draft.get(), how);
    else if (next.kind === "reference-waiting") hold(how);
    lead(next);
  };
  const sendWithout = () => {
    releasePress();
    const out = seenReferencesNow(queryClient, model)
      .filter((seen) => !seen.isParked && (isPending(seen) || seen.state.kind === "stuck"))
      .map(({ reference }) => reference);
    const left = draft.get().references.filter((each) => !out.includes(each));
    const next = now({ ...draft.get(), references: left });
    if (next.kind === "ready") {
      leaveOut(out);
      send(draft.get());
    }
    lead(next);
  };
  const standIn = () => {
    const sent = draft.get();
    // Judged as a press judges it, though nothing hangs on that: the code of it has run then.
    now(sent);
    return standInFor({ request: draftRequest(sent, model), model });
  };
  return { state, generate, sendWithout, press, resend, standIn };
}

/** Leads to what is missing and says it. */
function lead(state: GenerateState): void {
  switch (state.kind) {
    case "ready":
      break;
    case "nothing-written":
      focusPrompt();
      say(composerTexts.writeFirst);
      break;
    case "no-reference":
      focusAddReference();
      say(composerTexts.addImageFirst);
      break;
    case "to-fix":
      focusProblem(state.problems[0]);
      say(explainProblem(state.problems[0]));
      break;
    case "reference-waiting":
      announce(referencesTexts.waitingAt(state.reference.position));
      break;
    case "reference-stuck": {
      const { position, state: found } = state.reference;
      if (found.kind === "stuck") announce(referencesTexts.problemAt(position, found.words));
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
