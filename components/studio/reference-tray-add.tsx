"use client";

import { Plus } from "lucide-react";
import { type ChangeEvent, type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { texts } from "@/lib/language/texts";
import { ReferenceDrop } from "./reference-drop";
import { addFiles } from "./reference-uploads";
import { addLinks, linksIn, writtenImage } from "./reference-ways-in";

const words = texts.composer;

const TYPES = "image/png,image/jpeg,image/webp,image/avif,image/gif";

/** The "+" tile: every way in that is not already under the hand. */
export function ReferenceAdd() {
  const id = useId();
  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <button
        type="button"
        data-add-reference
        popoverTarget={id}
        onClick={() => requestAnimationFrame(() => document.getElementById(`${id}-link`)?.focus())}
        aria-label={words.add}
        data-tooltip={words.add}
        className="flex size-14 items-center justify-center rounded-field bg-surface-3 text-text-3 transition-colors hover:bg-surface-4 hover:text-text max-md:size-16 md:[@media(height<50rem)]:size-10"
      >
        <Plus aria-hidden="true" />
      </button>
      <Popover id={id} label={words.add} side="above" className="w-88">
        <ReferenceDrop className="flex flex-col gap-3" onDropCapture={close}>
          <Browse onTaken={close} />
          <LinkForm id={`${id}-link`} onTaken={close} />
        </ReferenceDrop>
      </Popover>
    </>
  );
}

function Browse({ onTaken }: { onTaken: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    addFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = "";
    onTaken();
  };
  return (
    <div className="flex items-center justify-between gap-3">
      <p>{texts.references.hint}</p>
      <Button onClick={() => input.current?.click()}>{texts.references.browse}</Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={TYPES}
        aria-label={texts.references.files}
        onChange={take}
        className="hidden"
      />
    </div>
  );
}

/** Takes links, one or several, and an image that is written out. */
function LinkForm({ id, onTaken }: { id: string; onTaken: () => void }) {
  const [wrong, setWrong] = useState(false);
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("link") ?? "");
    const written = writtenImage(text);
    const links = linksIn(text);
    if (written !== undefined) addFiles([written]);
    else if (links !== undefined) addLinks(links);
    else return setWrong(true);
    setWrong(false);
    form.reset();
    onTaken();
  };
  return (
    <form onSubmit={take} className="flex flex-col gap-2">
      <label htmlFor={id} className="text-label font-medium text-text">
        {words.linkLabel}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          name="link"
          inputMode="url"
          autoComplete="off"
          placeholder={words.linkEmpty}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={() => setWrong(false)}
          className="h-8 min-w-0 flex-1 rounded-field bg-surface-2 px-2 text-label text-text shadow-[inset_0_0_0_1px_var(--color-edge)] outline-none focus:outline-2 focus:outline-accent aria-invalid:shadow-[inset_0_0_0_1px_var(--color-negative)] pointer-coarse:h-11"
        />
        <Button type="submit">{words.linkAdd}</Button>
      </div>
      <p id={`${id}-hint`} data-wrong={wrong} className="text-meta data-[wrong=true]:text-negative">
        {wrong ? words.linkWrong : words.linkHint}
      </p>
    </form>
  );
}
