"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { createStore, useStore } from "@/components/ui/browser/store";
import { type Narrowing, narrowingIn, sizeIn } from "./filter-address";
import type { TileSize } from "./wall";

const names = ["q", "model", "provider", "kind", "ratio", "sandbox"] as const;

/** What narrows the library and how large its tiles are: both stand in the address. */
export function useLibraryAddress(): { narrowing: Narrowing; size: TileSize } {
  const query = useSearchParams();
  return useMemo(() => {
    const address = Object.fromEntries(query);
    return { narrowing: narrowingIn(address), size: sizeIn(address) };
  }, [query]);
}

export function narrow(narrowing: Narrowing): void {
  replaceAddress((query) => {
    for (const name of names) write(query, name, narrowing[name]);
  });
}

const clearings = createStore(0);

/** Takes everything back that narrows, and what is typed to narrow it next. */
export function clearNarrowing(): void {
  clearings.set(clearings.get() + 1);
  narrow({});
}

/** How often everything was taken back. */
export function useCleared(): number {
  return useStore(clearings, (count) => count);
}

/** The words alone: other filters may change while somebody writes. */
export function search(words: string): void {
  replaceAddress((query) => write(query, "q", words));
}

export function resize(size: TileSize): void {
  replaceAddress((query) => write(query, "size", size === "m" ? undefined : size));
}

function replaceAddress(change: (query: URLSearchParams) => void): void {
  const url = new URL(location.href);
  change(url.searchParams);
  // Without a state of its own the router takes the new address for its own, and the page follows.
  history.replaceState(null, "", url);
}

function write(query: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined || value === "") query.delete(name);
  else query.set(name, value);
}
