"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { closePicker, useFrame } from "@/components/studio/stage/frame-state";
import { useStudio } from "@/components/studio/studio-context";
import { Dialog } from "@/components/ui/dialog";
import { Keycap } from "@/components/ui/keycap";
import { frameTexts, pickerTexts } from "@/lib/language/texts";
import { ModelFacts } from "./model-facts";
import { ModelList, optionId } from "./model-list";
import { type Entry, IN_SANDBOX, pickerEntries } from "./picker-entries";
import { switchModel } from "./switch-model";

const words = pickerTexts;

/** All models this studio offers: found by words, walked by arrows, chosen by Enter or a press. */
export function ModelPicker() {
  const whole = useStudio();
  const { pickerWithout } = useFrame();
  const studio = {
    ...whole,
    models: whole.models.filter(({ provider }) => provider !== pickerWithout),
  };
  const current = useCurrentModel();
  const isSandbox = useDraft((draft) => draft.sandbox === true);
  const [search, setSearch] = useState("");
  const listId = useId();
  const content = useRef<HTMLDivElement>(null);
  const close = () => content.current?.closest("dialog")?.close();

  const found = pickerEntries({ studio, current, search });
  const hasKey = whole.models.some(({ id, ready }) => id === current.id && ready);
  const inUse = isSandbox && hasKey ? IN_SANDBOX : current.id;
  const [pointed, setPointed] = useState(inUse);
  const highlighted = found.find(({ id }) => id === pointed) ?? found[0];

  const choose = ({ model, group }: Entry) => {
    switchModel({ from: current, to: model, sandbox: group === "sandbox" });
    close();
  };
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and arrows belong to the input method while it composes a word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && highlighted !== undefined) {
      event.preventDefault();
      choose(highlighted);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || highlighted === undefined) return;
    event.preventDefault();
    const at = found.indexOf(highlighted) + step;
    const target = found[(at + found.length) % found.length];
    if (target === undefined) return;
    setPointed(target.id);
    document.getElementById(optionId(listId, target))?.scrollIntoView({ block: "nearest" });
  };

  return (
    <Dialog
      label={words.title}
      onClose={closePicker}
      className="h-[min(37.25rem,calc(100dvh-3rem))] w-[min(50rem,calc(100vw-2rem))] max-md:mx-0 max-md:mt-auto max-md:mb-0 max-md:h-[92dvh] max-md:w-full max-md:rounded-b-none"
    >
      <div ref={content} className="relative flex h-full flex-col">
        <div className="flex h-13 flex-none items-center gap-3 border-b border-hairline pr-16 pl-4">
          <Search aria-hidden className="text-text-2" />
          <input
            type="text"
            role="combobox"
            aria-label={words.search}
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={highlighted && optionId(listId, highlighted)}
            placeholder={words.search}
            autoComplete="off"
            spellCheck={false}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={move}
            className="h-full min-w-0 flex-1 bg-transparent text-prompt text-text outline-none"
          />
        </div>
        <div className="flex min-h-0 flex-1">
          <ModelList
            id={listId}
            entries={found}
            current={inUse}
            highlighted={highlighted}
            onPoint={(entry) => setPointed(entry.id)}
            onChoose={choose}
            empty={<Nothing search={search} onClear={() => setSearch("")} />}
          />
          {highlighted !== undefined && (
            <ModelFacts model={highlighted.model} onChoose={() => choose(highlighted)} />
          )}
        </div>
        <div className="flex h-11 flex-none items-center gap-4 border-t border-hairline px-4 text-meta text-text-2 pointer-coarse:hidden">
          <span className="flex items-center gap-1.5">
            <Keycap>↑</Keycap>
            <Keycap>↓</Keycap>
            {words.move}
          </span>
          <span className="flex items-center gap-1.5">
            <Keycap>↵</Keycap>
            {words.choose}
          </span>
          <span className="flex items-center gap-1.5">
            <Keycap>tab</Keycap>
            {words.details}
          </span>
        </div>
        <button
          type="button"
          aria-label={`${words.esc} ${frameTexts.close}`}
          onClick={close}
          className="absolute top-4 right-4 rounded-field pointer-coarse:top-1 pointer-coarse:right-1 pointer-coarse:flex pointer-coarse:size-11 pointer-coarse:items-center pointer-coarse:justify-center"
        >
          <span className="pointer-coarse:hidden">
            <Keycap>{words.esc}</Keycap>
          </span>
          <X aria-hidden className="hidden pointer-coarse:block" />
        </button>
      </div>
    </Dialog>
  );
}

function Nothing({ search, onClear }: { search: string; onClear: () => void }) {
  return (
    <p className="px-3 py-6 text-label text-text-2">
      {words.nothing(search)}{" "}
      <button
        type="button"
        onClick={onClear}
        className="inline-flex items-center font-medium text-text underline decoration-control underline-offset-4 pointer-coarse:min-h-11 pointer-coarse:px-2"
      >
        {words.clear}
      </button>
    </p>
  );
}
