import { useQueries } from "@tanstack/react-query";
import { referenceCheckOptions } from "@/lib/client/reference-check";
import { asServerTime } from "@/lib/client/server-clock";
import type { ReferenceCheck } from "@/lib/contract/provider";
import type { Generation } from "@/lib/contract/run";

/** Refusals in which a provider may mean an image that it does not name. */
const UNNAMED: readonly string[] = [
  "setting_refused",
  "reference_unreachable",
  "reference_unusable",
  "task_failed",
];

export type DeadReference = {
  /** From 1. */
  position: number;
  /** What the look at it found. */
  message: string;
};

/**
 * The one link that does not answer this studio, where the provider's refusal names no image. Of
 * several nobody knows which was meant. A link that failed before the sending may have been repaired
 * since, so it is looked at once more; about no other is anything asked.
 */
export function useDeadReference(generation: Generation): DeadReference | undefined {
  const sentMs = namesNoImage(generation) ? Date.parse(generation.sentAt ?? "") : Number.NaN;
  const links = Number.isNaN(sentMs) ? [] : linksOf(generation);
  const looks = useQueries({
    queries: links.map(({ url }) => ({
      ...referenceCheckOptions(url),
      enabled: ({ state }: Look) => state.data?.state === "unreachable",
      staleTime: ({ state }: Look) =>
        asServerTime(state.dataUpdatedAt) < sentMs ? 0 : Number.POSITIVE_INFINITY,
    })),
  });
  const dead = links.flatMap(({ position }, index) => {
    const look = looks[index];
    const isOlder = asServerTime(look?.dataUpdatedAt ?? 0) < sentMs;
    if (look?.data?.state !== "unreachable" || isOlder) return [];
    return [{ position, message: look.data.message }];
  });
  return dead.length === 1 ? dead[0] : undefined;
}

type Look = { state: { data?: ReferenceCheck; dataUpdatedAt: number } };

function namesNoImage({ error }: Generation): boolean {
  return error !== undefined && error.about === undefined && UNNAMED.includes(error.code);
}

function linksOf({ references }: Generation): { url: string; position: number }[] {
  return references.flatMap((reference, index) =>
    "url" in reference ? [{ url: reference.url, position: index + 1 }] : [],
  );
}
