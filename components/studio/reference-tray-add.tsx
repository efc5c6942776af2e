"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { newRandomKey } from "@/lib/client/random-key";
import { texts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { draft } from "./draft";
import { announce } from "./live-region";

const words = texts.composer;

/** The "+" tile: a small form that takes links. */
export function ReferenceAdd() {
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const links = linksIn(String(new FormData(form).get("link") ?? ""));
    if (links === undefined) return setWrong(true);
    for (const url of links) draft.addReference({ key: newRandomKey(), url });
    setWrong(false);
    composerNote.set("");
    announce(words.added(draft.get().references.length));
    form.reset();
    document.getElementById(id)?.hidePopover();
  };
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
        <form onSubmit={take} className="flex flex-col gap-2">
          <label htmlFor={`${id}-link`} className="text-label font-medium text-text">
            {words.linkLabel}
          </label>
          <div className="flex gap-2">
            <input
              id={`${id}-link`}
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
          <p
            id={`${id}-hint`}
            data-wrong={wrong}
            className="text-meta data-[wrong=true]:text-negative"
          >
            {wrong ? words.linkWrong : words.linkHint}
          </p>
        </form>
      </Popover>
    </>
  );
}

/** Links as they were written, between spaces; nothing if there is none or one is not a link. */
function linksIn(text: string): string[] | undefined {
  const links = text.split(/\s+/).filter((part) => part !== "");
  const all = links.length > 0 && links.every((link) => /^https?:\/\/./i.test(link));
  return all ? links : undefined;
}
