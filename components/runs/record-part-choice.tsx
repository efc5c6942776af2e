"use client";

import { useId } from "react";
import { Select } from "@/components/ui/select";
import type { Run } from "@/lib/contract/run";
import { recordTexts, runsTexts } from "@/lib/language/texts";

const words = recordTexts;

type Properties = {
  run: Run;
  chosen: string | undefined;
  onChoose: (generationId: string) => void;
};

/** A run of several submissions: which one is looked at. */
export function RecordPartChoice({ run, chosen, onChoose }: Properties) {
  const id = useId();
  const count = run.generations.length;
  return (
    <div className="flex items-center gap-3">
      <label htmlFor={id} className="text-label text-text-2">
        {words.part}
      </label>
      <span className="w-48">
        <Select
          id={id}
          value={chosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
          options={run.generations.map((each, index) => ({
            value: each.id,
            label: words.partOf(index + 1, count, runsTexts.state[each.state]),
          }))}
        />
      </span>
    </div>
  );
}
