import { mutationOptions } from "@tanstack/react-query";
import type { Generation } from "@/lib/contract/run";
import { callApi, tellApi } from "./api";

type Queued = Pick<Generation, "id" | "runId">;

/** Has a queued generation go out before all others that wait at its provider. */
export const startNextMutation = mutationOptions({
  mutationFn: ({ id }: Queued) =>
    callApi<Generation>(`/api/generations/${encodeURIComponent(id)}/next`, { method: "POST" }),
  networkMode: "always",
});

/**
 * Takes a run back before it is sent: stops it, and takes it out of the lists. One that was sent
 * meanwhile may have cost something: it stays, and is given back as it is now.
 */
export const takeBackMutation = mutationOptions({
  async mutationFn({ id, runId }: Queued): Promise<{ sent?: Generation }> {
    const path = `/api/generations/${encodeURIComponent(id)}/cancel`;
    const stopped = await callApi<Generation>(path, { method: "POST" });
    if (stopped.sentAt !== undefined) return { sent: stopped };
    await tellApi(`/api/runs/${encodeURIComponent(runId)}`, { method: "DELETE" });
    return {};
  },
  networkMode: "always",
});
