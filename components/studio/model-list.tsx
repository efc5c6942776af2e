"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { OfferedModel } from "@/lib/contract/provider";
import { texts } from "@/lib/language/texts";
import { abilityWords } from "./model-facts";
import { useStudio } from "./studio-context";

const words = texts.panel.picker;

type Properties = {
  id: string;
  models: readonly OfferedModel[];
  current: OfferedModel;
  highlighted: OfferedModel | undefined;
  onPoint: (model: OfferedModel) => void;
  onChoose: (model: OfferedModel) => void;
  empty: ReactNode;
};

/** The id of a model's row in a list; without spaces, so that it can be pointed to by it. */
export function optionId(listId: string, { id }: OfferedModel): string {
  return `${listId}-${encodeURIComponent(id)}`;
}

export function ModelList({
  id,
  models,
  current,
  highlighted,
  onPoint,
  onChoose,
  empty,
}: Properties) {
  const groups = [
    { title: words.ready, models: models.filter((model) => model.ready) },
    { title: words.needsKey, models: models.filter((model) => !model.ready) },
  ].filter((group) => group.models.length > 0);

  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-y-auto overscroll-contain p-2">
      {groups.length === 0 && empty}
      <div id={id} role="listbox" aria-label={words.title}>
        {groups.map((group) => (
          <fieldset key={group.title} aria-label={group.title} className="pb-2">
            <p aria-hidden className="flex gap-2 px-3 pt-2.5 pb-1.5 text-meta text-text-2">
              {group.title}
              {group.title === words.needsKey && (
                <span className="flex items-center gap-1 text-text-3">
                  · <SandboxMark className="size-3.5" /> {words.runsInSandbox}
                </span>
              )}
            </p>
            {group.models.map((model) => (
              <button
                type="button"
                key={model.id}
                id={optionId(id, model)}
                role="option"
                tabIndex={-1}
                aria-selected={model.id === current.id}
                data-pointed={model === highlighted}
                onPointerMove={() => model !== highlighted && onPoint(model)}
                onClick={() => onChoose(model)}
                className="flex min-h-13 w-full scroll-my-2 items-center gap-3 rounded-button px-3 text-left data-[pointed=true]:bg-surface-3 forced-colors:data-[pointed=true]:outline-2"
              >
                <Name model={model} current={model.id === current.id} />
                <span className="ml-auto w-40 shrink-0 text-label text-text-2 max-md:w-auto max-md:text-right">
                  {abilityWords(model)}
                </span>
              </button>
            ))}
          </fieldset>
        ))}
      </div>
    </div>
  );
}

function Name({ model, current }: { model: OfferedModel; current: boolean }) {
  const { providers } = useStudio();
  const provider = providers.find((each) => each.id === model.provider);
  const name = provider?.name ?? model.provider;
  return (
    <span className="min-w-0">
      <span className="flex items-center gap-2 text-body font-medium">
        {model.name}
        {current && (
          <>
            <Check aria-hidden className="text-text-2" />
            <span className="spoken">({words.inUse})</span>
          </>
        )}
      </span>
      <span className="block truncate text-meta text-text-3">
        {model.ready || provider === undefined ? name : words.needs(name, provider.keyVariable)}
      </span>
    </span>
  );
}
