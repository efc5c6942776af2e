import type { LibraryImage } from "@/lib/contract/library";

/** What is chosen, in the order of choosing; it outlives a change of the filters. */
export type Selection = {
  chosen: ReadonlyMap<string, LibraryImage>;
  /** Where a range starts: the image chosen last by itself. */
  anchor?: string;
  /** Where the range that was last drawn ends. */
  reach?: string;
};

export const nothingChosen: Selection = { chosen: new Map() };

export function toggled({ chosen }: Selection, image: LibraryImage): Selection {
  const next = new Map(chosen);
  if (!next.delete(image.id)) next.set(image.id, image);
  return { chosen: next, anchor: image.id };
}

type Reach = { images: readonly LibraryImage[]; to: string; from?: string };

/** Draws the range from its start to an image; what a longer range before it held is let go. */
export function extended(selection: Selection, { images, to, from }: Reach): Selection {
  const anchor = selection.anchor ?? from ?? to;
  const next = new Map(selection.chosen);
  if (selection.reach !== undefined) {
    for (const { id } of between(images, [anchor, selection.reach])) next.delete(id);
  }
  for (const image of between(images, [anchor, to])) next.set(image.id, image);
  return { chosen: next, anchor, reach: to };
}

function between(
  images: readonly LibraryImage[],
  [one, other]: readonly [string, string],
): readonly LibraryImage[] {
  const start = images.findIndex(({ id }) => id === one);
  const end = images.findIndex(({ id }) => id === other);
  if (start === -1 || end === -1) return images.filter(({ id }) => id === other);
  return images.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** All of them, or none of them where all are chosen already: the tick of a day. */
export function withAll({ chosen }: Selection, images: readonly LibraryImage[]): Selection {
  const next = new Map(chosen);
  const hasAll = images.every(({ id }) => chosen.has(id));
  for (const image of images) {
    if (hasAll) next.delete(image.id);
    else next.set(image.id, image);
  }
  return { chosen: next };
}

export function everything(images: readonly LibraryImage[]): Selection {
  return { chosen: new Map(images.map((image) => [image.id, image])) };
}
