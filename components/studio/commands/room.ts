import { createStore, useStore } from "@/components/ui/browser/store";

const here = createStore(false);
let fetchRoom: (() => void) | undefined;
let waiting: (() => void) | undefined;

/** What the commands do is fetched by this when it is wanted, until the returned function is called. */
export function bringRoom(fetchNow: () => void): () => void {
  fetchRoom = fetchNow;
  return () => {
    fetchRoom = undefined;
    // A press that still waits is not carried out on another page.
    waiting = undefined;
  };
}

export function wantRoom(): void {
  fetchRoom?.();
}

/** Says that everything the commands do is offered, until the returned function is called. */
export function enterRoom(): () => void {
  here.set(true);
  waiting?.();
  waiting = undefined;
  return () => here.set(false);
}

export function useIsRoomHere(): boolean {
  return useStore(here, (isHere) => isHere);
}

/** Fetches what the commands do and carries out a press then; nothing to wait for once it is here. */
export function waitForRoom(act: () => void): boolean {
  if (here.get()) return false;
  waiting = act;
  wantRoom();
  return true;
}
