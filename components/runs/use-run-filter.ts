"use client";

import { useSearchParams } from "next/navigation";
import type { RunFilter } from "@/lib/client/run-filter";
import { type Address, filterOfAddress } from "./address-filter";

/** The filter in the address, and the way to another one. */
export function useRunFilter(): [RunFilter, (filter: RunFilter) => void] {
  const address: Address = Object.fromEntries(useSearchParams());
  return [filterOfAddress(address), writeAddress];
}

function writeAddress({ group, model }: RunFilter): void {
  const url = new URL(location.href);
  write(url.searchParams, "state", group);
  write(url.searchParams, "model", model);
  // Without a state of its own the router takes the new address for its own, and the page follows.
  history.replaceState(null, "", url);
}

function write(query: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) query.delete(name);
  else query.set(name, value);
}
