import { findModel } from "@/lib/catalog/find";
import { StudioError } from "@/lib/contract/errors";
import type {
  ImagePage,
  LibraryFacets,
  LibraryFilters,
  LibraryImage,
  Neighbours,
} from "@/lib/contract/library";
import { writeCursor } from "../cursor";
import { findImages, findNewer, type ImageSearch, modelsThatOccur } from "../db/find-images";
import { findImage, toImage } from "../db/images";
import { type LibraryRecord, readImage, readImages } from "../db/library-images";
import { newestRevision } from "../db/revisions";
import type { Engine } from "../engine";
import { purgeTime } from "./trash-days";

type Parts = Pick<Engine, "db" | "models">;

/** A page of images, newest first, with the revision at which it was read. */
export async function listImages(engine: Parts, search: ImageSearch): Promise<ImagePage> {
  return engine.db.transaction().execute(async (db) => {
    const revision = await newestRevision(db);
    const found = await findImages(db, { ...search, limit: search.limit + 1 });
    const page = found.slice(0, search.limit);
    const items = (await readImages(db, page)).map((row) => toLibraryImage(engine, row));
    const last = page.at(-1);
    if (last === undefined || found.length === page.length) return { items, revision };
    return { items, revision, nextCursor: writeCursor(last) };
  });
}

/** One image with its whole prompt. Throws `not_found`. */
export async function oneImage(engine: Parts, id: string): Promise<LibraryImage> {
  const row = await readImage(engine.db, id);
  if (row === undefined) throw notFound();
  return toLibraryImage(engine, row);
}

/** The images beside one, in the list that the filters make. Throws `not_found`. */
export async function neighboursOf(
  engine: Parts,
  { id, filters }: { id: string; filters: LibraryFilters },
): Promise<Neighbours> {
  const { db } = engine;
  const image = await findImage(db, id);
  if (image === undefined) throw notFound();
  const newer = await findNewer(db, { filters, after: image.sequence });
  const [older] = await findImages(db, { filters, limit: 1, before: image.sequence });
  const beside = [newer, older].filter((sequence) => sequence !== undefined);
  const rows = await readImages(db, beside);
  const imageAt = (sequence: number | undefined) =>
    rows.filter((row) => row.sequence === sequence).map((row) => toLibraryImage(engine, row))[0];
  const [previous, next] = [imageAt(newer), imageAt(older)];
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}

/** What occurs in the library, for its filters. */
export async function facetsOf(
  engine: Pick<Engine, "db" | "models" | "settings">,
): Promise<LibraryFacets> {
  const ids = await modelsThatOccur(engine.db);
  const models = ids.map((id) => ({
    id,
    name: findModel(engine.models, id)?.model.name ?? id,
    provider: id.split("/")[0] ?? id,
  }));
  const occurring = new Set(models.map((model) => model.provider));
  const providers = engine.settings.providers
    .map(({ provider }) => ({ id: provider.id, name: provider.name }))
    .filter(({ id }) => occurring.has(id));
  return { models, providers };
}

/** A row as lists of images show it. */
export function toLibraryImage(engine: Pick<Engine, "models">, row: LibraryRecord): LibraryImage {
  const modelName =
    row.model === null ? undefined : findModel(engine.models, row.model)?.model.name;
  return {
    ...toImage(row),
    sequence: row.sequence,
    prompt: row.prompt ?? "",
    ...(row.run_id === null ? {} : { runId: row.run_id }),
    ...(row.model === null ? {} : { model: row.model }),
    ...(modelName === undefined ? {} : { modelName }),
    ...(row.provider === null ? {} : { provider: row.provider }),
    ...(row.trashed_at === null
      ? {}
      : { trashedAt: row.trashed_at, purgeAt: purgeTime(row.trashed_at) }),
  };
}

function notFound(): StudioError {
  return new StudioError("not_found", { facts: { thing: "image" } });
}
