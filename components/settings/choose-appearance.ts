"use client";

import { createStore, useStore } from "@/components/ui/browser/store";
import type { Surround, Theme } from "./appearance";

const YEAR_IN_SECONDS = 31_536_000;

const theme = createStore<Theme | undefined>(undefined);
const surround = createStore<Surround | undefined>(undefined);

/** The theme of this page: the one just chosen, or the one it came with. */
export function useTheme(given: Theme): Theme {
  return useStore(theme, (chosen) => chosen) ?? given;
}

export function useSurround(given: Surround): Surround {
  return useStore(surround, (chosen) => chosen) ?? given;
}

/** On the page at once, and in a cookie for the next page. */
export function chooseTheme(chosen: Theme): void {
  document.documentElement.dataset.theme = chosen;
  remember("theme", chosen);
  theme.set(chosen);
}

export function chooseSurround(chosen: Surround): void {
  document.documentElement.dataset.surround = chosen;
  remember("surround", chosen);
  surround.set(chosen);
}

function remember(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
}
