/** Whether money may have moved. */
export type Billed = "no" | "maybe" | "yes";

type Row = {
  /** HTTP status when the error is an answer of ours. */
  status: number;
  /** Whose fault it is. */
  fault: "person" | "operator" | "provider" | "network" | "studio";
  billed: Billed;
  /** Who may try again: a machine by itself, a person, or nobody without a change. */
  again: "machine" | "person" | "after a change";
};

/**
 * Every error the studio knows. `billed` of a submission's error decides its outcome:
 * `no` is refused, `maybe` is uncertain, `yes` is accepted.
 */
export const errorTable = {
  invalid_request: { status: 400, fault: "person", billed: "no", again: "after a change" },
  invalid_parameter: { status: 422, fault: "person", billed: "no", again: "after a change" },
  unknown_model: { status: 422, fault: "person", billed: "no", again: "after a change" },
  idempotency_conflict: { status: 422, fault: "person", billed: "no", again: "after a change" },
  not_found: { status: 404, fault: "person", billed: "no", again: "after a change" },
  wrong_state: { status: 409, fault: "person", billed: "no", again: "after a change" },
  body_too_large: { status: 413, fault: "person", billed: "no", again: "after a change" },
  wrong_media_type: { status: 415, fault: "person", billed: "no", again: "after a change" },
  cross_site: { status: 403, fault: "person", billed: "no", again: "after a change" },
  wrong_host: { status: 421, fault: "operator", billed: "no", again: "after a change" },
  no_key: { status: 422, fault: "operator", billed: "no", again: "after a change" },
  reference_unreachable: { status: 422, fault: "person", billed: "no", again: "after a change" },
  reference_unusable: { status: 422, fault: "person", billed: "no", again: "after a change" },
  address_refused: { status: 422, fault: "person", billed: "no", again: "after a change" },
  key_refused: { status: 502, fault: "operator", billed: "no", again: "after a change" },
  out_of_credit: { status: 502, fault: "operator", billed: "no", again: "after a change" },
  content_refused: { status: 502, fault: "person", billed: "no", again: "after a change" },
  setting_refused: { status: 502, fault: "person", billed: "no", again: "after a change" },
  model_gone: { status: 502, fault: "provider", billed: "no", again: "after a change" },
  rate_limited: { status: 502, fault: "provider", billed: "no", again: "machine" },
  provider_busy: { status: 502, fault: "provider", billed: "no", again: "machine" },
  provider_unreachable: { status: 502, fault: "network", billed: "no", again: "machine" },
  outcome_unknown: { status: 502, fault: "provider", billed: "maybe", again: "person" },
  gave_up_waiting: { status: 504, fault: "provider", billed: "maybe", again: "person" },
  task_failed: { status: 502, fault: "provider", billed: "maybe", again: "person" },
  task_lost: { status: 502, fault: "provider", billed: "maybe", again: "person" },
  provider_protocol: { status: 502, fault: "provider", billed: "yes", again: "person" },
  no_image: { status: 502, fault: "provider", billed: "yes", again: "person" },
  result_unreachable: { status: 502, fault: "provider", billed: "yes", again: "person" },
  result_unusable: { status: 502, fault: "provider", billed: "yes", again: "person" },
  disk_full: { status: 507, fault: "operator", billed: "no", again: "person" },
  not_ready: { status: 503, fault: "studio", billed: "no", again: "machine" },
  internal: { status: 500, fault: "studio", billed: "maybe", again: "person" },
} as const satisfies Record<string, Row>;

export type ErrorCode = keyof typeof errorTable;

const BRAND = "proofsheet.error";

export type RefusedField = { path: string; message: string };

type Options = {
  /** The provider's own words or other particulars; keys are removed before it is stored. */
  detail?: string;
  /** Figures and names that the sentence needs, e.g. `{ position: 2, status: 404 }`. */
  facts?: Readonly<Record<string, string | number>>;
  /** How long the provider asks us to wait, in milliseconds. */
  retryAfterMs?: number;
  /** Overrides the table where an answer says more. */
  billed?: Billed;
  /** Every refused field, with its sentence. */
  problems?: readonly RefusedField[];
  cause?: unknown;
};

/**
 * The one error class. It is recognised by its brand and not by `instanceof`, because routes and
 * instrumentation do not share module instances. Its sentence is made by `lib/language`.
 */
export class StudioError extends Error {
  readonly brand = BRAND;
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly retryAfterMs: number | undefined;
  readonly billed: Billed;
  readonly problems: readonly RefusedField[] | undefined;

  constructor(code: ErrorCode, options: Options = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "StudioError";
    this.code = code;
    this.detail = options.detail;
    this.facts = options.facts ?? {};
    this.retryAfterMs = options.retryAfterMs;
    this.billed = options.billed ?? errorTable[code].billed;
    this.problems = options.problems;
  }
}

/** Whether a caught value is a `StudioError` of any module instance. */
export function isStudioError(value: unknown): value is StudioError {
  return value instanceof Error && "brand" in value && value.brand === BRAND;
}
