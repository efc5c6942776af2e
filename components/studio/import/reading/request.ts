import { readValue } from "./read-value";
import { tokensOf } from "./tokens";
import { type Fields, isFields } from "./value";

/** A call of a provider, as it was read from a text. */
export type PastedRequest = {
  form: "curl" | "json" | "python" | "javascript";
  /** Where it goes, as written. */
  url?: string;
  /** Absent where there is one that cannot be read. */
  body?: Fields;
};

/** A body of JSON, also one with comments, trailing commas or names without quotes. */
export function jsonFields(text: string): Fields | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith("{")) return undefined;
  const tokens = tokensOf(trimmed, "json");
  const { value, end } = readValue({ tokens, at: 0, assigned: new Map(), depth: 1 });
  return isFields(value) && end === tokens.length ? value : undefined;
}
