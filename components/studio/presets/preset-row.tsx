"use client";

import { Check, Pencil, Trash2 } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { settingWords } from "@/components/studio/panel/setting-words";
import { useStudio } from "@/components/studio/studio-context";
import { IconButton } from "@/components/ui/icon-button";
import { presetsTexts } from "@/lib/language/texts";
import type { Preset } from "./preset";

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
  /** The new name while it is written. */
  const [named, setNamed] = useState<string>();
  const pencil = useRef<HTMLButtonElement>(null);
  const isNaming = named !== undefined;
  const model = models.find(({ id }) => id === preset.model);
  const settings = settingWords(model, preset.parameters);
  const line = words.line({
    model: model?.name ?? words.notOffered(preset.model),
    settings: settings.map(({ label, value }) => `${label} ${value}`),
    prompt: preset.prompt,
  });
  const rename = () => {
    setNamed(undefined);
    if (named !== undefined && named.trim() !== "") onRename(named.trim());
  };
  /** Whoever ends it by a key goes on where it began. */
  const byKeys = (event: KeyboardEvent) => {
    const isEnd = event.key === "Enter" || event.key === "Escape";
    if (event.nativeEvent.isComposing || !isEnd) return;
    event.preventDefault();
    // The field goes before the focus does: losing it is how a name is kept.
    flushSync(() => (event.key === "Enter" ? rename() : setNamed(undefined)));
    pencil.current?.focus();
  };
  return (
    <li className="group flex items-center rounded-button pr-1 hover:bg-surface-3 has-focus-visible:bg-surface-3">
      {isNaming ? (
        <span className="well mx-2 my-1.5 flex min-w-0 flex-1 rounded-field">
          <input
            ref={focusAll}
            type="text"
            aria-label={words.newName(preset.name)}
            autoComplete="off"
            maxLength={80}
            value={named}
            onChange={({ currentTarget }) => setNamed(currentTarget.value)}
            onKeyDown={byKeys}
            onBlur={rename}
            className="h-8 w-full min-w-0 bg-transparent px-2 text-body text-text pointer-coarse:h-11"
          />
        </span>
      ) : (
        <button
          type="button"
          aria-disabled={model === undefined}
          onClick={model === undefined ? undefined : onTake}
          className="min-w-0 flex-1 rounded-button px-3 py-2 text-left aria-disabled:text-text-off"
        >
          <span className="block truncate text-body font-medium">{preset.name}</span>
          <span className="block truncate text-meta text-text-3">{line}</span>
        </button>
      )}
      <IconButton
        ref={pencil}
        label={isNaming ? words.saveName(preset.name) : words.rename(preset.name)}
        // The field would lose the focus, and be gone with it, before the press.
        onPointerDown={(event) => isNaming && event.preventDefault()}
        onClick={() => (isNaming ? rename() : setNamed(preset.name))}
      >
        {isNaming ? <Check aria-hidden /> : <Pencil aria-hidden />}
      </IconButton>
      <IconButton label={words.delete(preset.name)} onClick={onDelete}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}

/** Stands outside the component, so that React calls it once and not after every render. */
function focusAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
