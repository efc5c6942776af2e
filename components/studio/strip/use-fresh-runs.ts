import { useCallback, useMemo, useState } from "react";
import { awaySince } from "@/components/studio/stage/waiting/away";
import { unseenOf } from "@/components/studio/stage/waiting/unseen";
import { useStore } from "@/components/ui/browser/store";
import type { Run } from "@/lib/contract/run";

type Fresh = {
  /** Those that ended while nobody looked, and were not put on the stage since. */
  fresh: ReadonlySet<string>;
  take: (id: string) => void;
};

const none: ReadonlySet<string> = new Set();

export function useFreshRuns(runs: readonly Run[]): Fresh {
  const since = useStore(awaySince, (found) => found);
  // What was put on the stage before one was away may still end meanwhile.
  const [shown, setShown] = useState({ since, ids: none });
  const taken = shown.since === since ? shown.ids : none;
  const fresh = useMemo(() => {
    if (since === undefined) return none;
    const { finished, failed } = unseenOf(runs, since.from, since.to);
    const ids = [...finished, ...failed].map(({ id }) => id);
    return new Set(ids.filter((id) => !taken.has(id)));
  }, [runs, since, taken]);
  const take = useCallback(
    (id: string) =>
      setShown((before) => ({
        since,
        ids: new Set([...(before.since === since ? before.ids : none), id]),
      })),
    [since],
  );
  return { fresh, take };
}
