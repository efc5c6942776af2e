"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from "react";
import { mayFillForm } from "@/components/studio/import/marks";
import { useStudio } from "@/components/studio/studio-context";
import { Keycap } from "@/components/ui/keycap";
import { SwiftDialog } from "@/components/ui/swift-dialog";
import type { Run } from "@/lib/contract/run";
import { commandsTexts } from "@/lib/language/texts";
import { laterAtHand } from "./at-hand";
import { useChoice } from "./choose-found";
import { commandList } from "./command-list";
import { CommandRows } from "./command-rows";
import { type Found, findCommands } from "./find-commands";
import { importText } from "./import-pasted";
import { actionOf, useOffers } from "./offered-actions";
import { closeOverlay } from "./overlay";
import { useFoundImages } from "./use-found-images";

const words = commandsTexts;

/** As many as are read at a glance; the others stand a frame later. */
const ROWS_AT_FIRST = 7;

/** One field for everything: what can be done, where to go, models, prompts, images. */
export function CommandMenu({ runs }: { runs: readonly Run[] }) {
  const { models } = useStudio();
  const { push } = useRouter();
  const offers = useOffers();
  const [text, setText] = useState("");
  const [pointed, setPointed] = useState(0);
  const { images, isSilent } = useFoundImages(text);
  const listId = useId();
  const content = useRef<HTMLDivElement>(null);
  const act = useChoice();

  const commands = commandList.filter(
    ({ id, keyOnly }) => keyOnly === undefined && actionOf(id, offers) !== undefined,
  );
  const found = findCommands({ commands, models, runs, images }, text);
  // The menu opens with its first rows and in its full height; the others are drawn once it stands.
  const isWhole = useDeferredValue(true, false);
  const at = Math.min(pointed, Math.max(0, found.length - 1));

  const close = () => content.current?.closest<HTMLElement>("[popover]")?.hidePopover();
  const choose = (row: Found | undefined) => {
    if (row === undefined) return;
    const actThere = laterAtHand();
    // The focus is back where it was before anything acts on it.
    close();
    requestAnimationFrame(() => actThere(() => act(row)));
  };
  const search = () => {
    close();
    push(`/library?q=${encodeURIComponent(text.trim())}`);
  };
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if ((event.metaKey || event.ctrlKey) && text.trim() !== "") search();
      else choose(found[at]);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    const next = (at + step + found.length) % found.length;
    setPointed(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <SwiftDialog
      label={words.menu}
      onClose={closeOverlay}
      className="mt-[12dvh] max-h-[min(36rem,76dvh)] w-[min(40rem,calc(100vw-2rem))] max-md:mt-3 max-md:max-h-[calc(100dvh-1.5rem)] max-md:w-[calc(100vw-1.5rem)]"
    >
      <div ref={content} className="@container flex max-h-[inherit] flex-col">
        <div className="flex h-13 flex-none items-center gap-3 border-b border-hairline px-4">
          <Search aria-hidden="true" className="text-text-2" />
          <input
            type="text"
            role="combobox"
            aria-label={words.search}
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
            placeholder={words.search}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setPointed(0);
            }}
            onKeyDown={move}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData("text/plain");
              // A call or a JSON body is not looked for but taken into the form.
              if (!mayFillForm(pasted)) return;
              event.preventDefault();
              close();
              importText(pasted);
            }}
            className="h-full min-w-0 flex-1 bg-transparent text-prompt text-text outline-none"
          />
          <button type="button" onClick={close} className="rounded-field">
            <span className="spoken">{words.close}</span>
            <Keycap>esc</Keycap>
          </button>
        </div>
        <output className="spoken">{words.results(found.length)}</output>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2">
          {found.length === 0 && (
            <p className="px-3 py-6 text-label text-text-2">{words.nothing(text)}</p>
          )}
          <CommandRows
            id={listId}
            found={isWhole ? found : found.slice(0, ROWS_AT_FIRST)}
            pointed={at}
            text={text}
            onPoint={setPointed}
            onChoose={choose}
          />
          {!isWhole && <div className="h-[36rem]" />}
          {isSilent && (
            <p role="status" className="px-3 py-2 text-label text-text-2">
              {words.silent}
            </p>
          )}
        </div>
      </div>
    </SwiftDialog>
  );
}
