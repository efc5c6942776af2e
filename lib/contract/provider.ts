import type { Model, ProviderId, References } from "@/lib/catalog/model";

/** What `GET /api/providers` tells; never a key. */
export type ProviderStatus = {
  id: ProviderId;
  name: string;
  state: "ready" | "no_key" | "key_refused" | "unreachable" | "out_of_credit" | "untested";
  baseUrl: string;
  keyVariable: string;
};

/** A model with what this server can do with it. */
export type OfferedModel = Omit<Model, "references"> & {
  /** `max` is how many at most; absent where the page names no limit. */
  references?: References & { max?: number };
  /** How many images one call gives. */
  imagesPerCall: number;
  /** Whether the provider's key is set; without one the model runs in the sandbox. */
  ready: boolean;
};

/** The answer of `POST /api/references/check`: a look at a link before it is sent. */
export type ReferenceCheck =
  | { state: "ready"; width: number; height: number; type: string; bytes: number; preview: string }
  | { state: "unreachable" | "not_an_image" | "refused" | "too_large"; message: string };
