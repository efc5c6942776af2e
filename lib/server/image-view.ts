import { isStudioError } from "@/lib/contract/errors";
import type { LibraryFilters, LibraryImage, Neighbours } from "@/lib/contract/library";
import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";
import type { Run } from "@/lib/contract/run";
import { readRun } from "./db/runs";
import type { Engine } from "./engine";
import { neighboursOf, oneImage } from "./library/list-images";
import { offeredModels } from "./offered-models";
import { providerStatuses } from "./provider-statuses";

/** What the page of one image shows first. */
export type ImageView = {
  models: OfferedModel[];
  providers: ProviderStatus[];
  image: LibraryImage;
  /** How it was made; absent for an upload. */
  run?: Run;
  neighbours: Neighbours;
};

export type ImageWanted = { id: string; filters: LibraryFilters };

/** An image of the trash is shown only to who looks at the trash. */
export async function imageView(
  engine: Engine,
  { id, filters }: ImageWanted,
): Promise<ImageView | undefined> {
  const image = await knownImage(engine, id);
  if (image === undefined) return undefined;
  if (image.trashedAt !== undefined && filters.trash !== true) return undefined;
  const run = image.runId === undefined ? undefined : await readRun(engine.db, image.runId);
  return {
    models: offeredModels(engine),
    providers: await providerStatuses(engine),
    image,
    ...(run === undefined ? {} : { run }),
    neighbours: await neighboursOf(engine, { id, filters }),
  };
}

async function knownImage(engine: Engine, id: string): Promise<LibraryImage | undefined> {
  try {
    return await oneImage(engine, id);
  } catch (error) {
    if (isStudioError(error) && error.code === "not_found") return undefined;
    throw error;
  }
}
