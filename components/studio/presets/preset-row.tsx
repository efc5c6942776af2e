"use client";

import { Pencil, Trash2 } from "lucide-react";
import { type MouseEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { settingWords } from "@/components/studio/panel/setting-words";
import { useStudio } from "@/components/studio/studio-context";
import { IconButton } from "@/components/ui/icon-button";
import { presetsTexts } from "@/lib/language/texts";
import type { Preset } from "./preset";
import { PresetName } from "./preset-name";

const words = presetsTexts;

type Properties = {
  preset: Preset;
  onTake: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
};

/** A press takes it over; beside it, another name and the way out. */
export function PresetRow({ preset, onTake, onRename, onDelete }: Properties) {
  const { models } = useStudio();
  const [isNaming, setNaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const model = models.find(({ id }) => id === preset.model);
  const settings = settingWords(model, preset.parameters);
  const line = words.line({
    model: model?.name ?? words.notOffered(preset.model),
    settings: settings.map(({ label, value }) => `${label} ${value}`),
    prompt: preset.prompt,
  });
  const take = (name: string | undefined) => {
    setNaming(false);
    if (name !== undefined && name.trim() !== "") onRename(name.trim());
  };
  /** Whoever ends it goes on where it began. */
  const end = (name: string | undefined) => {
    // The field goes before the focus does: losing it is how a name is kept.
    flushSync(() => take(name));
    pencil.current?.focus();
  };
  return (
    <li
      onClickCapture={dropRepeated}
      className="group flex items-center rounded-button pr-1 hover:bg-surface-3 has-focus-visible:bg-surface-3"
    >
      {isNaming ? (
        <PresetName name={preset.name} onEnd={end} onLeave={take} />
      ) : (
        <>
          <button
            type="button"
            aria-disabled={model === undefined}
            onClick={model === undefined ? undefined : onTake}
            className="min-w-0 flex-1 rounded-button px-3 py-2 text-left aria-disabled:text-text-off"
          >
            <span className="block truncate text-body font-medium">{preset.name}</span>
            <span className="block truncate text-meta text-text-3">{line}</span>
          </button>
          <IconButton
            ref={pencil}
            label={words.rename(preset.name)}
            onClick={() => setNaming(true)}
          >
            <Pencil aria-hidden />
          </IconButton>
          <IconButton label={words.delete(preset.name)} onClick={onDelete}>
            <Trash2 aria-hidden />
          </IconButton>
        </>
      )}
    </li>
  );
}

/** The first press changes what stands under the pointer; the second of a double one means the first. */
function dropRepeated(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}
