import type { LibraryImage } from "@/lib/contract/library";

const NOON = new Date(2026, 10, 21, 12).getTime();
export const now = new Date(NOON);

type Some = Partial<LibraryImage> & { sequence: number; daysAgo?: number };

/** An image of a list; the id is made from the sequence. */
export function imageOf({ daysAgo = 0, ...some }: Some): LibraryImage {
  const id = `i${some.sequence}`;
  return {
    id,
    position: 0,
    kind: "made",
    width: 300,
    height: 200,
    type: "image/png",
    bytes: 1_000,
    sha256: "0".repeat(64),
    sandbox: false,
    createdAt: new Date(NOON - daysAgo * 86_400_000).toISOString(),
    stars: 0,
    flag: "none",
    urls: { original: `/api/images/${id}/original`, thumbnail: `/api/images/${id}/thumbnail` },
    prompt: "A fox",
    ...some,
  };
}

/** So many images of one day, newest first. */
export function imagesOf(count: number, some: Partial<Some> = {}): LibraryImage[] {
  return Array.from({ length: count }, (_, place) =>
    imageOf({ ...some, sequence: (some.sequence ?? count) - place }),
  );
}

export function idsOf(images: Iterable<{ id: string }>): string[] {
  return [...images].map(({ id }) => id);
}
