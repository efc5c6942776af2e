"use client";

import { Pencil, Trash2 } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
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
  const [isNaming, setNaming] = useState(false);
  const model = models.find(({ id }) => id === preset.model);
  const settings = settingWords(model, preset.parameters);
  const line = words.line({
    model: model?.name ?? words.notOffered(preset.model),
    settings: settings.map(({ label, value }) => `${label} ${value}`),
    prompt: preset.prompt,
  });
  const name = (text: string) => {
    setNaming(false);
    if (text.trim() !== "") onRename(text.trim());
  };
  return (
    <li className="group flex items-center rounded-button pr-1 hover:bg-surface-3 has-focus-visible:bg-surface-3">
      {isNaming ? (
        <NameField name={preset.name} onName={name} onLeave={() => setNaming(false)} />
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
      <IconButton label={words.rename(preset.name)} onClick={() => setNaming(!isNaming)}>
        <Pencil aria-hidden />
      </IconButton>
      <IconButton label={words.delete(preset.name)} onClick={onDelete}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}

type NameProperties = { name: string; onName: (name: string) => void; onLeave: () => void };

function NameField({ name, onName, onLeave }: NameProperties) {
  const hear = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onName(event.currentTarget.value);
    if (event.key !== "Escape") return;
    event.preventDefault();
    onLeave();
  };
  return (
    <span className="well mx-2 my-1.5 flex min-w-0 flex-1 rounded-field">
      <input
        ref={focusAll}
        type="text"
        aria-label={words.newName(name)}
        autoComplete="off"
        maxLength={80}
        defaultValue={name}
        onKeyDown={hear}
        onBlur={(event) => onName(event.currentTarget.value)}
        className="h-8 w-full min-w-0 bg-transparent px-2 text-body text-text pointer-coarse:h-11"
      />
    </span>
  );
}

/** Stands outside the component, so that React calls it once and not after every render. */
function focusAll(field: HTMLInputElement | null): void {
  field?.select();
}
