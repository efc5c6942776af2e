"use client";

import { ChevronDown, CircleMinus, SlidersHorizontal } from "lucide-react";
import type { ComponentProps } from "react";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import { ShapeOutline } from "@/components/ui/shape-outline";
import type { OfferedModel } from "@/lib/contract/provider";
import { texts } from "@/lib/language/texts";
import { useChangedSettings } from "./changed-settings";
import { leaveOutOf } from "./composer-leave-out";
import { draftParameters, useCurrentModel, useDraft } from "./draft";
import { focusRow, openPanel, openPicker } from "./frame-state";
import { GenerateButton } from "./generate-button";
import { sizeWords } from "./size-words";

const words = texts.composer;

type Properties = { leaveOutOpen: boolean; onLeaveOut: () => void };

/** The chips that name what the next run is made with, and Generate. */
export function ComposerControls({ leaveOutOpen, onLeaveOut }: Properties) {
  const model = useCurrentModel();
  const leaveOut = leaveOutOf(model);
  return (
    <div className="mt-2.5 flex min-h-9 flex-wrap items-center gap-1.5">
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
      <span className="flex-1" />
      {!model.ready && <span className="pr-1.5 text-label text-text-2">{words.freeSandbox}</span>}
      <GenerateButton />
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
      className={`flex h-7 shrink-0 items-center gap-1.5 rounded-button bg-surface-3 px-[9px] text-label font-medium transition-colors hover:bg-surface-4 pointer-coarse:h-11 pointer-coarse:px-3 ${className}`}
    />
  );
}
