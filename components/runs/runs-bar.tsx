"use client";

import { withLabels } from "@/components/studio/picker/model-labels";
import { useStudio } from "@/components/studio/studio-context";
import { Select } from "@/components/ui/select";
import type { RunFilter, RunGroup } from "@/lib/client/run-filter";
import { runsTexts } from "@/lib/language/texts";

const words = runsTexts;

type Properties = {
  filter: RunFilter;
  onFilter: (filter: RunFilter) => void;
  counts: { running: number; queued: number };
};

/** Which runs are shown: by state, by model. The address holds both. */
export function RunsBar({ filter, onFilter, counts }: Properties) {
  const { models, providers } = useStudio();
  const tabs: { group?: RunGroup; word: string; count: number }[] = [
    { word: words.all, count: 0 },
    { group: "running", word: words.running, count: counts.running },
    { group: "queued", word: words.queued, count: counts.queued },
    { group: "failed", word: words.failed, count: 0 },
  ];
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-3 max-md:gap-2">
      <span className="flex min-w-32 flex-1 md:hidden">
        <Select
          aria-label={words.filters}
          options={tabs.map(({ group, word }) => ({ value: group ?? "", label: word }))}
          value={filter.group ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, group: tabs.find(({ group }) => group === value)?.group })
          }
        />
      </span>
      <fieldset className="flex min-w-0 flex-wrap items-center gap-1 max-md:hidden">
        <legend className="spoken">{words.filters}</legend>
        {tabs.map(({ group, word, count }) => (
          <button
            key={word}
            type="button"
            aria-pressed={filter.group === group}
            onClick={() => onFilter({ ...filter, group })}
            className="flex h-7 items-center gap-2 rounded-button px-2.5 text-label whitespace-nowrap text-text-2 transition-colors hover:text-text aria-pressed:bg-surface-3 aria-pressed:font-medium aria-pressed:text-text pointer-coarse:h-11 forced-colors:aria-pressed:outline-2 forced-colors:aria-pressed:-outline-offset-2"
          >
            {word}
            {count > 0 && <span className="text-text-3">{count}</span>}
          </button>
        ))}
      </fieldset>
      <span className="ml-auto flex w-44 min-w-0 items-center max-md:w-auto max-md:min-w-32 max-md:flex-1">
        <Select
          aria-label={words.model}
          options={withLabels(models, providers).map(({ id, label }) => ({ value: id, label }))}
          empty={words.anyModel}
          value={filter.model ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, model: value === "" ? undefined : value })
          }
        />
      </span>
    </div>
  );
}
