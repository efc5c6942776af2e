import { useEffect } from "react";
import { draftStore, firstModel } from "./draft";
import { type Draft, emptyDraft } from "./draft-changes";
import { useStudio } from "./studio-context";

const KEY = "proofsheet.draft";
const SAVE_EVERY_MS = 500;

/** Reads what this tab had on its bench; anything that is not a draft counts as none. */
export function readDraft(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const saved: unknown = JSON.parse(text);
    if (typeof saved !== "object" || saved === null) return undefined;
    const whole = { ...emptyDraft, ...saved };
    return isDraft(whole) ? whole : undefined;
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

/** Brings the draft of this tab back and keeps it saved, also when the page goes away. */
export function useDraftSaving(): void {
  const { models } = useStudio();
  useEffect(() => {
    const saved = readDraft(sessionStorage.getItem(KEY)) ?? draftStore.get();
    const known = models.some((model) => model.id === saved.model);
    draftStore.set(known ? saved : { ...saved, model: firstModel(models)?.id ?? "" });

    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      sessionStorage.setItem(KEY, JSON.stringify(draftStore.get()));
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
  }, [models]);
}
