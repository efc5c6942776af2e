import { z } from "zod";
import type { Image } from "./run";

/** An instant or a day, as the rows write times. */
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text).toISOString());

/** What narrows a list of images; each member stands in the address under its own name. */
export const libraryFiltersShape = {
  /** Words that must all occur, as plain text, anywhere in what an image was made from. */
  q: z.string().max(500).optional(),
  model: z.string().max(200).optional(),
  provider: z.string().max(64).optional(),
  kind: z.enum(["made", "edited", "uploaded"]).optional(),
  sandbox: z.enum(["only", "none"]).optional(),
  ratio: z.enum(["landscape", "square", "portrait"]).optional(),
  /** From this moment on. */
  from: instant.optional(),
  /** Before this moment. */
  to: instant.optional(),
  /** The trash instead of the library. */
  trash: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
};

export const libraryFiltersSchema = z.strictObject(libraryFiltersShape);
export type LibraryFilters = z.output<typeof libraryFiltersSchema>;

/** An image with what a list of images tells about how it was made. */
export type LibraryImage = Image & {
  /** The image's place in time: a larger one is newer. */
  sequence: number;
  /** Lists carry its beginning, 300 characters; empty for an upload. */
  prompt: string;
  runId?: string;
  /** Catalog id. */
  model?: string;
  modelName?: string;
  provider?: string;
  /** When it was put into the trash; absent outside of it. */
  trashedAt?: string;
  /** When the trash gives it up by itself. */
  purgeAt?: string;
};

export type ImagePage = {
  items: LibraryImage[];
  nextCursor?: string;
  /** The revision at which the page was read. */
  revision: number;
};

/** The images beside one in a list: the newer one and the older one. */
export type Neighbours = { previous?: LibraryImage; next?: LibraryImage };

/** What occurs in the library, for its filters. */
export type LibraryFacets = {
  models: { id: string; name: string; provider: string }[];
  providers: { id: string; name: string }[];
};

/** The body of `POST /api/images/trash`, `/restore`, `/purge` and `/zip`. */
export const imageIdsSchema = z.strictObject({
  ids: z.array(z.string().min(1).max(64)).min(1).max(500),
});

/** What became of each image that was named. */
export type ImageChanges = {
  items: { id: string; done: boolean; reason?: "not_found" | "not_in_trash" | "in_use" }[];
};
