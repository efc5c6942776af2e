"use client";

import type { Theme } from "@/components/page/theme-toggle";
import type { Studio } from "@/components/studio/studio-context";
import type { ImagePage, LibraryFacets } from "@/lib/contract/library";
import { LibraryPage } from "./library-page";
import { LibraryProviders } from "./library-providers";
import { TrashPage } from "./trash-page";

type Properties = Studio & {
  firstPage: ImagePage;
  facets: LibraryFacets;
  trashDays: number;
  theme: Theme;
};

/** The library with all that it stands on. */
export function Library({ models, providers, firstPage, facets, theme }: Properties) {
  return (
    <LibraryProviders models={models} providers={providers}>
      <LibraryPage firstPage={firstPage} facets={facets} theme={theme} />
    </LibraryProviders>
  );
}

/** The trash of the library, likewise. */
export function Trash({ models, providers, firstPage, trashDays, theme }: Properties) {
  return (
    <LibraryProviders models={models} providers={providers}>
      <TrashPage firstPage={firstPage} trashDays={trashDays} theme={theme} />
    </LibraryProviders>
  );
}
