"use client";

import { ArrowLeftRight, Lock, LockOpen } from "lucide-react";
import { useState } from "react";
import { useProblems } from "@/components/studio/draft/draft";
import { FieldNote } from "@/components/studio/panel/rows/field-note";
import { IconButton } from "@/components/ui/icon-button";
import { NumberField } from "@/components/ui/number-field";
import type { CustomSize, Problem, SizeParameter } from "@/lib/catalog/model";
import { panelTexts } from "@/lib/language/texts";
import { ratioWords } from "./ratio-words";
import { TrueShape } from "./true-shape";

type Custom = NonNullable<SizeParameter["custom"]>;
type Side = keyof CustomSize;
type Properties = {
  custom: Custom;
  size: CustomSize;
  onChange: (size: CustomSize) => void;
};

/** Any width and height: the two numbers, their true shape, and a lock on the proportions. */
export function CustomSizeWell({ custom, size, onChange }: Properties) {
  const [locked, setLocked] = useState<number>();
  const path = `parameters.${custom.name}`;
  const problems = useProblems().filter((problem) => problem.path.startsWith(path));
  const whole = size.width > 0 && size.height > 0;

  const change = (side: Side, value: number) => {
    if (locked === undefined || !(value > 0)) return onChange({ ...size, [side]: value });
    const other = Math.max(1, Math.round(side === "width" ? value / locked : value * locked));
    onChange(side === "width" ? { width: value, height: other } : { width: other, height: value });
  };
  const side = (name: Side) => ({
    side: name,
    value: size[name],
    custom,
    problem: problems.find((problem) => problem.path === `${path}.${name}`),
    onChange: (value: number) => change(name, value),
  });

  return (
    <div className="mt-1 flex flex-col gap-2 rounded-card bg-surface-2 p-3 shadow-[inset_0_0_0_1px_var(--color-edge)]">
      <div className="flex items-center gap-3.5">
        <TrueShape size={size} />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <div className="flex items-center gap-0.5">
            <SideField {...side("width")} />
            <IconButton
              label={panelTexts.swap}
              onClick={() => onChange({ width: size.height, height: size.width })}
              className="size-7"
            >
              <ArrowLeftRight aria-hidden />
            </IconButton>
            <SideField {...side("height")} />
          </div>
          <div className="flex h-7 items-center text-label text-text-2">
            {whole && <SizeWords size={size} />}
            <IconButton
              label={panelTexts.lockRatio}
              aria-pressed={locked !== undefined}
              disabled={!whole}
              onClick={() => setLocked(locked === undefined ? size.width / size.height : undefined)}
              className="-mr-1.5 ml-auto size-7"
            >
              {locked === undefined ? <LockOpen aria-hidden /> : <Lock aria-hidden />}
            </IconButton>
          </div>
        </div>
      </div>
      {problems.map((problem) => (
        <FieldNote
          key={problem.path}
          id={noteId(problem)}
          problem={problem}
          range={custom}
          value={size[sideOf(problem)]}
          onUse={(limit) => onChange({ ...size, [sideOf(problem)]: limit })}
        />
      ))}
    </div>
  );
}

function noteId(problem: Problem): string {
  return `note-${problem.path}`;
}

function sideOf(problem: Problem): Side {
  return problem.path.endsWith(".width") ? "width" : "height";
}

type SideProperties = {
  side: Side;
  value: number;
  custom: Custom;
  problem: Problem | undefined;
  onChange: (value: number) => void;
};

function SideField({ side, value, custom, problem, onChange }: SideProperties) {
  const { minimum, maximum, step, start } = custom;
  return (
    <span
      data-invalid={problem !== undefined}
      className="well flex h-7 min-w-0 flex-1 items-center gap-1 rounded-field px-2.5 [--well:var(--color-surface-1)] pointer-coarse:h-11"
    >
      <span aria-hidden className="text-label text-text-3">
        {side === "width" ? panelTexts.width : panelTexts.height}
      </span>
      <NumberField
        data-field={`parameters.${custom.name}.${side}`}
        aria-label={side === "width" ? panelTexts.widthName : panelTexts.heightName}
        value={Number.isFinite(value) ? value : undefined}
        onCommit={(entry) => onChange(typeof entry === "number" ? entry : Number.NaN)}
        range={{ minimum, maximum, step, decimal: false }}
        start={side === "width" ? start[0] : start[1]}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && noteId(problem)}
        className="w-full min-w-0 bg-transparent text-right text-label text-text"
      />
    </span>
  );
}

function SizeWords({ size: { width, height } }: { size: CustomSize }) {
  const ratio = ratioWords(width, height);
  return (
    <span>
      {!ratio.exact && `${panelTexts.about} `}
      {ratio.text}
      <span className="px-1.5 text-text-3">·</span>
      {panelTexts.megapixels(width * height)}
    </span>
  );
}
