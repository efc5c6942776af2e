import type { InfiniteData } from "@tanstack/react-query";
import type { ImagePage, LibraryImage } from "@/lib/contract/library";

export type ImagePages = InfiniteData<ImagePage>;

export function withoutImages(data: ImagePages, ids: ReadonlySet<string>): ImagePages {
  if (!allImages(data).some(({ id }) => ids.has(id))) return data;
  return mapItems(data, (items) => items.filter(({ id }) => !ids.has(id)));
}

/** Puts images in their places, newest first. What is older than all that is loaded comes with its page. */
export function withImages(data: ImagePages, images: readonly LibraryImage[]): ImagePages {
  return images.reduce(withImage, data);
}

function withImage(data: ImagePages, image: LibraryImage): ImagePages {
  if (allImages(data).some(({ id }) => id === image.id)) return data;
  const { pages } = data;
  const at = pages.findIndex(({ items }) => items.some((item) => item.sequence < image.sequence));
  if (at === -1 && pages.at(-1)?.nextCursor !== undefined) return data;
  const target = at === -1 ? pages.length - 1 : at;
  return {
    ...data,
    pages: pages.map((page, place) =>
      place === target ? { ...page, items: inOrder(page.items, image) } : page,
    ),
  };
}

function inOrder(items: LibraryImage[], image: LibraryImage): LibraryImage[] {
  const at = items.findIndex((item) => item.sequence < image.sequence);
  return items.toSpliced(at === -1 ? items.length : at, 0, image);
}

/** Brings the newest part of a list up to what the server just told of it. */
export function withHead(data: ImagePages, head: ImagePage): ImagePages {
  const listed = new Set(head.items.map(({ id }) => id));
  const oldest = head.nextCursor === undefined ? 0 : (head.items.at(-1)?.sequence ?? 0);
  const gone = allImages(data).filter(({ id, sequence }) => sequence >= oldest && !listed.has(id));
  return withImages(withoutImages(data, new Set(gone.map(({ id }) => id))), head.items);
}

/** How many images of a head are newer than everything that is loaded. */
export function newerIn(data: ImagePages, head: ImagePage): number {
  const newest = data.pages[0]?.items[0]?.sequence ?? 0;
  return head.items.filter(({ sequence }) => sequence > newest).length;
}

/** Whether an image made then would be among those of a head, if it belongs to the list at all. */
export function reaches(head: ImagePage, createdAt: string): boolean {
  const oldest = head.items.at(-1);
  return head.nextCursor === undefined || oldest === undefined || oldest.createdAt <= createdAt;
}

export function allImages(data: ImagePages): LibraryImage[] {
  return data.pages.flatMap(({ items }) => items);
}

function mapItems(data: ImagePages, change: (items: LibraryImage[]) => LibraryImage[]): ImagePages {
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: change(page.items) })) };
}
