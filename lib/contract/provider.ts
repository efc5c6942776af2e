import type { Model, ProviderId, References } from "@/lib/catalog/model";

/** What `GET /api/providers` tells; never a key. */
export type ProviderStatus = {
  id: ProviderId;
  name: string;
  state:
    | "ready"
    | "no_key"
    | "key_refused"
    /** No answer came. */
    | "unreachable"
    /** An answer came that says nothing about the key. */
    | "not_tried"
    | "out_of_credit"
    | "untested";
  baseUrl: string;
  baseUrlVariable: string;
  keyVariable: string;
  /** How the key stands in the header. */
  scheme: "bearer" | "raw";
  /** Where each kind of work is sent. */
  endpoints: Partial<Record<Model["endpoint"], string>>;
  /** Tells one key from another: the first four hex digits of its SHA-256. Absent without a key. */
  fingerprint?: string;
  /** Whether a key can be tried there without spending money. */
  freeCheck: boolean;
  /** When the state was last learned, by a check or by a real run. ISO time. */
  testedAt?: string;
  /** How long the check took, in milliseconds. */
  tookMs?: number;
  /** The HTTP status of the answer that the state was learned from. */
  answerStatus?: number;
  /** How many generations are under way there at once. */
  atOnce: number;
  /** Nothing is sent with this key until it is released: why, since when (ISO time), and how many wait. */
  held?: { reason: "key_refused" | "out_of_credit"; since: string; waiting: number };
};

/** A model with what this server can do with it. */
export type OfferedModel = Omit<Model, "references"> & {
  /** `max` is how many at most; absent where the page names no limit. */
  references?: References & { max?: number };
  /** How many images one call gives. */
  imagesPerCall: number;
  /** Whether the provider's key is set; without one the model runs in the sandbox. */
  ready: boolean;
  /** It comes from a file of the data folder. */
  own?: true;
};

/** One thing that is wrong with a file of an own model. */
export type OwnModelProblem = {
  /** Its name in the folder of own models. */
  file: string;
  /** Where in the file, e.g. `parameters[2].default`; empty where the file as a whole is meant. */
  path: string;
  /** One sentence. */
  reason: string;
};

/** What was found in the folder of own models when the studio started. */
export type OwnModels = {
  /** The folder, as the server sees it. */
  folder: string;
  /** Catalog ids, in the order of the file names. */
  loaded: string[];
  problems: OwnModelProblem[];
};

/** Whether the provider that made an image still gives it under its own link. */
export type ProviderLink = "answers" | "expired" | "none";

/** The answer of `POST /api/references/check`: a look at a reference before it is sent. */
export type ReferenceCheck =
  | {
      state: "ready";
      width: number;
      height: number;
      type: string;
      bytes: number;
      preview: string;
      /** Where it is one of our images: which, and whether it can go as a link. */
      own?: { image: string; sha256: string; link: ProviderLink };
    }
  | {
      state: "unreachable" | "not_an_image" | "wrong_type" | "refused" | "too_large" | "gone";
      message: string;
    };
