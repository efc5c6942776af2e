"use client";

import { Check, X } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { presetsTexts } from "@/lib/language/texts";

const words = presetsTexts;

type Properties = {
  /** The name so far. */
  name: string;
  /** Ended on purpose: by a key or a button. Without a name, the old one stays. */
  onEnd: (name: string | undefined) => void;
  /** Ended because the focus went elsewhere, which keeps what was written. */
  onLeave: (name: string) => void;
};

/** Another name for a preset while it is written, with Save and Cancel beside it. */
export function PresetName({ name, onEnd, onLeave }: Properties) {
  const [written, setWritten] = useState(name);
  const byKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isKept = event.key === "Enter" && event.target instanceof HTMLInputElement;
    if (!isKept && event.key !== "Escape") return;
    event.preventDefault();
    onEnd(isKept ? written : undefined);
  };
  const followFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onLeave(written);
  };
  return (
    <fieldset
      aria-label={name}
      onKeyDown={byKeys}
      onBlur={followFocus}
      className="flex min-w-0 flex-1 items-center"
    >
      <span className="well mx-2 my-1.5 flex min-w-0 flex-1 rounded-field">
        <input
          ref={focusAll}
          type="text"
          aria-label={words.newName(name)}
          autoComplete="off"
          maxLength={80}
          value={written}
          onChange={({ currentTarget }) => setWritten(currentTarget.value)}
          className="h-8 w-full min-w-0 bg-transparent px-2 text-body text-text pointer-coarse:h-11"
        />
      </span>
      <IconButton
        label={words.saveName(name)}
        onMouseDown={keepFocus}
        onClick={() => onEnd(written)}
      >
        <Check aria-hidden />
      </IconButton>
      <IconButton
        label={words.cancelName(name)}
        onMouseDown={keepFocus}
        onClick={() => onEnd(undefined)}
      >
        <X aria-hidden />
      </IconButton>
      {/* In Delete's place stands nothing: no second press may land there. */}
      <span aria-hidden="true" className="size-8 flex-none pointer-coarse:size-11" />
    </fieldset>
  );
}

/** The field would lose the focus, and the name be kept, before the press; Safari gives it to no button. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** Stands outside the component, so that React calls it once and not after every render. */
function focusAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
