import type { Box } from "@/components/ui/browser/measured-box";

/** Heights and distances as the strip is drawn, in pixels. */
export type StripMeasures = {
  /** In a low window the strip stands beside the stage, and its thumbs fit into a square. */
  isUpright: boolean;
  thumb: number;
  gap: number;
  edge: number;
};

export const MOST_RATIO = 2.4;
const LEAST_RATIO = 0.5;
const THUMB = 64;
const COUNT_LENGTH = 24;
const COUNT_LENGTH_UPRIGHT = 16;
const DAY_LENGTH = 68;
const DAY_LENGTH_UPRIGHT = 18;
/** Over its last stretch the strip fades out; its end comes clear of that. */
const FADE = 72;

/** What stands in the strip, in its order; `hasMore`: something beside a thumb tells of more images. */
export type StripItem =
  | { kind: "run"; key: string; ratio: number; hasMore: boolean }
  | { kind: "day"; key: string };

/** Where an item stands along the strip, and how large its thumb is. */
export type StripPlace = { start: number; length: number; width: number; height: number };

/** The phone's strip is a little lower; with larger letters all of it grows. */
export function stripMeasures({ width, height }: Box): StripMeasures {
  const isUpright = height > width;
  const thickness = isUpright ? width : height;
  if (thickness < 84) return { isUpright, thumb: Math.round(thickness * 0.7), gap: 12, edge: 12 };
  const thumb = Math.round((thickness * 8) / 11);
  return { isUpright, thumb, gap: isUpright ? 10 : 14, edge: isUpright ? 12 : 16 };
}

/** Where each item stands; known without drawing any. */
export function stripPlaces(
  items: readonly StripItem[],
  { isUpright, thumb, gap, edge }: StripMeasures,
): { places: StripPlace[]; length: number } {
  const scale = thumb / THUMB;
  const place = isUpright ? uprightPlace : lyingPlace;
  let start = edge;
  const places = items.map((item) => {
    const standing = { start, ...place(item, { thumb, scale }) };
    start += standing.length + gap;
    return standing;
  });
  return { places, length: Math.round(Math.max(0, start - gap + FADE)) };
}

type Size = { thumb: number; scale: number };

function lyingPlace(item: StripItem, { thumb, scale }: Size): Omit<StripPlace, "start"> {
  if (item.kind === "day") {
    return { length: Math.round(DAY_LENGTH * scale), width: 0, height: thumb };
  }
  const width = Math.round(shownRatio(item.ratio) * thumb);
  const more = item.hasMore ? Math.round(COUNT_LENGTH * scale) : 0;
  return { length: width + more, width, height: thumb };
}

function uprightPlace(item: StripItem, { thumb, scale }: Size): Omit<StripPlace, "start"> {
  if (item.kind === "day") {
    return { length: Math.round(DAY_LENGTH_UPRIGHT * scale), width: thumb, height: 0 };
  }
  const ratio = shownRatio(item.ratio);
  const width = Math.round(Math.min(1, ratio) * thumb);
  const height = Math.round(thumb / Math.max(1, ratio));
  const more = item.hasMore ? Math.round(COUNT_LENGTH_UPRIGHT * scale) : 0;
  return { length: height + more, width, height };
}

/** No thumb is a sliver or a banner. */
export function shownRatio(ratio: number): number {
  return Math.min(MOST_RATIO, Math.max(LEAST_RATIO, ratio));
}

type Window = { at: number; length: number };

/** The items in sight, with as much again on both sides; the end is not included. */
export function placesInView(
  places: readonly StripPlace[],
  { at, length }: Window,
): { from: number; to: number } {
  const from = firstAt(places, (place) => place.start + place.length >= at - length);
  const to = firstAt(places, (place) => place.start > at + 2 * length);
  return { from, to: Math.max(from, to) };
}

/** The first place for which it is true, in a row in which it becomes true once; else the length. */
function firstAt(places: readonly StripPlace[], isPast: (place: StripPlace) => boolean): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place === undefined || isPast(place)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Stretch = Pick<StripPlace, "start" | "length">;

/** How far to scroll so that a place is whole in sight, clear of the fade; nothing where it is. */
export function scrollFor(place: Stretch, { at, length }: Window): number | undefined {
  const least = place.start + place.length + FADE - length;
  const most = place.start - FADE / 2;
  if (at > most) return Math.max(0, most);
  return at < least ? Math.min(least, most) : undefined;
}
