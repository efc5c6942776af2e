import { hashKey, type QueryClient } from "@tanstack/react-query";
import type { LibraryFilters } from "@/lib/contract/library";
import { imagesKey, imagesOptions } from "./images";
import { allImages, type ImagePages, withoutImages } from "./images-cache";
import { connectLive, type LiveMessage } from "./live-connection";
import { writeList } from "./write-list";

type Live = {
  queryClient: QueryClient;
  /** The revision at which the page was read. */
  since: number;
  /** The filters of the list that is shown. */
  shown: () => LibraryFilters;
  /** The list that is shown may lack an image that was made then. */
  onStale: (createdAt: string) => void;
};

/** The revision that the loaded lists are known to be at; they outlive the page that shows them. */
let known: number | undefined;

/**
 * Keeps the loaded lists of images in step with the server until the returned function is called.
 * What went leaves at once; what came is read anew, because only the server knows which list it
 * belongs to.
 */
export function keepImagesLive({ queryClient, since, shown, onStale }: Live): () => void {
  known = Math.min(known ?? since, since);
  return connectLive({
    since: () => known ?? since,
    onMessage(message) {
      if (message.kind === "run") known = Math.max(known ?? 0, message.run.revision);
      const stale = takeMessage(queryClient, { message, shown: shown() });
      if (stale !== undefined) onStale(stale);
    },
    // What happened before is not known: the list that is shown is read again, the others when they are.
    onFollow: () => void queryClient.invalidateQueries({ queryKey: imagesKey }),
  });
}

type Heard = { message: LiveMessage; shown: LibraryFilters };

/**
 * Brings a message into the lists. Those that are not shown and may lack an image are read anew
 * when they are; for the one that is shown, returns when the oldest such image was made.
 */
export function takeMessage(
  queryClient: QueryClient,
  { message, shown }: Heard,
): string | undefined {
  const shownHash = hashKey(imagesOptions(shown).queryKey);
  let stale: string | undefined;
  /** The images that each list should be asked for, if it does not hold them. */
  const ask = (wanted: (isTrash: boolean) => readonly Made[]) => {
    for (const { key, pages, isTrash } of imageLists(queryClient)) {
      const lacking = wanted(isTrash).filter((image) => mayLack(pages, image));
      if (lacking.length === 0) continue;
      if (hashKey(key) === shownHash) stale = lacking.map(({ createdAt }) => createdAt).sort()[0];
      else void queryClient.invalidateQueries({ queryKey: key, ...whenShown });
    }
  };
  switch (message.kind) {
    case "run": {
      const { run } = message;
      const images = run.generations.flatMap((generation) => generation.images);
      const live = new Set(images.map(({ id }) => id));
      changeLists(queryClient, (pages, isTrash) => {
        const gone = allImages(pages).filter(
          ({ id, runId }) => runId === run.id && live.has(id) === isTrash,
        );
        return withoutImages(pages, new Set(gone.map(({ id }) => id)));
      });
      // It tells how many of its images are in the trash or deleted, but not which.
      const isAnyRemoved = run.generations.some(({ removed = 0 }) => removed > 0);
      ask((isTrash) => (isTrash ? (isAnyRemoved ? [run] : []) : images));
      return stale;
    }
    case "image": {
      const { image } = message;
      const isInTrash = image.trashedAt !== undefined;
      changeLists(queryClient, (pages, isTrash) =>
        isTrash === isInTrash ? pages : withoutImages(pages, new Set([image.id])),
      );
      ask((isTrash) => (isTrash === isInTrash ? [image] : []));
      return stale;
    }
    case "gone":
      changeLists(queryClient, (pages) => withoutImages(pages, new Set([message.id])));
      return undefined;
    default:
      return message satisfies never;
  }
}

type Made = { id: string; createdAt: string };

/** What is older than all that is loaded comes with its page. */
function mayLack(data: ImagePages, { id, createdAt }: Made): boolean {
  const images = allImages(data);
  if (images.some((image) => image.id === id)) return false;
  const oldest = images.at(-1)?.createdAt;
  const comesLater = data.pages.at(-1)?.nextCursor !== undefined && oldest !== undefined;
  return !comesLater || createdAt >= oldest;
}

const whenShown = { exact: true, refetchType: "none" } as const;

/** Changes every list of images, those too whose first page is under way. */
export function changeLists(
  queryClient: QueryClient,
  change: (pages: ImagePages, isTrash: boolean) => ImagePages,
): void {
  for (const [key] of queryClient.getQueriesData({ queryKey: imagesKey })) {
    writeList<ImagePages>(queryClient, key, (pages) => change(pages, isTrash(key)));
  }
}

export type ImageList = { key: readonly unknown[]; pages: ImagePages; isTrash: boolean };

/** Every list of images that is loaded. */
export function imageLists(queryClient: QueryClient): ImageList[] {
  return queryClient
    .getQueriesData<ImagePages>({ queryKey: imagesKey })
    .flatMap(([key, pages]) =>
      pages === undefined ? [] : [{ key, pages, isTrash: isTrash(key) }],
    );
}

function isTrash([, filters]: readonly unknown[]): boolean {
  return (
    typeof filters === "object" && filters !== null && "trash" in filters && filters.trash === true
  );
}
