import { InfiniteQueryObserver, QueryClient } from "@tanstack/react-query";
import { describe, expect, it, onTestFinished } from "vitest";
import { imagesOptions } from "@/lib/client/images";
import { allImages } from "@/lib/client/images-cache";
import { takeMessage } from "@/lib/client/live-images";
import type { ImagePage, LibraryFilters, LibraryImage } from "@/lib/contract/library";
import type { Run } from "@/lib/contract/run";
import { runOf } from "../../support/run-of";
import { idsOf, imageOf } from "../library/library-images";

const all: LibraryFilters = {};
const edited: LibraryFilters = { kind: "edited" };
const trash: LibraryFilters = { trash: true };

/** The images 9 to 7, with earlier ones behind them, each a day older than the one before. */
const page: ImagePage = {
  items: [9, 8, 7].map((sequence) => of(sequence)),
  nextCursor: "seven",
  revision: 1,
};

function of(sequence: number): LibraryImage {
  return imageOf({ sequence, daysAgo: 9 - sequence, runId: "run" });
}

function lists(...loaded: [LibraryFilters, ImagePage][]) {
  const queryClient = new QueryClient();
  for (const [filters, first] of loaded) {
    queryClient.setQueryData(imagesOptions(filters).queryKey, { pages: [first], pageParams: [""] });
  }
  const { queryKey } = imagesOptions(all);
  return {
    queryClient,
    ids: (filters: LibraryFilters) => {
      const data = queryClient.getQueryData(imagesOptions(filters).queryKey);
      return data === undefined ? undefined : idsOf(allImages(data));
    },
    isReadAnew: (filters: LibraryFilters) =>
      queryClient.getQueryState(imagesOptions(filters).queryKey)?.isInvalidated,
    queryKey,
  };
}

function runWith(images: LibraryImage[], removed?: number): Run {
  return runOf("succeeded", { images, ...(removed !== undefined && { removed }) });
}

describe("what is heard of images", () => {
  it("has every list that may lack a new one read anew: the shown one now, others when shown", () => {
    const { queryClient, isReadAnew } = lists([all, page], [edited, page], [trash, page]);
    const run = runWith([of(10), of(9), of(8), of(7)]);
    const stale = takeMessage(queryClient, { message: { kind: "run", run }, shown: edited });
    expect(stale).toBe(of(10).createdAt);
    expect([isReadAnew(edited), isReadAnew(all), isReadAnew(trash)]).toEqual([false, true, false]);
  });

  it("tells when an old image that came back was made, so that it is looked for far enough", () => {
    const { queryClient } = lists([all, { ...page, items: [of(9), of(7)] }]);
    const message = { kind: "image", image: of(8) } as const;
    expect(takeMessage(queryClient, { message, shown: all })).toBe(of(8).createdAt);
  });

  it("asks for nothing where it is known, or older than all that is loaded", () => {
    const { queryClient, isReadAnew } = lists([all, page], [edited, page]);
    for (const image of [of(8), of(3)]) {
      const message = { kind: "image", image } as const;
      expect(takeMessage(queryClient, { message, shown: all })).toBeUndefined();
    }
    expect(isReadAnew(edited)).toBe(false);
  });

  it("takes what came to the trash out of the library, and has the trash read anew", () => {
    const { queryClient, ids, isReadAnew } = lists(
      [all, page],
      [trash, { items: [], revision: 1 }],
    );
    const message = { kind: "run", run: runWith([of(9), of(7)], 1) } as const;
    expect(takeMessage(queryClient, { message, shown: all })).toBeUndefined();
    expect(ids(all)).toEqual(["i9", "i7"]);
    expect(isReadAnew(trash)).toBe(true);
    expect(takeMessage(queryClient, { message, shown: trash })).toBe(message.run.createdAt);
  });

  it("outlives a page that is being read meanwhile", async () => {
    const { queryClient, queryKey, ids } = lists([all, page]);
    let arrive: (next: ImagePage) => void = () => {};
    const observer = new InfiniteQueryObserver(queryClient, {
      ...imagesOptions(all),
      queryFn: () => new Promise<ImagePage>((resolve) => (arrive = resolve)),
    });
    onTestFinished(observer.subscribe(() => {}));
    const reading = observer.fetchNextPage();
    takeMessage(queryClient, { message: { kind: "gone", id: "i8" }, shown: all });
    arrive({ items: [of(6)], revision: 2 });
    await reading;
    expect(ids(all)).toEqual(["i9", "i7", "i6"]);
    expect(queryClient.getQueryState(queryKey)?.fetchStatus).toBe("idle");
  });
});
