import {
  type Draft,
  draftStore,
  takeIntoDraft,
  usedReferences,
} from "@/components/studio/draft/draft";
import { withoutTaken } from "@/components/studio/draft/draft-undo";
import { announce } from "@/components/ui/browser/live-region";
import { showToast, toasts } from "@/components/ui/toast";
import { ledgerTexts } from "@/lib/language/texts";
import { type Brought, carrySettings, type Entry, type Ledger } from "./carry-settings";
import { lastLedger, type Move } from "./last-ledger";

const words = ledgerTexts;

type Carried = ReturnType<typeof carrySettings>;

const OPEN_MS = 20_000;

let brought: Brought = {};
let stopFolding: (() => void) | undefined;

/** Another model is used from here on, with all of what was set that it can take. */
export function switchModel(move: Move): void {
  const { from, to, sandbox } = move;
  const isStaying = from.id === to.id;
  const isInSandbox = draftStore.get().sandbox === true;
  if (isStaying && (sandbox ?? isInSandbox) === isInSandbox) {
    stayWith(move);
    return;
  }
  const undo = isStaying ? takeIntoDraft(() => stayWith(move)) : moveTo(move);
  if (move.along === undefined) toasts.steps.add({ text: words.moved(to.name), undo });
  else showToast({ text: move.along.text, undo });
}

/** Only the sandbox may be another. */
function stayWith({ to, sandbox }: Move): void {
  draftStore.set(withSandbox({ ...draftStore.get(), model: to.id }, sandbox));
}

function withSandbox(draft: Draft, sandbox: boolean | undefined): Draft {
  return sandbox === undefined ? draft : { ...draft, sandbox: sandbox ? true : undefined };
}

/** Moves what is set to another model, tells of it in the ledger, and returns the way back. */
function moveTo(move: Move): () => unknown {
  const { from, to } = move;
  const before = draftStore.get();
  const broughtBefore = brought;
  const carried = withAlong(carrySettings({ draft: before, from, to, brought }), move);
  const moved = { ...carried, draft: withSandbox(carried.draft, move.sandbox) };
  brought = moved.brought;
  draftStore.set(moved.draft);
  const undo = () => {
    stopFolding?.();
    lastLedger.set(undefined);
    brought = broughtBefore;
    const back = { ...before, model: from.id };
    draftStore.set(withoutTaken({ now: draftStore.get(), before: back, taken: moved.draft }));
    return () => moveTo(move);
  };
  const press = () => {
    if (toasts.steps.undo(undo) === undefined) undo();
  };
  lastLedger.set({ from, to, ledger: withShared(moved, { from, to }), undo: press, isOpen: true });
  announce(words.moved(to.name));
  foldLater();
  return undo;
}

/** What comes with whole settings of its own needs none of the others: they stay where they were. */
function withAlong(carried: Carried, { along }: Move): Carried {
  if (along === undefined) return carried;
  const { ledger } = carried;
  const all = [...ledger.kept, ...ledger.changed, ...ledger.parked];
  return {
    draft: along.put(carried.draft),
    ledger: along.isWhole === true ? { kept: [], changed: [], parked: all.map(unchanged) } : ledger,
    brought: along.isWhole === true ? brought : carried.brought,
  };
}

function unchanged({ label, was }: Entry): Entry {
  return { label, was };
}

/** What every model shares: the prompt, how many images, and the references. */
function withShared(
  { ledger, draft }: { ledger: Ledger; draft: Draft },
  { from, to }: Move,
): Ledger {
  const used = usedReferences(draft, to).length;
  const parked = usedReferences(draft, from).length - used;
  const shared: Entry[] = [
    ...(draft.prompt.trim() === "" ? [] : [{ label: words.prompt, was: "" }]),
    ...(used === 0 ? [] : [{ label: words.references(used), was: "" }]),
  ];
  const images = { label: words.images(draft.count), was: "" };
  return {
    ...ledger,
    kept: [...shared, ...ledger.kept, images],
    parked:
      parked > 0 ? [...ledger.parked, { label: words.references(parked), was: "" }] : ledger.parked,
  };
}

/** It stays until the first edit, or for a while. */
function foldLater(): void {
  stopFolding?.();
  const fold = () => {
    stopFolding?.();
    const shown = lastLedger.get();
    if (shown !== undefined) lastLedger.set({ ...shown, isOpen: false });
  };
  const timer = setTimeout(fold, OPEN_MS);
  const unsubscribe = draftStore.subscribe(fold);
  stopFolding = () => {
    clearTimeout(timer);
    unsubscribe();
    stopFolding = undefined;
  };
}
