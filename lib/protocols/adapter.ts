import type { ProviderId } from "@/lib/catalog/model";

/** One HTTP call to a provider. The URL is complete; the body, if any, is JSON text. */
export type Outgoing = {
  method: "GET" | "POST";
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  signal: AbortSignal;
};

/**
 * Sends one call and resolves when the status and headers are here. It never repeats a call and
 * never follows a redirect. Throws a studio error: `provider_unreachable` when no byte of the
 * request left, `outcome_unknown` when that cannot be known.
 */
export type Send = (outgoing: Outgoing) => Promise<Response>;

/** The place of a long string inside a spooled answer: byte offsets of its JSON-escaped text, without quotes. */
export type Span = { start: number; end: number };

/** A provider's answer that stands on disk, whole. */
export type SpooledAnswer = {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /**
   * The body as JSON, in which every string longer than 16 KiB is replaced by its `Span`.
   * Throws `provider_protocol` when the body is not JSON.
   */
  outline(): Promise<unknown>;
  /** The first characters of the body, at most 2,048, for a record. */
  beginning(): Promise<string>;
};

/** Writes a response to disk as it arrives and resolves after fsync, when its last byte is there. */
export type Spool = (response: Response) => Promise<SpooledAnswer>;

export type Context = {
  send: Send;
  spool: Spool;
  signal: AbortSignal;
  /** Milliseconds since 1970. */
  now(): number;
};

/** What is submitted: the payload that the catalog made, and where it goes. */
export type Submission = {
  endpoint: "generations" | "edits" | "tasks";
  payload: Readonly<Record<string, unknown>>;
};

/** One image of an answer: a link to fetch, or base64 inside the spooled answer, whole or by its place. */
export type ReceivedImage = { revisedPrompt?: string } & (
  | { url: string }
  | { base64: string }
  | { span: Span }
);

/** The provider's own handle for work in progress: opaque JSON, stored as it is. */
export type Task = Readonly<Record<string, unknown>>;

export type Receipt =
  | { state: "done"; images: readonly ReceivedImage[] }
  | {
      state: "pending";
      task: Task;
      /** Milliseconds until it makes sense to ask again. */
      pollAfterMs: number;
      /** 0 to 1, where the provider tells. */
      progress?: number;
      /** The poll brought no news: no answer, or one that says nothing about the task. */
      unheard?: true;
    };

/**
 * A protocol configured for a provider.
 *
 * Every method throws a studio error (`lib/contract/errors.ts`) whose code says whether money may
 * have moved and who may try again.
 */
export type Adapter = {
  /** The one call that can bill. Called at most once for each submission row. */
  submit(submission: Submission, context: Context): Promise<Receipt>;
  /** Reads the answer of a submit again from disk, after a crash. Sends nothing. */
  read(answer: SpooledAnswer): Promise<Receipt>;
  /** Asks about a task. Free; may be repeated. */
  poll?(task: Task, context: Context): Promise<Receipt>;
  /** Tries the key by a call that is free; absent where the provider has none. */
  test?(context: Context): Promise<void>;
};

/** A company we call. */
export type Provider = {
  id: ProviderId;
  name: string;
  /** Names of environment variables, in order of preference. */
  keyVariables: readonly string[];
  baseUrlVariable: string;
  defaultBaseUrl: string;
  schemeVariable?: string;
  /** Where each endpoint lies below the base URL; what is absent the provider does not have. */
  paths: Partial<Record<Submission["endpoint"], string>>;
  connect(settings: Connection): Adapter;
};

export type Connection = {
  /** Without a trailing slash. */
  baseUrl: string;
  key: string;
  scheme: "bearer" | "raw";
};
