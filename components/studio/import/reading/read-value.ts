import { expressionEnd, isSign, nextEntry, spreadName } from "./expression-end";
import type { Token } from "./tokens";
import { isFields, opaque, type Value } from "./value";

/** Where a literal stands among the words of some code, and what was assigned before. */
export type Place = {
  tokens: readonly Token[];
  at: number;
  assigned: ReadonlyMap<string, Value>;
  /** How many brackets are open around it; 0 is a statement of its own. */
  depth: number;
};

export type Read = { value: Value; end: number };

/** More than any body has; names that stand for others could otherwise grow without end. */
const MOST_ENTRIES = 1_000;
/** Deeper than any body that a provider takes. */
const DEEPEST = 40;
const WORDS: Readonly<Record<string, Value>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
  undefined: null,
};
/** Calls that write a literal as JSON. */
export const WRITERS = new Set(["JSON.stringify", "json.dumps"]);

/** Reads one literal. What is computed is passed over as a whole and stays opaque. */
export function readValue(place: Place): Read {
  const { tokens, depth } = place;
  const read = readSimple(place);
  const next = tokens[read.end];
  if (next === undefined || isSign(next, ",;:)]}")) return read;
  if (depth === 0 && next.opensLine) return read;
  return passOver(place, read.end);
}

function passOver({ tokens, depth }: Place, at: number): Read {
  return { value: opaque, end: expressionEnd(tokens, { at, isStatement: depth === 0 }) };
}

function readSimple(place: Place): Read {
  const { tokens, at, depth } = place;
  const token = tokens[at];
  if (token === undefined || depth > DEEPEST) return passOver(place, at);
  switch (token.kind) {
    case "text":
      return readTexts(tokens, at);
    case "unread":
      return { value: opaque, end: at + 1 };
    case "number":
      return { value: numberOf(token.text), end: at + 1 };
    case "name":
      return readName(place, token.text);
    case "sign":
      return readSign(place, token.text);
    default:
      return token.kind satisfies never;
  }
}

/** Texts that stand beside one another or are joined by a plus are one. */
function readTexts(tokens: readonly Token[], at: number): Read {
  const parts: string[] = [];
  let end = at;
  while (tokens[end]?.kind === "text") {
    parts.push(tokens[end]?.text ?? "");
    const isJoined = isSign(tokens[end + 1], "+") && tokens[end + 2]?.kind === "text";
    end += isJoined ? 2 : 1;
  }
  return { value: parts.join(""), end };
}

function numberOf(text: string): Value {
  const number = Number(text.replaceAll("_", ""));
  return Number.isFinite(number) ? number : opaque;
}

function readName(place: Place, name: string): Read {
  const { tokens, at, assigned } = place;
  if (Object.hasOwn(WORDS, name)) return { value: WORDS[name] ?? null, end: at + 1 };
  if (WRITERS.has(name) && isSign(tokens[at + 1], "(")) {
    const { value, end } = readValue({ ...inside(place), at: at + 2 });
    return { value, end: expressionEnd(tokens, { at: end }) + 1 };
  }
  return { value: assigned.get(name) ?? opaque, end: at + 1 };
}

function readSign(place: Place, sign: string): Read {
  switch (sign) {
    case "-": {
      const { value, end } = readSimple({ ...inside(place), at: place.at + 1 });
      return { value: typeof value === "number" ? -value : opaque, end };
    }
    case "{":
      return readObject(place);
    case "[":
    case "(":
      return readSequence(place, sign);
    default:
      return passOver(place, place.at);
  }
}

function readSequence(place: Place, sign: "[" | "("): Read {
  const { tokens } = place;
  const close = sign === "[" ? "]" : ")";
  const values: Value[] = [];
  let at = place.at + 1;
  let hasComma = false;
  while (at < tokens.length && !isSign(tokens[at], close)) {
    const { value, end } = readValue({ ...inside(place), at });
    values.push(value);
    hasComma ||= isSign(tokens[end], ",");
    at = nextEntry(tokens, { at, end });
  }
  // One value between round brackets is that value.
  const only = sign === "(" && !hasComma && values.length === 1 ? values[0] : undefined;
  return { value: only ?? values, end: at + 1 };
}

function readObject(place: Place): Read {
  const { tokens, assigned } = place;
  const entries: [name: string, value: Value][] = [];
  const add = (...more: [name: string, value: Value][]) => {
    if (entries.length < MOST_ENTRIES) entries.push(...more);
  };
  let at = place.at + 1;
  while (at < tokens.length && !isSign(tokens[at], "}")) {
    const key = tokens[at];
    const spread = spreadName(tokens, at);
    let end = at + 1;
    if (spread !== undefined) {
      const value = assigned.get(spread.name);
      if (isFields(value)) add(...Object.entries(value));
      end = spread.end;
    } else if (key !== undefined && key.kind !== "sign" && isSign(tokens[at + 1], ":")) {
      const read = readValue({ ...inside(place), at: at + 2 });
      add([key.text, read.value]);
      end = read.end;
    } else if (key?.kind === "name") {
      add([key.text, assigned.get(key.text) ?? opaque]);
    }
    at = nextEntry(tokens, { at, end });
  }
  return { value: Object.fromEntries(entries), end: at + 1 };
}

function inside(place: Place): Place {
  return { ...place, depth: place.depth + 1 };
}
