"use client";

import { ArrowUp, SlidersHorizontal } from "lucide-react";
import { texts } from "@/lib/language/texts";
import { useChangedSettings } from "./changed-settings";
import { useDraft } from "./draft";
import { openPanel, useFrame } from "./frame-state";
import { PhoneSheet } from "./phone-sheet";
import { phoneSheet } from "./prompt-focus";
import { useStore } from "./store";
import { useGenerate } from "./use-generate";
import { useIsPhone } from "./window-width";

const words = texts.composer;

/** The composer of a phone: one line at the lower edge that opens a sheet. */
export function PhoneDock() {
  const prompt = useDraft((draft) => draft.prompt);
  const sheet = useStore(phoneSheet, (height) => height);
  const { panelOpen } = useFrame();
  const { state, generate } = useGenerate();
  const changed = useChangedSettings().length;
  const isPhone = useIsPhone();
  return (
    <div className="mx-3 mb-3 flex h-14 items-center gap-1 rounded-[14px] bg-surface-2 pr-1.5 pl-4 shadow-[inset_0_0_0_1px_var(--color-edge)] md:hidden">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => phoneSheet.set("half")}
        data-empty={prompt === ""}
        className="h-full min-w-0 flex-1 truncate text-left text-prompt-large data-[empty=true]:text-text-3"
      >
        <span className="spoken">{words.open}: </span>
        {prompt === "" ? words.promptEmpty : prompt}
      </button>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={words.settings(changed)}
        onClick={() => openPanel()}
        className="lucide-large flex h-11 min-w-11 items-center justify-center gap-1.5 text-label text-text-2"
      >
        <SlidersHorizontal aria-hidden="true" />
        {changed > 0 && changed}
      </button>
      <button
        type="button"
        aria-label={words.generate}
        aria-disabled={state.kind !== "ready"}
        onClick={generate}
        className="lucide-large flex size-11 items-center justify-center rounded-card bg-primary text-on-primary aria-disabled:bg-surface-3 aria-disabled:text-text-3"
      >
        <ArrowUp aria-hidden="true" />
      </button>
      {isPhone && (sheet !== "closed" || panelOpen) && <PhoneSheet />}
    </div>
  );
}
