"use client";

import { createStore, useStore } from "./store";

const NOTHING = "";
const said = createStore(NOTHING);
let even = false;

/** Says something to people who listen to the page. */
export function announce(words: string): void {
  even = !even;
  // The same words twice in a row are read out only if the text differs.
  said.set(even ? words : `${words}\u00a0`);
}

export function LiveRegion() {
  const words = useStore(said, (text) => text);
  return (
    <div role="status" aria-live="polite" className="spoken top-0 left-0">
      {words}
    </div>
  );
}
