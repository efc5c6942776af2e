import { createStore, type Store } from "@/components/ui/browser/store";
import { toastsTexts } from "@/lib/language/texts";
import { createUndoSteps, type UndoStep, type UndoSteps, type WayBack } from "./undo-steps";

export type Toast = {
  text: string;
  /** Takes back what it tells of; where it returns a function, that does it once more. */
  undo?: WayBack;
};

export type ShownToast = Toast & { id: number };

type Toasts = {
  /** What was done last, the newest at the end, until it is gone or taken back. */
  shown: Store<readonly ShownToast[]>;
  show: (toast: Toast) => void;
  hide: (id: number) => void;
  /** Hides it, and its step with it: another has taken its place. */
  replace: (toast: ShownToast) => void;
  /** Takes back what a toast tells of. */
  undo: (toast: ShownToast) => void;
  /** Everything that can be taken back, also what no toast tells of any more. */
  steps: UndoSteps;
  undoLast: () => void;
  redoLast: () => void;
};

const WITH_UNDO_MS = 10_000;
const PLAIN_MS = 6_000;
const EVERY_MS = 250;
const MOST = 3;

/** A toast goes by itself, whichever page stands; while `isHeld`, its time stands still. */
export function createToasts(isHeld: () => boolean): Toasts {
  const shown = createStore<readonly ShownToast[]>([]);
  const steps = createUndoSteps();
  const leftMs = new Map<number, number>();
  let count = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const keep = (toasts: readonly ShownToast[]) => {
    const kept = new Set(toasts.map(({ id }) => id));
    for (const id of leftMs.keys()) if (!kept.has(id)) leftMs.delete(id);
    shown.set(toasts);
    if (toasts.length > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  const hide = (id: number) => keep(shown.get().filter((toast) => toast.id !== id));
  const tick = () => {
    if (isHeld()) return;
    for (const [id, ms] of [...leftMs]) {
      leftMs.set(id, ms - EVERY_MS);
      if (ms <= EVERY_MS) hide(id);
    }
  };
  const show = (toast: Toast) => {
    count += 1;
    leftMs.set(count, toast.undo === undefined ? PLAIN_MS : WITH_UNDO_MS);
    if (toast.undo !== undefined) steps.add({ text: toast.text, undo: toast.undo });
    keep([...shown.get(), { ...toast, id: count }].slice(-MOST));
    timer ??= setInterval(tick, EVERY_MS);
  };
  /** The toast of a step gives way to one that says what has become of it. */
  const tell = (step: UndoStep | undefined, words: (text: string) => string) => {
    if (step === undefined) return;
    keep(shown.get().filter(({ undo }) => undo !== step.undo));
    show({ text: words(step.text) });
  };
  return {
    shown,
    show,
    hide,
    replace(toast) {
      if (toast.undo !== undefined) steps.forget(toast.undo);
      hide(toast.id);
    },
    undo(toast) {
      // Pressed twice, it is taken back once.
      if (!shown.get().includes(toast)) return;
      hide(toast.id);
      if (steps.undo(toast.undo) === undefined) toast.undo?.();
    },
    steps,
    undoLast: () => tell(steps.undo(), toastsTexts.undone),
    redoLast: () => tell(steps.redo(), toastsTexts.redone),
  };
}

/** They wait while nobody can see them, and for as long as somebody points at one or is inside. */
function areHeld(): boolean {
  return (
    typeof document === "undefined" ||
    document.hidden ||
    document.querySelector("[data-toasts]:is(:hover, :focus-within)") !== null
  );
}

/** The ones of this tab. */
export const toasts = createToasts(areHeld);

export const showToast = toasts.show;
