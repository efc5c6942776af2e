import { type QueryClient, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { ApiError } from "@/lib/client/api";
import { filtersQuery, imageOptions, neighboursOptions } from "@/lib/client/images";
import { runOptions } from "@/lib/client/runs";
import type { LibraryFilters, LibraryImage, Neighbours } from "@/lib/contract/library";
import type { Run } from "@/lib/contract/run";

export type First = { image: LibraryImage; neighbours: Neighbours; run?: Run };

type ShownImage = {
  id: string;
  image: LibraryImage | undefined;
  run: Run | undefined;
  /** Absent while they are read. */
  neighbours: Neighbours | undefined;
  /** The server has no such image; `unread`: the server could not be asked for a part of it. */
  fault: "missing" | "unread" | undefined;
  retry: () => void;
};

/** The image that the address names, how it was made, and what lies beside it. */
export function useShown(first: First, filters: LibraryFilters): ShownImage {
  const id = idIn(usePathname());
  const isFirst = id === first.image.id;
  const queryClient = useQueryClient();
  const neighbours = useQuery({
    ...neighboursOptions(id, filters),
    initialData: isFirst ? first.neighbours : undefined,
  }).data;
  const read = useQuery({
    ...imageOptions(id),
    initialData: isFirst ? first.image : undefined,
  });
  // Seen as a neighbour, it is known but for the rest of a long prompt.
  const image = read.data ?? seenBeside(queryClient, id);
  const runId = image?.runId;
  const run = useQuery({
    ...runOptions(runId ?? ""),
    enabled: runId !== undefined,
    initialData: runId === first.run?.id ? first.run : undefined,
  });
  // What lies one further, so that a held arrow never waits.
  useQueries({
    queries: [neighbours?.previous, neighbours?.next].flatMap((beside) =>
      beside === undefined ? [] : [neighboursOptions(beside.id, filters)],
    ),
  });
  const retry = () => {
    if (read.isError) void read.refetch();
    if (run.isError) void run.refetch();
  };
  return { id, image, run: run.data, neighbours, fault: faultOf(read.error, run.error), retry };
}

function faultOf(ofImage: Error | null, ofRun: Error | null): ShownImage["fault"] {
  if (ofImage instanceof ApiError && ofImage.status === 404) return "missing";
  return ofImage === null && ofRun === null ? undefined : "unread";
}

function seenBeside(queryClient: QueryClient, id: string): LibraryImage | undefined {
  return queryClient
    .getQueriesData<Neighbours>({ queryKey: ["neighbours"] })
    .flatMap(([, beside]) => [beside?.previous, beside?.next])
    .find((known) => known?.id === id);
}

function idIn(path: string): string {
  return decodeURIComponent(path.split("/").at(-1) ?? "");
}

export function isViewer(): boolean {
  return location.pathname.startsWith("/images/");
}

/** Whether the address still shows an image: nobody has gone on meanwhile. */
export function isShown(id: string): boolean {
  return isViewer() && idIn(location.pathname) === id;
}

/** A step to what lies beside; absent at the end of the list. */
export function useStep(
  { id, neighbours }: Pick<ShownImage, "id" | "neighbours">,
  filters: LibraryFilters,
) {
  const queryClient = useQueryClient();
  return (side: keyof Neighbours): (() => void) | undefined => {
    const show = (beside: LibraryImage | undefined) => {
      if (beside !== undefined) showInPlace(beside.id, filters);
    };
    if (neighbours !== undefined) return neighbours[side] && (() => show(neighbours[side]));
    // A press that comes before the list is known is not lost.
    return () => {
      queryClient.ensureQueryData(neighboursOptions(id, filters)).then(
        (read) => show(read[side]),
        () => undefined,
      );
    };
  };
}

/** Shows another image at the same place of the history, so that one step back leaves the viewer. */
export function showInPlace(id: string, filters: LibraryFilters): void {
  history.replaceState(null, "", imageAddress(id, filters));
}

export function imageAddress(id: string, filters: LibraryFilters): string {
  return withFilters(`/images/${encodeURIComponent(id)}`, filters);
}

/** The list that the filters make. */
export function listAddress({ trash, ...filters }: LibraryFilters): string {
  return withFilters(trash === true ? "/library/trash" : "/library", filters);
}

function withFilters(path: string, filters: LibraryFilters): string {
  const query = filtersQuery(filters).toString();
  return query === "" ? path : `${path}?${query}`;
}
