import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ProviderStatus } from "@/lib/contract/provider";
import type { StorageReport } from "@/lib/contract/storage";
import { callApi } from "./api";

export const providersKey = ["providers"] as const;

/** Somebody may be writing a key into a file right now, or topping up an account. */
const KEY_WATCH_MS = 5_000;

/**
 * The providers with the state of their keys; asked again while somebody waits for a key
 * to appear or to be accepted again.
 */
export function providersOptions(first: ProviderStatus[]) {
  return queryOptions({
    queryKey: providersKey,
    queryFn: async ({ signal }) => {
      const { items } = await callApi<{ items: ProviderStatus[] }>("/api/providers", { signal });
      return items;
    },
    initialData: first,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: "always",
    refetchInterval: ({ state }) => {
      const isWaited = state.data?.some(
        (status) => status.state === "no_key" || status.held !== undefined,
      );
      return isWaited === true && KEY_WATCH_MS;
    },
  });
}

/** The free check of one provider's key. */
export const providerTestMutation = mutationOptions({
  mutationFn: (id: string) =>
    callApi<ProviderStatus>(`/api/providers/${encodeURIComponent(id)}/test`, { method: "POST" }),
  onSuccess: (tested, _id, _result, { client }) => takeStatus(client, tested),
});

/** Has one of the generations that wait for a provider's key go out to try it. */
export const providerResumeMutation = mutationOptions({
  mutationFn: (id: string) =>
    callApi<ProviderStatus>(`/api/providers/${encodeURIComponent(id)}/resume`, { method: "POST" }),
  onSuccess: (resumed, _id, _result, { client }) => takeStatus(client, resumed),
});

function takeStatus(client: QueryClient, newest: ProviderStatus): void {
  client.setQueryData<ProviderStatus[]>(providersKey, (known) =>
    known?.map((status) => (status.id === newest.id ? newest : status)),
  );
}

const MEASURING_MS = 500;
const MEASURED_MS = 60_000;

/** What the data folder holds; asked soon again while it is being measured. */
export function storageOptions(first: StorageReport) {
  return queryOptions({
    queryKey: ["storage"],
    queryFn: ({ signal }) => callApi<StorageReport>("/api/storage", { signal }),
    initialData: first,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.used === undefined ? MEASURING_MS : MEASURED_MS),
  });
}
