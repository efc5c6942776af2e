/** Names of fields whose value nobody may see. */
const SECRET_NAME = /(?:^|[_-])(?:api[_-]?)?(?:key|token|secret|password|authorization|auth)$/i;
const KEY = /\b(?:sk|pk|rk|key)[-_][\w-]{0,20}[A-Za-z\d]{8,}|\bAIza[\w-]{20,}|\beyJ[\w-]{20,}/;
const HEADER =
  /authorization["']?\s{0,4}[:=]\s{0,4}["'`]?(?:(?:bearer|basic|api-key)\s{1,4})?([\w.+/=-]{8,})/gi;
const BEARER = /\b(?:bearer|basic|api-key)\s{1,4}([\w.+/=-]{8,})/gi;
const ASSIGNED = /api[_-]?(?:key|token)\w{0,20}["']?\s{0,4}[:=]\s{0,4}["'`]?([\w.+/=-]{8,})/gi;

/** Whether a key stands in a text. A name that stands for one, such as YOUR_API_KEY, is none. */
export function hasKey(text: string): boolean {
  if (KEY.test(text)) return true;
  return [HEADER, BEARER, ASSIGNED].some((pattern) =>
    [...text.matchAll(pattern)].some(([, value = ""]) => isKey(value)),
  );
}

/** A field that is never shown: its name says that it is secret, or its value is a key. */
export function isSecret(name: string, value: unknown): boolean {
  if (SECRET_NAME.test(name) || hasKey(name)) return true;
  return typeof value === "string" && hasKey(value);
}

function isKey(value: string): boolean {
  return /\d/.test(value) && !/^(?:process|os|import|env)\./.test(value) && !/^https?:/.test(value);
}
