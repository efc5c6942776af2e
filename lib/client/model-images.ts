import { queryOptions } from "@tanstack/react-query";
import type { ImagePage } from "@/lib/contract/library";
import { callApi } from "./api";

const MOST = 3;

/** The newest images that a model made here. */
export function modelImagesOptions(model: string) {
  return queryOptions({
    queryKey: ["model-images", model],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ model, limit: String(MOST) });
      const { items } = await callApi<ImagePage>(`/api/images?${query}`, { signal });
      return items;
    },
    staleTime: 10_000,
    retry: false,
  });
}
