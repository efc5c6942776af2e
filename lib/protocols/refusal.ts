import { type ErrorCode, StudioError } from "@/lib/contract/errors";
import type { SpooledAnswer } from "./adapter";
import { describeWords, isErrorStatus, type ProviderWords, withoutKey } from "./provider-words";
import { retryAfterMs } from "./retry-after";

/** What a provider's 403 means when it gives no code or type that says so. */
export type Forbidden = "key_refused" | "content_refused";

/** What a code or type means, spelled in lower case without punctuation. */
const meanings = new Map<string, ErrorCode>([
  // Siraya's image page, 2026-11-21.
  ["contentpolicyviolation", "content_refused"],
  // Seen in Siray's answers.
  ["sensitivecontentdetected", "content_refused"],
  ["serveroverloaded", "provider_busy"],
  // The gateway software new-api, whose traits Serevix and Siray show.
  ["sensitivewordsdetected", "content_refused"],
  ["promptblocked", "content_refused"],
  ["modelnotfound", "model_gone"],
  ["insufficientuserquota", "out_of_credit"],
  ["accessdenied", "key_refused"],
  // OpenAI's, which the gateways pass on.
  ["moderationblocked", "content_refused"],
  ["insufficientquota", "out_of_credit"],
  ["insufficientcredits", "out_of_credit"],
  ["insufficientbalance", "out_of_credit"],
  ["invalidapikey", "key_refused"],
  ["authenticationerror", "key_refused"],
  ["permissionerror", "key_refused"],
  ["permissiondenied", "key_refused"],
  ["ratelimitexceeded", "rate_limited"],
  ["failedtodownloadimage", "reference_unreachable"],
  ["imagefilenotfound", "reference_unreachable"],
  ["invalidimageurl", "reference_unreachable"],
]);

/** They say only that something was wrong with the request; a status says more than they do. */
const settingCodes = new Set(["invalidparameter", "invalidrequest", "invalidrequesterror"]);

type Refused = {
  answer: SpooledAnswer;
  words: ProviderWords;
  key: string;
  forbidden: Forbidden;
  /** Milliseconds since 1970, to count a `Retry-After` date from. */
  now?: number;
};

/** The error for an answer to a submit that refuses, by its status or inside a 2xx body. */
export function refusal({ answer, words, key, forbidden, now }: Refused): StudioError {
  const code = refusalCode({ status: answer.status, words, forbidden });
  const waits = code === "rate_limited" || code === "provider_busy";
  const position = inputImage(words.param)?.position;
  const [first] = words.codes;
  return new StudioError(code, {
    detail: describeWords(words, key),
    facts: {
      status: answer.status,
      ...(first !== undefined && { code: withoutKey(first, key) }),
      ...(position !== undefined && { position }),
      ...(words.param !== undefined && { param: withoutKey(words.param, key) }),
    },
    ...(waits && { retryAfterMs: retryAfterMs(answer.headers, now) }),
  });
}

/** What the codes alone say, where they say something definite. */
export function meaningOf(codes: readonly string[]): ErrorCode | undefined {
  return codes.map((code) => meanings.get(spelled(code))).find((code) => code !== undefined);
}

type Judged = { status: number; words: ProviderWords; forbidden: Forbidden };

function refusalCode({ status, words, forbidden }: Judged): ErrorCode {
  if (status >= 200 && status < 300) {
    const inBody = words.codes.find(isErrorStatus);
    if (inBody !== undefined) return refusalCode({ status: Number(inBody), words, forbidden });
    const generic = words.codes.some((code) => settingCodes.has(spelled(code)));
    return meaningOf(words.codes) ?? (generic ? "setting_refused" : "outcome_unknown");
  }
  if (!provesNothingWasDone(status)) return "outcome_unknown";
  const meant = meaningOf(words.codes) ?? codeForStatus(status, forbidden);
  const isAboutImage = meant === "setting_refused" && inputImage(words.param) !== undefined;
  // What is wrong with the image only the words say; that it could not be fetched, only a code.
  return isAboutImage ? "reference_unusable" : meant;
}

/**
 * The input image that a refusal names as its field, counted from 1 where it tells which. Siraya's
 * page of error codes (2026-11-21) has the field in `param`; the names are those of the three
 * providers' pages.
 */
function inputImage(param: string | undefined): { position?: number } | undefined {
  if (param === "image") return { position: 1 };
  const found = /^(?:image|images|image_urls)(?:\[(\d{1,2})\])?$/.exec(param ?? "");
  if (found === null) return undefined;
  return found[1] === undefined ? {} : { position: Number(found[1]) + 1 };
}

/** 408, 409, a redirect and every 5xx but 503 may come from a provider that did the work. */
function provesNothingWasDone(status: number): boolean {
  if (status === 408 || status === 409) return false;
  return status === 503 || (status >= 400 && status < 500);
}

function codeForStatus(status: number, forbidden: Forbidden): ErrorCode {
  switch (status) {
    case 401:
      return "key_refused";
    case 402:
      return "out_of_credit";
    case 403:
      return forbidden;
    case 404:
    case 410:
      return "model_gone";
    case 429:
      return "rate_limited";
    case 451:
      return "content_refused";
    case 503:
      return "provider_busy";
    default:
      return "setting_refused";
  }
}

function spelled(code: string): string {
  const [head = ""] = code.split(".");
  return head.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
