import { type RawBuilder, sql } from "kysely";
import type { LibraryFilters } from "@/lib/contract/library";
import { FIRST_PAGE } from "./first-page";
import { fold } from "./fold";
import type { Db } from "./schema";

export type ImageSearch = {
  filters: LibraryFilters;
  limit: number;
  /** Only images older than this sequence. */
  before?: number;
};

/** The newest images that the filters let through, by sequence. */
export function findImages(db: Db, search: ImageSearch): Promise<number[]> {
  const { filters, limit, before = FIRST_PAGE } = search;
  const { from, order, where } = parts(filters);
  return sequences(
    db,
    sql`select images.sequence from ${from} where ${where} and ${order} < ${before}
      order by ${order} desc limit ${limit}`,
  );
}

/** The next newer image that the filters let through, by sequence. */
export async function findNewer(
  db: Db,
  search: { filters: LibraryFilters; after: number },
): Promise<number | undefined> {
  const { from, order, where } = parts(search.filters);
  const [newer] = await sequences(
    db,
    sql`select images.sequence from ${from} where ${where} and ${order} > ${search.after}
      order by ${order} limit 1`,
  );
  return newer;
}

async function sequences(db: Db, query: RawBuilder<{ sequence: number }>): Promise<number[]> {
  const { rows } = await query.execute(db);
  return rows.map((row) => row.sequence);
}

/** The index of the words holds runs of this many characters; anything shorter it cannot find. */
const INDEXED_LENGTH = 3;

/**
 * Longer words come from the index, which walks its hits in the order of the list; so it stands
 * first, and `cross join` keeps it there. Shorter ones are looked for row by row along that way.
 */
function parts(filters: LibraryFilters) {
  const words = fold(filters.q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const isIndexed = (word: string) => [...word].length >= INDEXED_LENGTH;
  const indexed = words.filter(isIndexed);
  const short = words.filter((word) => !isIndexed(word));
  const conditions = [
    sql`images.place = ${filters.trash === true ? "trash" : "library"}`,
    ...conditionsOf(filters),
    ...short.map(
      (word) => sql`exists (select 1 from image_words
        where image_words.sequence = images.sequence and instr(image_words.words, ${word}) > 0)`,
    ),
  ];
  const where = sql.join(conditions, sql` and `);
  if (indexed.length === 0) return { from: sql`images`, order: sql`images.sequence`, where };
  // Each word is a quoted string of the index's language, so nothing in it is an operator.
  const match = indexed.map((word) => `"${word.replaceAll('"', '""')}"`).join(" AND ");
  return {
    from: sql`image_search cross join images on images.sequence = image_search.rowid`,
    order: sql`image_search.rowid`,
    where: sql`image_search match ${match} and ${where}`,
  };
}

function conditionsOf(filters: LibraryFilters): RawBuilder<unknown>[] {
  const { model, provider, kind, sandbox, ratio, from, to } = filters;
  const conditions: RawBuilder<unknown>[] = [];
  if (model !== undefined) conditions.push(sql`images.model = ${model}`);
  if (provider !== undefined) conditions.push(sql`images.provider = ${provider}`);
  if (kind !== undefined) conditions.push(sql`images.kind = ${kind}`);
  if (sandbox !== undefined) conditions.push(sql`images.sandbox = ${sandbox === "only" ? 1 : 0}`);
  if (ratio !== undefined) conditions.push(shapeIs(ratio));
  if (from !== undefined) conditions.push(sql`images.created_at >= ${from}`);
  if (to !== undefined) conditions.push(sql`images.created_at < ${to}`);
  return conditions;
}

function shapeIs(ratio: NonNullable<LibraryFilters["ratio"]>): RawBuilder<unknown> {
  switch (ratio) {
    case "landscape":
      return sql`images.width > images.height`;
    case "square":
      return sql`images.width = images.height`;
    case "portrait":
      return sql`images.width < images.height`;
    default:
      return ratio satisfies never;
  }
}

/** The models that occur in the library, one index look-up for each. */
export async function modelsThatOccur(db: Db): Promise<string[]> {
  const { rows } = await sql<{ model: string }>`
    with recursive seen (model) as (
      select min(model) from images where place = 'library'
      union all
      select (select min(model) from images where place = 'library' and model > seen.model)
      from seen where seen.model is not null
    )
    select model from seen where model is not null`.execute(db);
  return rows.map((row) => row.model);
}
