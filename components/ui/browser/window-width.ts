import { useSyncExternalStore } from "react";

const PHONE = "(width < 48rem)";
const WIDE = "(width >= 64rem)";

export function isPhone(): boolean {
  return matchMedia(PHONE).matches;
}

/** Whether the window has room for a panel beside everything else. */
export function isWide(): boolean {
  return matchMedia(WIDE).matches;
}

/** Whether the window is as narrow as a phone's; false while the server's markup is taken over. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(follow, isPhone, () => false);
}

function follow(listener: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
