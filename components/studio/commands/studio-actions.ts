import { focusPrompt } from "@/components/studio/composer/prompt-focus";
import { draft } from "@/components/studio/draft/draft";
import { resetSettings } from "@/components/studio/draft/reset-settings";
import {
  closePanel,
  isPanelOpen,
  openPanel,
  openPicker,
} from "@/components/studio/stage/frame-state";
import { toggleStrip } from "@/components/studio/strip/strip-shown";
import { toasts } from "@/components/ui/toast";
import { seedParameter } from "@/lib/catalog/seed";
import type { Bench } from "./bench";
import { imageActions } from "./image-actions";
import { importFromClipboard } from "./import-pasted";
import type { Actions } from "./offered-actions";
import { openOverlay } from "./overlay";

/** What the commands do in the studio. */
export function studioActions(bench: Bench): Actions {
  const { go } = bench;
  return {
    ...makingActions(bench),
    ...imageActions(bench),
    ...undoActions,
    library: { run: () => go("/library") },
    runs: { run: () => go("/runs") },
    preferences: { run: () => go("/settings") },
    strip: { run: toggleStrip },
    panel: {
      // A wide window has it beside the stage all the time.
      isHere: () => window.matchMedia("(width < 64rem)").matches,
      run: () => (isPanelOpen() ? closePanel() : openPanel()),
    },
    keys: { run: () => openOverlay("keys") },
    menu: { run: () => openOverlay("menu") },
  };
}

const { steps } = toasts;

const undoActions: Actions = {
  undo: {
    isPossible: () => steps.last() !== undefined,
    detail: () => steps.last()?.text,
    run: toasts.undoLast,
  },
  redo: {
    isPossible: () => steps.next() !== undefined,
    detail: () => steps.next()?.text,
    run: toasts.redoLast,
  },
};

function makingActions({ model, generate, generateNewSeed }: Bench): Actions {
  return {
    generate: { run: generate },
    generateNewSeed: {
      isPossible: () => seedParameter(model) !== undefined,
      run: generateNewSeed,
    },
    prompt: { run: focusPrompt },
    models: { run: openPicker },
    importing: {
      // Only a page that is safe may read the clipboard; a paste into the prompt works anywhere.
      isPossible: () => navigator.clipboard?.readText !== undefined,
      run: () => void importFromClipboard(),
    },
    resetSettings: {
      isPossible: () => isAnySet(model.id),
      run: resetSettings,
    },
  };
}

function isAnySet(model: string): boolean {
  const { parametersOf, keepSeedOf, rehearse } = draft.get();
  const set = Object.keys(parametersOf[model] ?? {}).length > 0;
  return set || keepSeedOf[model] === true || rehearse !== undefined;
}
