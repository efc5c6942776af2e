"use client";

import { panelTexts } from "@/lib/language/texts";
import { selectedPlace } from "./panel-tab";

/** What the stage says of the selected image is put here; without one, what to do. */
export function SelectedPlace() {
  return (
    <>
      <div ref={selectedPlace.set} className="peer flex min-h-0 flex-1 flex-col empty:hidden" />
      <p className="hidden px-4 pt-2 text-label text-text-2 peer-empty:block">
        {panelTexts.noneSelected}
      </p>
    </>
  );
}
