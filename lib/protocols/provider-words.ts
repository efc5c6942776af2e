import { z } from "zod";
import { isStudioError } from "@/lib/contract/errors";
import type { SpooledAnswer } from "./adapter";

/** What a provider says when it refuses, whichever of its shapes it uses. */
export type ProviderWords = {
  message: string;
  /** Its codes and types, as written, the most particular first. */
  codes: readonly string[];
  /** The field that it names. */
  param?: string;
  /** Whether the body itself says no, for answers whose status says yes. */
  refuses: boolean;
};

const LONGEST_MESSAGE = 500;

const code = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .optional()
  .catch(undefined);
const inner = z
  .object({
    message: z.unknown().optional(),
    type: code,
    code,
    fail_code: code,
    param: z.string().min(1).optional().catch(undefined),
    fail_reason: z.unknown().optional(),
  })
  .catch({});
const envelope = inner.unwrap().extend({
  error: z.unknown().optional(),
  success: z.unknown().optional(),
  data: inner,
});

/** Reads the words of any JSON body. */
export function wordsIn(body: unknown): ProviderWords {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return { message: asText(body), codes: [], refuses: false };

  const { data, error, success, ...root } = parsed.data;
  const detail = inner.parse(error);
  const said = [
    root.fail_code,
    data.fail_code,
    detail.fail_code,
    detail.code,
    detail.type,
    root.code,
  ].flatMap((each) => (each === undefined || saysNothing(each) ? [] : [each]));
  const codes = [...new Set(said)].sort((a, b) => Number(isFigure(a)) - Number(isFigure(b)));
  const reasons = [data.fail_reason, root.fail_reason];
  const param = detail.param ?? root.param;
  return {
    message: firstText([
      detail.message,
      typeof error === "string" ? error : undefined,
      ...reasons,
      root.message,
      data.message,
      error,
    ]),
    codes,
    ...(param !== undefined && { param }),
    refuses:
      saysSomething(error) ||
      success === false ||
      [root.fail_code, data.fail_code].some((each) => each !== undefined && isFailCode(each)) ||
      isErrorStatus(root.code),
  };
}

/** Reads the words of an answer, JSON or not. */
export async function wordsOf(answer: SpooledAnswer): Promise<ProviderWords> {
  try {
    return wordsIn(await answer.outline());
  } catch (error) {
    // A gateway's HTML page is an answer too: its beginning is all there is to show.
    if (!isStudioError(error) || error.code !== "provider_protocol") throw error;
    return { message: await answer.beginning(), codes: [], refuses: false };
  }
}

/** The words and codes in one line, as they may be stored and shown. */
export function describeWords(words: ProviderWords, key: string): string {
  const codes = words.codes.join(", ");
  // The key goes before the text is cut, so that no part of it stays at the cut.
  const message = shortened(withoutKey(words.message, key));
  if (codes === "") return message;
  return withoutKey(message === "" ? codes : `${message} (${codes})`, key);
}

/** Text of a provider without the key that it may repeat. */
export function withoutKey(text: string, key: string): string {
  return key === "" ? text : text.replaceAll(key, HIDDEN);
}

const HIDDEN = "[key]";
const SHORTEST_PART = 4;

/** The beginning of an answer without the key, not even the part of it that the cut left over. */
export async function beginningWithoutKey(answer: SpooledAnswer, key: string): Promise<string> {
  const text = withoutKey(await answer.beginning(), key);
  for (let length = key.length - 1; length >= SHORTEST_PART; length--) {
    if (text.endsWith(key.slice(0, length))) return `${text.slice(0, -length)}${HIDDEN}`;
  }
  return text;
}

/** Whether a code in a body is an HTTP error status. */
export function isErrorStatus(text: string | undefined): boolean {
  return text !== undefined && /^[45]\d\d$/.test(text);
}

/** Words that fill the member without naming a reason. */
function saysNothing(code: string): boolean {
  return /^(success|ok|error|0|200)?$/i.test(code);
}

function isFigure(text: string): boolean {
  return /^\d+$/.test(text);
}

function isFailCode(text: string): boolean {
  return text !== "" && text !== "0";
}

function saysSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}

function firstText(values: readonly unknown[]): string {
  return values.map(asText).find((text) => text !== "") ?? "";
}

function asText(value: unknown): string {
  if (!saysSomething(value)) return "";
  return (typeof value === "string" ? value : JSON.stringify(value)).trim();
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_MESSAGE ? trimmed : `${trimmed.slice(0, LONGEST_MESSAGE - 1)}…`;
}
