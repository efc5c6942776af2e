"use client";

import type { LibraryFacets } from "@/lib/contract/library";
import { libraryTexts } from "@/lib/language/texts";
import { choiceGroups } from "./choices";
import type { Narrowing } from "./filter-address";
import { FilterMenu } from "./filter-menu";
import { FilterSheet } from "./filter-sheet";
import { SearchField } from "./search-field";
import { SizeChoice } from "./size-choice";
import { search } from "./use-library-address";
import type { TileSize } from "./wall";

type Properties = { narrowing: Narrowing; facets: LibraryFacets; size: TileSize };

/** Search, filters and size: in a row, or the filters behind one button where there is no room. */
export function LibraryBar({ narrowing, facets, size }: Properties) {
  const groups = choiceGroups(narrowing, facets);
  return (
    <search aria-label={libraryTexts.search} className="flex min-w-0 flex-1 items-center gap-2">
      <SearchField words={narrowing.q ?? ""} onSearch={search} />
      <div className="flex items-center max-xl:hidden">
        {groups.map((group) => (
          <FilterMenu key={group.name} group={group} />
        ))}
      </div>
      <span className="ml-auto max-xl:hidden">
        <SizeChoice size={size} />
      </span>
      <FilterSheet groups={groups} size={size} />
    </search>
  );
}
