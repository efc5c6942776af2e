import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { isOptimistic } from "@/lib/client/optimistic-run";
import { runsKey } from "@/lib/client/runs";
import type { RunPages } from "@/lib/client/runs-cache";
import type { Run } from "@/lib/contract/run";

/** The newest run that the server knows; nothing before the first. */
export function useLastRun(): Run | undefined {
  const queryClient = useQueryClient();
  return useSyncExternalStore(
    (listener) => queryClient.getQueryCache().subscribe(listener),
    () => newestOf(queryClient.getQueryData<RunPages>(runsKey)),
    () => undefined,
  );
}

function newestOf(pages: RunPages | undefined): Run | undefined {
  return pages?.pages[0]?.items.find(({ id }) => !isOptimistic(id));
}
