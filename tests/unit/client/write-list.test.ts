import { InfiniteQueryObserver, notifyManager, QueryClient } from "@tanstack/react-query";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeList } from "@/lib/client/write-list";

const key = ["list"];

type Pages = { pages: { items: string[] }[]; pageParams: number[] };

/** A list of two images with a page behind it, which arrives when it is told to. */
function listBeingRead() {
  let arrive: (items: string[]) => void = () => {};
  let fail: () => void = () => {};
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const observer = new InfiniteQueryObserver(queryClient, {
    queryKey: key,
    queryFn: ({ signal }) =>
      new Promise<{ items: string[] }>((resolve, reject) => {
        arrive = (items) => resolve({ items });
        fail = () => reject(new Error("no answer"));
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
    initialData: { pages: [{ items: ["d", "c"] }], pageParams: [0] },
    initialPageParam: 0,
    getNextPageParam: (_page, pages) => pages.length,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const seen: string[][] = [];
  const items = () =>
    queryClient.getQueryData<Pages>(key)?.pages.flatMap((page) => page.items) ?? [];
  // As React listens: after all that happens at once.
  onTestFinished(observer.subscribe(notifyManager.batchCalls(() => seen.push(items()))));
  return {
    queryClient,
    observer,
    seen,
    items,
    arrive: (page: string[]) => arrive(page),
    fail: () => fail(),
    change: (next: (items: string[]) => string[]) =>
      writeList<Pages>(queryClient, key, (list) => ({
        ...list,
        pages: list.pages.map((page) => ({ items: next(page.items) })),
      })),
  };
}

const without = (gone: string) => (items: string[]) => items.filter((item) => item !== gone);

describe("a change of a list", () => {
  it("is made at once where nothing is being read", () => {
    const { items, change } = listBeingRead();
    change(without("c"));
    expect(items()).toEqual(["d"]);
  });

  it("outlives the next page that was being read meanwhile, and is never seen undone", async () => {
    const { observer, seen, items, arrive, change } = listBeingRead();
    const reading = observer.fetchNextPage();
    change(without("c"));
    expect(items()).toEqual(["d"]);
    arrive(["b", "a"]);
    await reading;
    await new Promise((resolve) => setTimeout(resolve));
    expect(items()).toEqual(["d", "b", "a"]);
    expect(seen.flat()).not.toContain("c");
  });

  it("is made again in the order of all changes", async () => {
    const { observer, items, arrive, change } = listBeingRead();
    const reading = observer.fetchNextPage();
    change((all) => all.map((item) => (item === "d" ? "stand" : item)));
    change((all) => all.map((item) => (item === "stand" ? "run" : item)));
    arrive(["b"]);
    await reading;
    expect(items()).toEqual(["run", "c", "b"]);
  });

  it("is not made twice where the reading failed", async () => {
    const { observer, items, fail, change } = listBeingRead();
    const reading = observer.fetchNextPage();
    change((all) => [...all, "e"]);
    fail();
    await reading;
    expect(items()).toEqual(["d", "c", "e"]);
  });

  it("outlives a reading that is called off", async () => {
    const { queryClient, observer, items, change } = listBeingRead();
    void observer.fetchNextPage();
    change(without("d"));
    await queryClient.cancelQueries({ queryKey: key });
    expect(items()).toEqual(["c"]);
  });

  it("is forgotten once the reading is over", async () => {
    const { observer, items, arrive, change } = listBeingRead();
    const first = observer.fetchNextPage();
    change(without("b"));
    arrive(["b", "a"]);
    await first;
    const second = observer.fetchNextPage();
    arrive(["b"]);
    await second;
    expect(items()).toEqual(["d", "c", "a", "b"]);
  });

  it("leaves a list that is to be read anew to be read anew", () => {
    const { queryClient, change } = listBeingRead();
    void queryClient.invalidateQueries({ queryKey: key, refetchType: "none" });
    change(without("c"));
    expect(queryClient.getQueryState(key)?.isInvalidated).toBe(true);
  });

  it("changes nothing where there is no such list", () => {
    const { queryClient } = listBeingRead();
    writeList<Pages>(queryClient, ["other"], (list) => list);
    expect(queryClient.getQueryData(["other"])).toBeUndefined();
  });
});
