"use client";

import { X } from "lucide-react";
import type { MouseEvent } from "react";
import { ComposerFields, generateByKeys } from "@/components/studio/composer/composer";
import { CountChip, ModelChip, SettingsChip } from "@/components/studio/composer/composer-controls";
import { ComposerEstimate } from "@/components/studio/composer/composer-estimate";
import { GenerateButton } from "@/components/studio/composer/generate-button";
import { phoneSheet } from "@/components/studio/composer/prompt-focus";
import { useGenerate } from "@/components/studio/composer/use-generate";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { useChangedSettings } from "@/components/studio/panel/changed-settings";
import { PanelViews } from "@/components/studio/panel/code/panel-views";
import { ViewSwitch } from "@/components/studio/panel/code/view-switch";
import { closePanel, useFrame } from "@/components/studio/stage/frame-state";
import { IconButton } from "@/components/ui/icon-button";
import { composerTexts, panelTexts } from "@/lib/language/texts";

const words = composerTexts;

/** One sheet of two heights: half for writing, full for the settings. Generate stays at its foot. */
export function PhoneSheet() {
  const { panelOpen } = useFrame();
  const { generate } = useGenerate();
  const close = () => {
    phoneSheet.set("closed");
    closePanel();
  };
  const closeOnBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.close();
  };
  return (
    <dialog
      ref={showModal}
      aria-label={panelOpen ? panelTexts.settings : words.region}
      onClose={close}
      onClick={closeOnBackdrop}
      onKeyDown={(event) => generateByKeys(event, generate)}
      data-full={panelOpen}
      className="@container fixed inset-x-0 top-auto bottom-0 m-0 flex max-h-[92dvh] w-full max-w-none flex-col rounded-t-[14px] bg-surface-1 p-0 text-text shadow-dialog transition-[translate,opacity] duration-240 ease-sheet data-[full=true]:h-[92dvh] starting:translate-y-8 starting:opacity-0"
    >
      <span
        aria-hidden="true"
        className="mx-auto mt-2 h-1 w-9 flex-none rounded-full bg-surface-4"
      />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pt-2">
        {panelOpen ? <Settings onClose={closePanel} /> : <Writing />}
      </div>
      <Foot />
    </dialog>
  );
}

function Writing() {
  const model = useCurrentModel();
  return (
    <div className="flex min-h-52 flex-col pt-2">
      <ComposerFields>
        <div className="mt-auto flex flex-wrap items-center gap-2 py-3">
          <ModelChip model={model} />
          <CountChip />
          <SettingsChip />
        </div>
      </ComposerFields>
    </div>
  );
}

function Settings({ onClose }: { onClose: () => void }) {
  const changed = useChangedSettings().length;
  return (
    <div className="pb-4">
      <div className="flex h-12 items-center gap-3">
        <h2 className="text-prompt font-semibold">{panelTexts.settings}</h2>
        {changed > 0 && (
          <span className="text-meta text-text-2">{words.settingsChanged(changed)}</span>
        )}
        <IconButton label={words.close} onClick={onClose} className="-mr-3 ml-auto size-11">
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <ViewSwitch />
      <PanelViews />
    </div>
  );
}

function Foot() {
  return (
    <div className="flex flex-none items-center gap-x-4 border-t @max-3xs:flex-wrap border-edge px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <ComposerEstimate />
      <GenerateButton className="h-12! flex-1 rounded-[10px]! text-prompt-large!" />
    </div>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>("textarea[data-prompt]")?.focus();
}
