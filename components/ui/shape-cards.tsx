"use client";

import { useId } from "react";
import { ShapeOutline } from "./shape-outline";

export type ShapeCard = {
  value: string;
  label: string;
  ratio: readonly [width: number, height: number];
  /** The name for readers, e.g. "3 to 2, landscape, 1536 by 1024". */
  spoken: string;
  /** A word instead of a figure: its cell is wider. */
  word?: boolean;
};

type Properties = {
  labelledBy: string;
  describedBy?: string;
  cards: readonly ShapeCard[];
  value: string | undefined;
  onChange: (value: string) => void;
};

const IN_A_ROW = 7;

/** Proportions drawn to shape, as a radio group. */
export function ShapeCards({ labelledBy, describedBy, cards, value, onChange }: Properties) {
  const name = useId();
  const rows = Math.ceil(cards.length / IN_A_ROW);
  const columns = Math.ceil(cards.length / rows);
  const track = (card: ShapeCard) =>
    card.word === true && rows === 1 ? "3.25rem" : "minmax(0,1fr)";
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      style={{ gridTemplateColumns: cards.slice(0, columns).map(track).join(" ") }}
      className="well grid w-full @max-3xs:grid-cols-4! rounded-card p-0.5"
    >
      {cards.map((card) => (
        <label
          key={card.value}
          className="group relative flex h-14 flex-col items-center justify-end gap-1 rounded-button pb-1.5 text-meta whitespace-nowrap text-text-2 transition-colors hover:text-text has-checked:bg-surface-4 has-checked:font-medium has-checked:text-text pointer-coarse:h-16 pointer-coarse:pb-2 forced-colors:has-checked:outline-2"
        >
          <input
            type="radio"
            name={name}
            value={card.value}
            aria-label={card.spoken}
            checked={card.value === value}
            onChange={() => onChange(card.value)}
            className="absolute inset-0 appearance-none rounded-button"
          />
          <ShapeOutline ratio={card.ratio} />
          <span aria-hidden>{card.label}</span>
        </label>
      ))}
    </div>
  );
}
