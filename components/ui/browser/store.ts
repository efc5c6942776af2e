import { useSyncExternalStore } from "react";

export type Store<State> = {
  get(): State;
  set(state: State): void;
  subscribe(listener: () => void): () => void;
  /** What the server renders; the browser starts from it too. */
  initial: State;
};

/** A value outside React that components can follow. */
export function createStore<State>(initial: State): Store<State> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    initial,
    get: () => current,
    set(state) {
      if (Object.is(state, current)) return;
      current = state;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Follows a part of a store. The selector must return the same value for the same state. */
export function useStore<State, Part>(store: Store<State>, select: (state: State) => Part): Part {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.initial),
  );
}
