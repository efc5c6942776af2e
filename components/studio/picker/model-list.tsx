"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useStudio } from "@/components/studio/studio-context";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import { pickerTexts } from "@/lib/language/texts";
import { abilityWords, answerWords } from "./model-words";
import type { Entry } from "./picker-entries";
import { useSpeeds } from "./use-speeds";

const words = pickerTexts;

type Properties = {
  id: string;
  entries: readonly Entry[];
  /** The id of the entry in use. */
  current: string;
  highlighted: Entry | undefined;
  onPoint: (entry: Entry) => void;
  onChoose: (entry: Entry) => void;
  empty: ReactNode;
};

/** The id of a row in a list; without spaces, so that it can be pointed to by it. */
export function optionId(listId: string, { id }: Entry): string {
  return `${listId}-${encodeURIComponent(id)}`;
}

export function ModelList(properties: Properties) {
  const { id, entries, current, highlighted, onPoint, onChoose, empty } = properties;
  const speeds = useSpeeds();
  const groups = (["ready", "needsKey", "sandbox"] as const)
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((each) => each.entries.length > 0);

  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-y-auto overscroll-contain p-2">
      {groups.length === 0 && empty}
      <div id={id} role="listbox" aria-label={words.title}>
        {groups.map(({ group, entries }) => (
          <fieldset key={group} aria-label={words[group]} className="pb-2">
            <p aria-hidden className="flex gap-2 px-3 pt-2.5 pb-1.5 text-meta text-text-2">
              {words[group]}
              {group === "needsKey" && (
                <span className="flex items-center gap-1 text-text-3">
                  · <SandboxMark className="size-3.5" /> {words.runsInSandbox}
                </span>
              )}
            </p>
            {entries.map((entry) => (
              <button
                type="button"
                key={entry.id}
                id={optionId(id, entry)}
                role="option"
                tabIndex={-1}
                aria-selected={entry.id === current}
                data-pointed={entry === highlighted}
                onPointerMove={() => entry !== highlighted && onPoint(entry)}
                onClick={() => onChoose(entry)}
                className="grid min-h-13 w-full scroll-my-2 grid-cols-[minmax(0,1fr)_8.5rem_3.5rem] items-center gap-x-3 rounded-button px-3 text-left data-[pointed=true]:bg-surface-3 max-md:grid-cols-[minmax(0,1fr)_auto] max-md:py-2 forced-colors:data-[pointed=true]:outline-2"
              >
                <Name entry={entry} isCurrent={entry.id === current} />
                <span className="contents max-md:flex max-md:flex-col max-md:text-right">
                  <span className="text-label text-text-2">{abilityWords(entry.model)}</span>
                  <span className="text-right text-label text-text-2 max-md:text-meta max-md:text-text-3">
                    {entry.group !== "sandbox" && speeds.get(entry.model.id)}
                  </span>
                </span>
              </button>
            ))}
          </fieldset>
        ))}
      </div>
    </div>
  );
}

function Name({ entry, isCurrent }: { entry: Entry; isCurrent: boolean }) {
  const { model, group } = entry;
  return (
    <span className="min-w-0">
      <span
        data-keyless={group === "needsKey"}
        className="flex items-center gap-2 text-body font-medium data-[keyless=true]:text-text-2"
      >
        {group === "sandbox" ? words.inSandbox(model.name) : model.name}
        {group === "sandbox" && <SandboxMark className="size-[15px] text-text-2" />}
        {isCurrent && (
          <>
            <Check aria-hidden className="text-text-2" />
            <span className="spoken">({words.inUse})</span>
          </>
        )}
      </span>
      <span className="block truncate text-meta text-text-3">
        <Line entry={entry} />
      </span>
    </span>
  );
}

function Line({ entry: { model, group } }: { entry: Entry }) {
  const { providers } = useStudio();
  const provider = providers.find((each) => each.id === model.provider);
  const name = provider?.name ?? model.provider;
  if (group === "sandbox") return words.sandboxFree;
  if (group === "needsKey" && provider !== undefined) {
    return words.needs(name, provider.keyVariable);
  }
  return `${name} · ${answerWords(model)}`;
}
