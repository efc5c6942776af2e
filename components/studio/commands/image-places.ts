const IMAGES = "#images, [data-image-bar]";

/** Keys for images act where images are, and nowhere else: one who begins to write must not make a run. */
export function isWhereImagesAre(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(IMAGES) !== null;
}
