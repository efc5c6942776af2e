import { type Draft, draft } from "@/components/studio/draft/draft";
import { takeAlong } from "@/components/studio/picker/take-along";
import { createStore } from "@/components/ui/browser/store";
import { newRandomKey } from "@/lib/client/random-key";
import type { OfferedModel } from "@/lib/contract/provider";
import { presetsTexts } from "@/lib/language/texts";
import { type Preset, presetOf, readPresets, withPreset } from "./preset";

const KEY = "proofsheet.presets";
const words = presetsTexts;

/** The presets of this browser, the newest first. */
export const presets = createStore<readonly Preset[]>([]);

/** Brings in what is kept, and what other tabs save from now on. */
export function followPresets(): () => void {
  const read = () => presets.set(readPresets(localStorage.getItem(KEY)));
  const hear = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) read();
  };
  read();
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}

/** False where the browser keeps nothing, as with a full store. */
export function keepPresets(next: readonly Preset[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    return false;
  }
  presets.set(next);
  return true;
}

export function savePreset(name: string, withPrompt: boolean): boolean {
  const preset = presetOf(draft.get(), { id: newRandomKey(), name, withPrompt });
  return keepPresets([preset, ...presets.get()]);
}

export function takePreset(preset: Preset, models: readonly OfferedModel[]): void {
  const put = (draft: Draft) => withPreset(draft, preset);
  takeAlong({ put, isWhole: true, text: words.taken(preset.name), models });
}
