import { type RunFilter, statesOf } from "@/lib/client/run-filter";
import type { RunState } from "@/lib/contract/run";

export type Address = Readonly<Record<string, string | string[] | undefined>>;

const groups = ["running", "queued", "failed"] as const;

/** `?state=failed&model=siray/niji-7`; what is not understood filters nothing. */
export function filterOfAddress({ state, model }: Address): RunFilter {
  const group = groups.find((each) => each === state);
  return {
    ...(group === undefined ? {} : { group }),
    ...(typeof model === "string" && model !== "" ? { model } : {}),
  };
}

type Wanted = { states?: readonly RunState[]; model?: string };

/** The same as the server's list takes it. */
export function wantedByAddress(address: Address): Wanted {
  const filter = filterOfAddress(address);
  return { states: statesOf(filter), model: filter.model };
}
