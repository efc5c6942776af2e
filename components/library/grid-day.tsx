"use client";

import { Check } from "lucide-react";
import { memo } from "react";
import { dayName } from "@/components/studio/gallery/day-heads";
import type { LibraryImage } from "@/lib/contract/library";
import { libraryTexts } from "@/lib/language/texts";
import { GroupBox, HeadBox, RowBox } from "./grid-parts";
import { ImageTile } from "./image-tile";
import { selected } from "./selected";
import { withAll } from "./selection";
import type { WallDay, WallRow } from "./wall";

const words = libraryTexts;

type Properties = {
  day: WallDay;
  drawn: ReadonlySet<WallRow>;
  chosen: ReadonlyMap<string, LibraryImage>;
  /** The image that Tab leads to. */
  stop: string | undefined;
  hrefOf: (id: string) => string;
};

/** A day of the wall: its head stays in sight for as long as the day does. */
export function GridDay({ day, drawn, chosen, stop, hrefOf }: Properties) {
  const name = dayName(day);
  const label = day.isWhole ? words.day(name) : words.dayLoaded(name);
  const isChosen = day.images.every(({ id }) => chosen.has(id));
  return (
    <GroupBox
      aria-label={name}
      style={{ "--top": `${day.top}px`, "--height": `${day.height}px` }}
      className="absolute inset-x-0 top-(--top) h-(--height)"
    >
      <RowBox
        aria-rowindex={day.headIndex}
        style={{ "--height": `${day.headHeight}px` }}
        className="sticky top-0 z-1 flex h-(--height) items-center bg-bg"
      >
        <HeadBox className="flex items-center gap-2">
          <button
            type="button"
            aria-pressed={isChosen}
            aria-label={label}
            data-tooltip={label}
            onClick={() => selected.change((before) => withAll(before, day.images))}
            className="-ml-1.5 flex size-7 items-center justify-center rounded-full text-text-3 hover:text-text pointer-coarse:-mr-3 pointer-coarse:-ml-3.5 pointer-coarse:hidden pointer-coarse:size-11 pointer-coarse:group-data-[selecting=true]/grid:flex"
          >
            <span
              data-on={isChosen}
              className="flex size-4 items-center justify-center rounded-full border-[1.5px] border-current data-[on=true]:border-accent data-[on=true]:bg-accent data-[on=true]:text-bg"
            >
              {isChosen && <Check aria-hidden="true" className="size-2.5! stroke-3!" />}
            </span>
          </button>
          <h2 className="text-label font-medium">{name}</h2>
          {day.isWhole && (
            <span
              role="img"
              aria-label={words.count(day.images.length)}
              className="text-label text-text-3"
            >
              {day.images.length}
            </span>
          )}
        </HeadBox>
      </RowBox>
      {day.rows
        .filter((row) => drawn.has(row))
        .map((row) => (
          <GridRow
            key={row.tiles[0]?.image.id}
            row={row}
            dayTop={day.top}
            chosen={chosen}
            stop={row.tiles.some(({ image }) => image.id === stop) ? stop : undefined}
            hrefOf={hrefOf}
          />
        ))}
    </GroupBox>
  );
}

type RowProperties = Pick<Properties, "chosen" | "stop" | "hrefOf"> & {
  row: WallRow;
  dayTop: number;
};

const GridRow = memo(function GridRow({ row, dayTop, chosen, stop, hrefOf }: RowProperties) {
  return (
    <RowBox
      aria-rowindex={row.index}
      style={{ "--top": `${row.top - dayTop}px`, "--height": `${row.height}px` }}
      className="absolute inset-x-0 top-(--top) h-(--height)"
    >
      {row.tiles.map((tile) => (
        <ImageTile
          key={tile.image.id}
          tile={tile}
          href={hrefOf(tile.image.id)}
          isSelected={chosen.has(tile.image.id)}
          isStop={tile.image.id === stop}
        />
      ))}
    </RowBox>
  );
});
