"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { followKeyMap, useKeyMap } from "@/components/studio/commands/key-map";
import { Keycap } from "@/components/ui/keycap";
import { libraryTexts } from "@/lib/language/texts";
import { useCleared } from "./use-library-address";

const words = libraryTexts;
const SEARCH_AFTER_MS = 150;

type Properties = {
  /** What is searched for now. */
  words: string;
  onSearch: (words: string) => void;
};

/** Searches while one writes; `/` leads here. */
export function SearchField({ words: searched, onSearch }: Properties) {
  const [typed, setTyped] = useState(searched);
  const [asked, setAsked] = useState(searched);
  const cleared = useCleared();
  const [known, setKnown] = useState(cleared);
  const { letters: hasLetters } = useKeyMap();
  const field = useRef<HTMLInputElement>(null);
  // Cleared from elsewhere: what is written here follows, but never what is still being written.
  if (searched !== asked) {
    setAsked(searched);
    if (searched.trim() !== typed.trim() && searched === "") setTyped("");
  }
  // Cleared before it was searched for: the address never held it.
  if (cleared !== known) {
    setKnown(cleared);
    setTyped("");
  }
  // What was typed last is searched for, unless it is cleared or the page is left before that.
  const find = useEffectEvent((text: string) => {
    if (text !== searched) onSearch(text);
  });
  useEffect(() => {
    const timer = setTimeout(() => find(typed.trim()), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(followKeyMap, []);
  useEffect(() => {
    if (!hasLetters) return;
    const hear = (event: KeyboardEvent) => {
      const isTaken = event.ctrlKey || event.metaKey || event.altKey || isField(event.target);
      if (event.key !== "/" || isTaken) return;
      event.preventDefault();
      field.current?.select();
      field.current?.focus();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [hasLetters]);
  return (
    <span className="well relative flex h-8 w-80 min-w-0 shrink items-center rounded-button pointer-coarse:h-11 max-xl:w-auto max-xl:flex-1">
      <Search aria-hidden="true" className="pointer-events-none absolute left-2.5 text-text-3" />
      <input
        ref={field}
        type="search"
        aria-label={words.search}
        aria-keyshortcuts={hasLetters ? "/" : undefined}
        placeholder={words.searchHint}
        value={typed}
        maxLength={500}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        className="h-full w-full min-w-0 appearance-none rounded-button bg-transparent pr-9 @max-3xs:pr-2.5 pl-8.5 text-label text-text [&::-webkit-search-cancel-button]:hidden"
      />
      {hasLetters && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute right-1.5 @max-3xs:hidden pointer-coarse:hidden"
        >
          <Keycap>/</Keycap>
        </span>
      )}
    </span>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
