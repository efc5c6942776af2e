import { useQuery } from "@tanstack/react-query";
import { timingsOptions } from "@/lib/client/timing";
import type { ModelTiming } from "@/lib/contract/timing";
import { speedsTexts } from "@/lib/language/texts";

const none: ReadonlyMap<string, ModelTiming> = new Map();

/** How long calls of each model took here, by catalog id. */
export function useTimings(): ReadonlyMap<string, ModelTiming> {
  return useQuery(timingsOptions).data ?? none;
}

/** How long half of the calls of each model take, "~41 s", where enough were made here. */
export function useSpeeds(): ReadonlyMap<string, string> {
  return new Map(
    [...useTimings()].flatMap(([model, { landing }]) =>
      landing === undefined ? [] : [[model, speedsTexts.about(landing.half)]],
    ),
  );
}
