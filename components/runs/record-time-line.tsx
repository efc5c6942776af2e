"use client";

import { useHydrated } from "@/components/ui/browser/hydrated";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import type { FullRecord } from "@/lib/contract/record";
import { recordTexts } from "@/lib/language/texts";
import { RecordCard } from "./record-card";
import { type Moment, type TimeLine, type TimePart, timeLine } from "./time-line";

const words = recordTexts;

type Properties = { record: FullRecord; provider: string };

/** Proportional parts with names, and the moments as one line. */
export function RecordTimeLine({ record, provider }: Properties) {
  const { createdAt } = record.generation;
  // The server knows no time zone of whoever looks.
  const hydrated = useHydrated();
  const waited = useSecondsSince(createdAt);
  const line = timeLine(record, Date.parse(createdAt) + waited * 1_000);
  return (
    <RecordCard title={words.timeLine} note={noteOf(line)}>
      <div aria-hidden="true" className="flex h-2 gap-0.5 overflow-hidden rounded-full">
        {line.parts.map((part) => (
          <span
            key={part.kind}
            data-kind={part.kind}
            style={{ "--share": Math.max(part.seconds, line.seconds / 100) }}
            className="min-w-1 flex-(--share) basis-0 bg-surface-4 data-[kind=accepting]:bg-zone data-[kind=fetching]:bg-zone data-[kind^=making]:bg-text-3 forced-colors:border"
          />
        ))}
      </div>
      <ul className="mt-2.5 flex flex-wrap justify-between gap-x-6 gap-y-1 text-label text-text-2">
        {line.parts.map((part) => (
          <li key={part.kind}>
            {partName(part, provider)}{" "}
            <span className="font-medium text-text">{words.seconds(part.seconds)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2.5 text-meta text-text-2">{momentsInWords(line.moments, hydrated)}</p>
    </RecordCard>
  );
}

function noteOf({ seconds, isOver, moments }: TimeLine): string {
  const told = words.seconds(seconds);
  if (!isOver) return words.soFar(told);
  const saved = moments.some(({ kind }) => kind === "saved");
  return saved ? words.fromPressToSaved(told) : words.fromPressToEnd(told);
}

function partName({ kind }: TimePart, provider: string): string {
  switch (kind) {
    case "queue":
      return words.queue;
    case "accepting":
      return words.accepting(provider);
    case "making":
      return words.atProvider(provider);
    case "making-and-fetching":
      return words.makingAndFetching;
    case "fetching":
      return words.fetching;
    default:
      return kind satisfies never;
  }
}

function momentsInWords([first, ...others]: readonly Moment[], hasClock: boolean): string {
  if (first === undefined) return "";
  const later = others.map(
    ({ kind, at }) => `${words[kind]} ${words.plus(words.seconds((at - first.at) / 1_000))}`,
  );
  const pressed = words.pressed(hasClock ? words.clockTime(new Date(first.at)) : "");
  return [pressed, ...later].join(" · ");
}
