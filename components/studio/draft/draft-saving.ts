import { useEffect, useLayoutEffect } from "react";
import { useStudio } from "@/components/studio/studio-context";
import { draftStore, firstModel } from "./draft";
import { type Draft, type DraftReference, emptyDraft } from "./draft-changes";
import { DRAFT_KEY } from "./draft-key";

const SAVE_EVERY_MS = 500;

/** Reads what this tab had on its bench; anything that is not a draft counts as none. */
export function readDraft(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const saved: unknown = JSON.parse(text);
    if (typeof saved !== "object" || saved === null) return undefined;
    const whole = { ...emptyDraft, ...saved };
    return isDraft(whole) ? { ...whole, references: whole.references.filter(isKept) } : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: Partial<Record<keyof Draft, unknown>>): value is Draft {
  return (
    typeof value.model === "string" &&
    typeof value.prompt === "string" &&
    typeof value.count === "number" &&
    typeof value.parametersOf === "object" &&
    value.parametersOf !== null &&
    typeof value.keepSeedOf === "object" &&
    value.keepSeedOf !== null &&
    Array.isArray(value.references)
  );
}

/** What was on its way when the page went is not there to be sent on. */
function isKept(reference: DraftReference): boolean {
  return !("file" in reference);
}

/** One page leads to the next with the draft in memory, which knows of files that are on their way. */
export function draftToStartWith(inMemory: Draft, saved: string | null): Draft {
  return inMemory === emptyDraft ? (readDraft(saved) ?? inMemory) : inMemory;
}

/** Brings the draft of this tab back and keeps it saved, also when the page goes away. */
export function useDraftSaving(): void {
  const { models } = useStudio();
  // Before anything is painted: nobody sees a composer that is not theirs.
  useLayoutEffect(() => {
    const found = draftToStartWith(draftStore.get(), sessionStorage.getItem(DRAFT_KEY));
    const known = models.some((model) => model.id === found.model);
    draftStore.set(known ? found : { ...found, model: firstModel(models)?.id ?? "" });
    delete document.documentElement.dataset.restoring;
  }, [models]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      sessionStorage.setItem(DRAFT_KEY, JSON.stringify(draftStore.get()));
    };
    const saveSoon = () => {
      timer ??= setTimeout(save, SAVE_EVERY_MS);
    };
    const unsubscribe = draftStore.subscribe(saveSoon);
    addEventListener("pagehide", save);
    return () => {
      unsubscribe();
      removeEventListener("pagehide", save);
      save();
    };
  }, []);
}
