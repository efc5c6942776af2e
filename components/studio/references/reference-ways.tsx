"use client";

import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { useDraft } from "@/components/studio/draft/draft";
import { useStore } from "@/components/ui/browser/store";
import { Button } from "@/components/ui/button";
import { composerTexts, referencesTexts } from "@/lib/language/texts";
import { DropPlace } from "./drop-place";
import { linksIn } from "./links-in";
import { takeFiles, takeIn, takeLinks, writtenImage } from "./reference-ways-in";
import { focusLink, replacedReference } from "./replaced-reference";
import type { Brought } from "./what-was-brought";

const words = composerTexts;

const IMAGE_TYPES = "image/png,image/jpeg,image/webp,image/avif,image/gif";

/** What stands in the popover of "+": every way in that is not already under the hand. */
export function ReferenceWays({ id }: { id: string }) {
  const replaced = useStore(replacedReference, (key) => key);
  const position = useDraft(({ references }) =>
    references.findIndex(({ key }) => key === replaced),
  );
  useEffect(() => {
    // It may have been opened before its content was here.
    if (document.getElementById(id)?.matches(":popover-open")) focusLink(id);
  }, [id]);
  const close = () => {
    document.getElementById(id)?.hidePopover();
    replacedReference.set("");
  };
  const drop = (brought: Brought) => {
    takeIn(brought);
    close();
  };
  return (
    <>
      {position >= 0 && (
        <p className="mb-2 font-medium text-text">{composerTexts.replaceAt(position + 1)}</p>
      )}
      <DropPlace className="flex flex-col gap-3" onBrought={drop}>
        <Browse onTaken={close} />
        <LinkForm id={`${id}-link`} onTaken={close} />
      </DropPlace>
    </>
  );
}

function Browse({ onTaken }: { onTaken: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    takeFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = "";
    onTaken();
  };
  return (
    <div className="flex items-center justify-between gap-3">
      <p>{referencesTexts.hint}</p>
      <Button onClick={() => input.current?.click()}>{referencesTexts.browse}</Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={IMAGE_TYPES}
        aria-label={referencesTexts.files}
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
    if (written !== undefined) takeFiles([written]);
    else if (links !== undefined) takeLinks(links);
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
          className="h-8 min-w-0 flex-1 rounded-field bg-surface-2 px-2 text-label text-text shadow-[inset_0_0_0_1px_var(--color-edge)] focus:outline-2 focus:-outline-offset-1 focus:outline-accent aria-invalid:shadow-[inset_0_0_0_1px_var(--color-negative)] pointer-coarse:h-11"
        />
        <Button type="submit">{words.linkAdd}</Button>
      </div>
      <p id={`${id}-hint`} data-wrong={wrong} className="text-meta data-[wrong=true]:text-negative">
        {wrong ? words.linkWrong : words.linkHint}
      </p>
    </form>
  );
}
