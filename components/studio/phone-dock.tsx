"use client";

import { ArrowUp, SlidersHorizontal } from "lucide-react";
import { memo, useEffect } from "react";
import { isOff, useGenerateLabel } from "@/components/studio/composer/generate-button";
import { phoneSheet } from "@/components/studio/composer/prompt-focus";
import { useGenerate } from "@/components/studio/composer/use-generate";
import { useDraft } from "@/components/studio/draft/draft";
import { useChangedSettings } from "@/components/studio/panel/changed-settings";
import { openPanel, useFrame } from "@/components/studio/stage/frame-state";
import { onDemand } from "@/components/ui/browser/on-demand";
import { useStore } from "@/components/ui/browser/store";
import { useIsPhone } from "@/components/ui/browser/window-width";
import { composerTexts } from "@/lib/language/texts";

const { warm, usePart } = onDemand(async () => (await import("./phone-sheet")).PhoneSheet);

const words = composerTexts;

/** The composer of a phone: one line at the lower edge that opens a sheet. */
export const PhoneDock = memo(function PhoneDock() {
  const prompt = useDraft((draft) => draft.prompt);
  const sheet = useStore(phoneSheet, (height) => height);
  const { panelOpen } = useFrame();
  const { state, generate } = useGenerate();
  const label = useGenerateLabel(state);
  const changed = useChangedSettings().length;
  const isPhone = useIsPhone();
  const isOpen = sheet !== "closed" || panelOpen;
  const PhoneSheet = usePart();
  // Once ahead, and again with a press should that have failed.
  useEffect(() => {
    if (isPhone || isOpen) warm();
  }, [isPhone, isOpen]);
  return (
    <div className="mx-3 mb-3 flex h-14 items-center gap-1 rounded-[14px] bg-surface-2 pr-1.5 pl-4 shadow-[inset_0_0_0_1px_var(--color-edge)] md:hidden forced-colors:border">
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
        data-generate
        aria-label={label}
        aria-disabled={isOff(state)}
        onClick={generate}
        className="lucide-large flex size-11 items-center justify-center rounded-card bg-primary text-on-primary aria-disabled:bg-surface-3 aria-disabled:text-text-3"
      >
        <ArrowUp aria-hidden="true" />
      </button>
      {isPhone && isOpen && PhoneSheet !== undefined && <PhoneSheet />}
    </div>
  );
});
