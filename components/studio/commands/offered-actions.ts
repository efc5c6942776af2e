import { createStore, useStore } from "@/components/ui/browser/store";
import type { CommandId } from "./command-list";

/** What a command does. One that is not possible now is neither listed nor done. */
export type Action = {
  run: () => void;
  isPossible?: () => boolean;
  /** Whether this window has what it acts on; what it has not is told nowhere. */
  isHere?: () => boolean;
  /** What it would do just now, in a few words beside its name. */
  detail?: () => string | undefined;
};

export type Actions = Partial<Record<CommandId, Action>>;

const offers = createStore<readonly Actions[]>([]);

/** Offers actions until the returned function is called; the newest offer of a command counts. */
export function offerActions(actions: Actions): () => void {
  offers.set([...offers.get(), actions]);
  return () => offers.set(offers.get().filter((each) => each !== actions));
}

/** What a command does now; nothing where it cannot. */
export function actionOf(id: CommandId, all = offers.get()): Action | undefined {
  const action = actionHere(id, all);
  return action?.isPossible?.() === false ? undefined : action;
}

export function useOffers(): readonly Actions[] {
  return useStore(offers, (all) => all);
}

/** Commands that work on this page. */
export function worksHere(id: CommandId, all: readonly Actions[]): boolean {
  return actionHere(id, all) !== undefined;
}

function actionHere(id: CommandId, all: readonly Actions[]): Action | undefined {
  const action = all.findLast((actions) => actions[id] !== undefined)?.[id];
  return action?.isHere?.() === false ? undefined : action;
}
