import { CALL } from "@/components/studio/import/marks";
import { expressionEnd, isSign, nextEntry } from "./expression-end";
import { readValue, WRITERS } from "./read-value";
import { jsonFields, type PastedRequest } from "./request";
import { type Token, tokensOf } from "./tokens";
import { type Fields, isFields, type Value } from "./value";

const CALLED = /(?:^fetch|^axios|\.fetch|\.(?:post|request)|images\.(?:generate|edit))$/;
const SDK = /images\.(?:generate|edit)$/;
/** What an SDK's call takes beside the body. */
const NOT_THE_BODY = new Set(["extra_headers", "extra_query", "timeout", "headers"]);

/** Calls that are looked at, and values of one call: more is no example of anything. */
const MOST_CALLS = 20;
const MOST_VALUES = 4;

/** Words that only one of the two languages has. */
const PYTHON =
  /^\s*(?:import \w|from \w[\w.]* import|def \w|with \w)|\b(?:True|False|None)\b|\b(?:requests|httpx)\.|"""/m;
const SCRIPT =
  /\b(?:const|let|var|await|new|function)\s|=>|\bJSON\.stringify\b|\bfetch\(|\baxios\b/;

/** The first call of a provider in Python or JavaScript whose arguments are literals. */
export function readCode(text: string): PastedRequest | undefined {
  if (!CALL.test(text)) return undefined;
  const isScript = SCRIPT.test(text) && !/^\s*(?:import \w+$|from \w[\w.]* import)/m.test(text);
  const form = isScript || !PYTHON.test(text) ? scriptOrPython(text) : "python";
  const tokens = tokensOf(text, form);
  const assigned = new Map<string, Value>();
  let at = 0;
  let tried = 0;
  while (at < tokens.length && tried < MOST_CALLS) {
    const token = tokens[at];
    if (token?.kind === "name" && isSign(tokens[at + 1], "(") && CALLED.test(token.text)) {
      tried += 1;
      const call = readCall({ tokens, at: at + 2, assigned, name: token.text });
      const url = call.url ?? addressOf(assigned);
      const { body } = call;
      if (body !== undefined || SDK.test(token.text)) {
        return { form, ...(url !== undefined && { url }), ...(body !== undefined && { body }) };
      }
    }
    at = assignment({ tokens, at, assigned }) ?? at + 1;
  }
  return undefined;
}

function scriptOrPython(text: string): "javascript" | "python" {
  return /images\.(?:generate|edit)\s{0,8}\(\s{0,200}[A-Za-z_]\w{0,60}\s{0,8}=/.test(text)
    ? "python"
    : "javascript";
}

type At = { tokens: readonly Token[]; at: number; assigned: Map<string, Value> };

/** `name = literal` or `name: literal`: remembers it and tells where it ends. */
function assignment({ tokens, at, assigned }: At): number | undefined {
  const name = tokens[at];
  const first = tokens[at + 2];
  if (name?.kind !== "name" || !isSign(tokens[at + 1], "=:") || first === undefined)
    return undefined;
  // A call may stand there, and its arguments are worth a look of their own.
  const isAlias = assigned.has(first.text) && !isSign(tokens[at + 3], "([");
  if (first.kind === "name" && !isAlias && !WRITERS.has(first.text)) return undefined;
  if (first.kind === "sign" && !isSign(first, "([{-")) return undefined;
  const { value, end } = readValue({ tokens, at: at + 2, assigned, depth: 0 });
  if (typeof value !== "symbol") assigned.set(name.text, value);
  return Math.max(end, at + 2);
}

/** The address that a client was made with. */
function addressOf(assigned: ReadonlyMap<string, Value>): string | undefined {
  for (const name of ["base_url", "baseURL", "baseUrl", "url"]) {
    const value = assigned.get(name);
    if (typeof value === "string") return value;
  }
  return undefined;
}

/** What a call is given: by place and by name. */
function readCall(of: At & { name: string }): { url?: string; body?: Fields } {
  const { tokens, assigned, name } = of;
  const places: Value[] = [];
  const names: [string, Value][] = [];
  let { at } = of;
  while (at < tokens.length && !isSign(tokens[at], ")")) {
    const isNamed = tokens[at]?.kind === "name" && isSign(tokens[at + 1], "=");
    const isSpread = isSign(tokens[at], "*") && isSign(tokens[at + 1], "*");
    const from = isNamed || isSpread ? at + 2 : at;
    const { value, end } = readValue({ tokens, at: from, assigned, depth: 1 });
    if (isNamed) names.push([tokens[at]?.text ?? "", value]);
    else if (isSpread && isFields(value)) names.push(...Object.entries(value));
    else if (places.length < MOST_VALUES) places.push(value);
    at = nextEntry(tokens, { at, end: Math.max(end, expressionEnd(tokens, { at: end })) });
  }
  const named = Object.fromEntries(names);
  if (!SDK.test(name)) return httpCall(places, named);
  const body = names.length > 0 ? named : places.find(isFields);
  return body === undefined ? {} : { body: withExtra(body) };
}

function httpCall(places: readonly Value[], named: Fields): { url?: string; body?: Fields } {
  const addresses: (Value | undefined)[] = [named.url, ...places];
  const url = addresses.find(isAddress);
  const options = [named, ...places.filter(isFields)];
  const inOptions = options
    .flatMap((each): (Value | undefined)[] => [each.json, each.body, each.data])
    .map(bodyOf)
    .find((fields) => fields !== undefined);
  const body = inOptions ?? places.filter(isFields).find(({ prompt }) => prompt !== undefined);
  const address = url ?? options.map((each) => each.url).find(isAddress);
  return { ...(address !== undefined && { url: address }), ...(body !== undefined && { body }) };
}

function bodyOf(value: Value | undefined): Fields | undefined {
  return typeof value === "string" ? jsonFields(value) : isFields(value) ? value : undefined;
}

function isAddress(value: Value | undefined): value is string {
  return typeof value === "string" && /^https?:\/\//i.test(value);
}

/** What an SDK hands on unchecked belongs to the body. */
function withExtra(body: Fields): Fields {
  const { extra_body: extra, ...others } = body;
  const own = Object.entries(others).filter(([name]) => !NOT_THE_BODY.has(name));
  return { ...Object.fromEntries(own), ...(isFields(extra) && extra) };
}
