import type { ImagePage, LibraryFacets, LibraryFilters } from "@/lib/contract/library";
import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";
import type { Engine } from "./engine";
import { facetsOf, listImages } from "./library/list-images";
import { TRASH_DAYS } from "./library/trash-days";
import { offeredModels } from "./offered-models";
import { providerStatuses } from "./provider-statuses";

/** What the library, or its trash, shows first. */
export type LibraryView = {
  models: OfferedModel[];
  providers: ProviderStatus[];
  firstPage: ImagePage;
  facets: LibraryFacets;
  trashDays: number;
};

const FIRST_IMAGES = 100;

export async function libraryView(engine: Engine, filters: LibraryFilters): Promise<LibraryView> {
  return {
    models: offeredModels(engine),
    providers: await providerStatuses(engine),
    firstPage: await listImages(engine, { filters, limit: FIRST_IMAGES }),
    facets: await facetsOf(engine),
    trashDays: TRASH_DAYS,
  };
}
