import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import type {
  ImageChanges,
  ImagePage,
  LibraryFacets,
  LibraryFilters,
  LibraryImage,
  Neighbours,
} from "@/lib/contract/library";
import { callApi } from "./api";

const IMAGES_PER_PAGE = 100;

/** The start of the key of every list of images. */
export const imagesKey = ["images"] as const;

/** The images that the filters let through, newest first, page by page. */
export function imagesOptions(filters: LibraryFilters, firstPage?: ImagePage) {
  return infiniteQueryOptions({
    queryKey: [...imagesKey, filters],
    queryFn: ({ pageParam, signal }) =>
      callApi<ImagePage>(imagesPath(filters, pageParam), { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    initialData: firstPage && { pages: [firstPage], pageParams: [""] },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The newest images that the filters let through, as they are now. */
export function readNewest(filters: LibraryFilters): Promise<ImagePage> {
  return callApi<ImagePage>(imagesPath(filters, ""));
}

/** An empty cursor asks for the newest images. */
function imagesPath(filters: LibraryFilters, cursor: string): string {
  const query = filtersQuery(filters);
  query.set("limit", String(IMAGES_PER_PAGE));
  if (cursor !== "") query.set("cursor", cursor);
  return `/api/images?${query}`;
}

/** Filters as they stand in an address. */
export function filtersQuery(filters: LibraryFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  return query;
}

/** One image with its whole prompt. */
export function imageOptions(id: string) {
  return queryOptions({
    queryKey: ["image", id],
    queryFn: ({ signal }) => callApi<LibraryImage>(imagePath(id), { signal }),
    retry: false,
  });
}

/** The images beside one, in the list that the filters make. */
export function neighboursOptions(id: string, filters: LibraryFilters) {
  return queryOptions({
    queryKey: ["neighbours", id, filters],
    queryFn: ({ signal }) =>
      callApi<Neighbours>(`${imagePath(id)}/neighbours?${filtersQuery(filters)}`, { signal }),
  });
}

function imagePath(id: string): string {
  return `/api/images/${encodeURIComponent(id)}`;
}

/** The models and providers that occur in the library. */
export const facetsOptions = queryOptions({
  queryKey: ["facets"],
  queryFn: ({ signal }) => callApi<LibraryFacets>("/api/images/facets", { signal }),
});

/** Puts images into the trash; `restoreMutation` is its undo. */
export const trashMutation = changeMutation("trash");

/** Takes images out of the trash. */
export const restoreMutation = changeMutation("restore");

/** Deletes images of the trash for ever, with their files. */
export const purgeMutation = changeMutation("purge");

/** Repeating such a change does no harm: what is done already is answered as done. */
function changeMutation(change: "trash" | "restore" | "purge") {
  return mutationOptions({
    mutationFn: (ids: readonly string[]) =>
      callApi<ImageChanges>(`/api/images/${change}`, { method: "POST", body: { ids } }),
    networkMode: "always",
  });
}
