import { notifyManager, type QueryClient, type QueryKey } from "@tanstack/react-query";

type Written = {
  /** Every change since the running fetch began, in their order. */
  changes: (() => unknown)[];
  /** The list as the last of them left it. */
  list: unknown;
};

const written = new WeakMap<object, Written>();

/**
 * Changes a loaded list. A fetch that is under way for it knows nothing of the change and would put
 * the list as it was before back in its place, so the change is made again when the fetch is over.
 */
export function writeList<List extends object>(
  queryClient: QueryClient,
  key: QueryKey,
  change: (list: List) => List,
): void {
  const cache = queryClient.getQueryCache();
  const query = cache.find({ queryKey: key, exact: true });
  if (query === undefined) return;
  const write = () => {
    // What is to be read anew stays so, though writing would count as having been read.
    const { isInvalidated } = query.state;
    const next = queryClient.setQueryData<List>(key, (list) => list && change(list));
    if (isInvalidated) query.invalidate();
    return next;
  };
  const list = write();
  if (query.state.fetchStatus === "idle") return;
  const known = written.get(query);
  if (known !== undefined) {
    known.changes.push(write);
    known.list = list;
    return;
  }
  const mine: Written = { changes: [write], list };
  written.set(query, mine);
  const stop = cache.subscribe((event) => {
    if (event.query !== query) return;
    const isGone = event.type === "removed";
    if (!isGone && query.state.fetchStatus !== "idle") return;
    stop();
    written.delete(query);
    if (isGone || query.state.data === mine.list) return;
    notifyManager.batch(() => {
      for (const again of mine.changes) again();
    });
  });
}
