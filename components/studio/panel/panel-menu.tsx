"use client";

import { Ellipsis, RotateCcw } from "lucide-react";
import { useId } from "react";
import { resetSettings } from "@/components/studio/draft/reset-settings";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { panelTexts } from "@/lib/language/texts";
import { useChangedSettings } from "./changed-settings";

const words = panelTexts;

/** What concerns all rows of the panel. */
export function PanelMenu() {
  const id = useId();
  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <IconButton label={words.menu} popoverTarget={id} className="size-8">
        <Ellipsis aria-hidden />
      </IconButton>
      <Popover id={id} label={words.menu} align="end" className="w-56 p-1!">
        <ResetAll onDone={close} />
      </Popover>
    </>
  );
}

export function ResetAll({ onDone }: { onDone?: () => void }) {
  const changed = useChangedSettings().length;
  const reset = () => {
    onDone?.();
    resetSettings();
  };
  return (
    <button
      type="button"
      aria-disabled={changed === 0}
      onClick={changed === 0 ? undefined : reset}
      className="flex h-8 w-full items-center gap-2 rounded-field px-2.5 text-label text-text not-aria-disabled:hover:bg-surface-3 aria-disabled:text-text-off pointer-coarse:h-11"
    >
      <RotateCcw aria-hidden />
      {words.resetAll}
      <span className="ml-auto text-meta text-text-3">
        {changed === 0 ? words.nothingChanged : words.changed(changed)}
      </span>
    </button>
  );
}
