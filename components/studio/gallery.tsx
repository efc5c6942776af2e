"use client";

import type { Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { byDay, type Day, dayName } from "./day-heads";
import { frameRatio } from "./frame-ratio";
import { GalleryMore, type More } from "./gallery-more";
import { GalleryTile } from "./gallery-tile";
import { useHydrated } from "./hydrated";
import { justify, type Row } from "./justify";
import { useMeasuredBox } from "./measured-box";
import { type RunFrame, runFrames } from "./run-frames";
import { useStudio } from "./studio-context";

const words = texts.gallery;
const EXPECTED_BOX = { width: 1000, height: 0 };
const NARROW = 600;
/** No image, however long, takes more than this many times its row's height. */
const MOST_EXTREME = 4;

type Properties = { runs: readonly Run[]; more: More };

/** Everything made, newest first, in true proportions under the day of the press. */
export function Gallery({ runs, more }: Properties) {
  const [measure, box] = useMeasuredBox(EXPECTED_BOX);
  // Days depend on the reader's time zone, which the server does not know.
  const days = useHydrated() ? byDay(runs, new Date()) : [];
  return (
    <section aria-label={words.region} className="bg-bg px-4 pt-2 pb-6 max-md:px-3">
      <div ref={measure}>
        {runs.length === 0 && <p className="py-4 text-label text-text-2">{words.empty}</p>}
        {days.map((day) => (
          <GalleryDay key={day.date.getTime()} day={day} width={box.width} />
        ))}
      </div>
      <GalleryMore more={more} />
    </section>
  );
}

function GalleryDay({ day, width }: { day: Day<Run>; width: number }) {
  const { models } = useStudio();
  const ratioOf = (frame: RunFrame) =>
    Math.min(MOST_EXTREME, Math.max(1 / MOST_EXTREME, frameRatio(frame, models)));
  const height = width < NARROW ? 132 : 184;
  const frames = day.items.flatMap(runFrames);
  const rows = justify({ tiles: frames, ratioOf, rowRatio: width / height });
  return (
    <section aria-label={dayName(day)} className="pb-3">
      <h2 className="flex h-9 items-center text-label font-medium">{dayName(day)}</h2>
      <div className="flex flex-col gap-1">
        {rows.map((row) => (
          <GalleryRow key={keyOf(row)} row={row} ratioOf={ratioOf} />
        ))}
      </div>
    </section>
  );
}

type RowProperties = {
  row: Row<RunFrame>;
  ratioOf: (frame: RunFrame) => number;
};

/** Shares of the row's width, so that a row fits every window to the pixel. */
function GalleryRow({ row, ratioOf }: RowProperties) {
  return (
    <ul className="flex gap-1">
      {row.tiles.map((frame) => (
        <li
          key={`${frame.run.id} ${frame.key}`}
          style={{ "--ratio": ratioOf(frame) }}
          className="aspect-(--ratio) min-w-0 flex-(--ratio) basis-0"
        >
          <GalleryTile frame={frame} />
        </li>
      ))}
      {row.rest > 0 && (
        <li aria-hidden="true" style={{ "--rest": row.rest }} className="flex-(--rest) basis-0" />
      )}
    </ul>
  );
}

function keyOf(row: Row<RunFrame>): string {
  return row.tiles.map(({ run, key }) => `${run.id} ${key}`).join();
}
