"use client";

import { ChevronDown, CircleMinus, SlidersHorizontal } from "lucide-react";
import type { ComponentProps } from "react";
import { draftParameters, useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { useChangedSettings } from "@/components/studio/panel/changed-settings";
import { sizeWords } from "@/components/studio/panel/size/size-words";
import { focusRow, openPanel, openPicker } from "@/components/studio/stage/frame-state";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import { ShapeOutline } from "@/components/ui/shape-outline";
import type { OfferedModel } from "@/lib/contract/provider";
import { composerTexts } from "@/lib/language/texts";
import { AddKeyLink, ComposerEstimate } from "./composer-estimate";
import { leaveOutOf } from "./composer-leave-out";
import { ComposerMessage } from "./composer-message";
import { GenerateButton } from "./generate-button";

const words = composerTexts;

type Properties = { leaveOutOpen: boolean; onLeaveOut: () => void };

/** The chips that name what the next run is made with, and Generate. */
export function ComposerControls({ leaveOutOpen, onLeaveOut }: Properties) {
  const model = useCurrentModel();
  const leaveOut = leaveOutOf(model);
  return (
    <div className="mt-2.5 flex min-h-9 flex-wrap items-center gap-1.5 [&>p]:mt-0 [&>p]:mb-1 [&>p]:basis-full low:[&>p]:order-1 low:[&>p]:mb-0 low:[&>p]:flex-[1_1_16rem] low:[&>p]:items-center low:[&>p]:pl-2">
      {/* A line of its own above the chips; in a low window it stands between them and Generate. */}
      <ComposerMessage />
      <ModelChip model={model} />
      <SizeChip model={model} />
      <CountChip />
      <SettingsChip />
      {leaveOut !== undefined && !leaveOutOpen && (
        <button
          type="button"
          onClick={onLeaveOut}
          className="ml-2 flex h-7 items-center gap-2 rounded-button px-1.5 text-label text-text-2 hover:text-text pointer-coarse:h-11"
        >
          <CircleMinus aria-hidden="true" />
          {words.leaveOut}
        </button>
      )}
      <div className="ml-auto flex flex-wrap low:order-2 items-center justify-end gap-x-3 gap-y-1.5">
        <AddKeyLink />
        <ComposerEstimate />
        <GenerateButton />
      </div>
    </div>
  );
}

export function ModelChip({ model }: { model: OfferedModel }) {
  return (
    <Chip aria-label={words.model(model.name)} onClick={openPicker}>
      {!model.ready && <SandboxMark />}
      {model.name}
      <ChevronDown aria-hidden="true" className="text-text-3" />
    </Chip>
  );
}

function SizeChip({ model }: { model: OfferedModel }) {
  const size = sizeWords(model, draftParameters(useDraft(), model));
  if (size === undefined) return null;
  return (
    <Chip aria-label={words.size(size.label)} onClick={() => focusRow(`parameters.${size.name}`)}>
      {size.ratio !== undefined && (
        <span aria-hidden="true" className="-ml-0.5 [&>svg]:size-4">
          <ShapeOutline ratio={size.ratio} />
        </span>
      )}
      {size.label}
    </Chip>
  );
}

export function CountChip() {
  const count = useDraft((draft) => draft.count);
  return (
    <Chip aria-label={words.countName(count)} onClick={() => focusRow("count")}>
      {words.count(count)}
    </Chip>
  );
}

/** Where the panel is hidden, this opens it. */
export function SettingsChip() {
  const changed = useChangedSettings().length;
  return (
    <Chip onClick={() => openPanel()} className="lg:hidden">
      <SlidersHorizontal aria-hidden="true" />
      {words.settings(changed)}
    </Chip>
  );
}

function Chip({ className = "", ...properties }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      {...properties}
      className={`flex h-7 shrink-0 items-center gap-1.5 rounded-button bg-surface-3 px-[9px] text-label font-medium transition-colors hover:bg-surface-4 pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center pointer-coarse:px-3 ${className}`}
    />
  );
}
