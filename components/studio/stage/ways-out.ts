import type { ErrorCode } from "@/lib/contract/errors";

/** What a person can do about a frame that ended without an image. */
export type Way =
  | "check"
  | "missing"
  | "again"
  | "edit-prompt"
  | "edit-settings"
  | "edit-references"
  | "send-without"
  | "other-model"
  | "other-provider"
  | "sandbox"
  | "providers"
  | "storage"
  | "record";

const ofReference: readonly Way[] = ["edit-references", "send-without"];

/** The best first. Reasons that only a person can change come before another try. */
const wished: Partial<Record<ErrorCode, readonly Way[]>> = {
  no_key: ["providers", "sandbox", "other-provider"],
  key_refused: ["providers", "sandbox", "again"],
  out_of_credit: ["other-provider", "sandbox", "again"],
  content_refused: ["edit-prompt", "other-model", "again"],
  setting_refused: ["edit-settings", "other-model", "again"],
  invalid_parameter: ["edit-settings", "again"],
  unknown_model: ["other-model"],
  model_gone: ["other-model", "sandbox", "again"],
  reference_unreachable: [...ofReference, "again"],
  reference_unusable: [...ofReference, "again"],
  rate_limited: ["again", "other-provider", "sandbox"],
  provider_busy: ["again", "other-provider", "sandbox"],
  provider_unreachable: ["again", "other-provider", "sandbox"],
  outcome_unknown: ["check", "again", "other-provider"],
  gave_up_waiting: ["check", "again", "other-provider"],
  task_lost: ["check", "again", "other-provider"],
  task_failed: ["again", "edit-prompt", "other-model"],
  provider_protocol: ["again", "record", "other-provider"],
  no_image: ["missing", "again", "record"],
  result_unreachable: ["check", "missing", "again", "record"],
  result_unusable: ["missing", "again", "record"],
  disk_full: ["storage", "again"],
};

const otherwise: readonly Way[] = ["check", "again", "record"];

/** One main button, and at most two others. */
const MOST = 3;

/** The ways out of an end, the main one first; only those that lead somewhere. */
export function waysOut(code: string | undefined, leads: (way: Way) => boolean): Way[] {
  const ways = isKnown(code) ? (wished[code] ?? otherwise) : otherwise;
  return ways.filter(leads).slice(0, MOST);
}

/** The ways out of a reference that may be at fault, and behind them all that there are anyway. */
export function withReference(ways: readonly Way[], leads: (way: Way) => boolean): Way[] {
  return [...new Set([...ofReference.filter(leads), ...ways])];
}

function isKnown(code: string | undefined): code is keyof typeof wished {
  return code !== undefined && Object.hasOwn(wished, code);
}
