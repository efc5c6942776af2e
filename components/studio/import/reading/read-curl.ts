import { jsonFields, type PastedRequest } from "./request";
import { shellWords, withoutCarets } from "./shell-words";
import { type Fields, opaque, type Value } from "./value";

/** Short options that take a value, in the same word or the next. */
const WITH_VALUE = "AbcCdDeEFhHKmoPQrtTuUwxXyYz";
const WITHOUT_VALUE = new Set(
  (
    "compressed insecure silent show-error location verbose include fail fail-with-body globoff get " +
    "http1.1 http2 http2-prior-knowledge no-buffer progress-bar path-as-is tcp-nodelay head anyauth " +
    "basic digest negotiate ntlm raw ssl-reqd styled-output tr-encoding xattr"
  ).split(" "),
);
const DATA = new Set(["data", "data-raw", "data-binary", "data-ascii", "json", "d"]);
const FORM = new Set(["form", "form-string", "F"]);

/** A curl command, as a shell or the Windows prompt would read it. */
export function readCurl(text: string): PastedRequest | undefined {
  const command = text.replace(/^\s*(?:[$>%#]\s+)?/, "");
  if (!/^curl(?:\.exe)?\s/i.test(command)) return undefined;
  const options = optionsOf(shellWords(withoutCarets(command)).slice(1));
  const url = options.find(({ name }) => name === "url")?.value;
  const data = options.filter(({ name }) => DATA.has(name)).map(({ value }) => value);
  const encoded = options.filter(({ name }) => name === "data-urlencode");
  const form = options.filter(({ name }) => FORM.has(name));
  const body =
    data.length > 0
      ? (jsonFields(data.join("&")) ?? queryFields(data.join("&")))
      : pairFields([...encoded, ...form].map(({ value }) => value));
  return { form: "curl", ...(url !== undefined && { url }), ...(body !== undefined && { body }) };
}

type Option = { name: string; value: string };

/** Options with their values; a word by itself is the address. */
function optionsOf(words: readonly string[]): Option[] {
  const options: Option[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const next = words[at + 1] ?? "";
    if (word.startsWith("--")) {
      const [name = "", ...values] = word.slice(2).split("=");
      if (values.length > 0) options.push({ name, value: values.join("=") });
      else if (!WITHOUT_VALUE.has(name)) {
        options.push({ name, value: next });
        at += 1;
      }
    } else if (word.startsWith("-")) {
      const place = [...word].findIndex(
        (letter, index) => index > 0 && WITH_VALUE.includes(letter),
      );
      if (place === -1) continue;
      const rest = word.slice(place + 1);
      options.push({ name: word[place] ?? "", value: rest === "" ? next : rest });
      if (rest === "") at += 1;
    } else {
      options.push({ name: "url", value: word });
    }
  }
  return options;
}

/** `prompt=…&n=2`. */
function queryFields(text: string): Fields | undefined {
  if (!/^[\w.[\]-]{1,60}=/.test(text)) return undefined;
  return pairFields([...new URLSearchParams(text)].map((pair) => pair.join("=")));
}

/** `name=value` each; a value from a file cannot be read. The same name twice is a list. */
function pairFields(pairs: readonly string[]): Fields | undefined {
  if (pairs.length === 0) return undefined;
  const lists = new Set<string>();
  const fields = new Map<string, Value[]>();
  for (const pair of pairs) {
    const [name = "", ...rest] = pair.split("=");
    const text = rest.join("=");
    const value = /^[@<]/.test(text) ? opaque : text;
    const plain = name.replace(/\[\]$/, "");
    const values = fields.get(plain) ?? [];
    values.push(value);
    fields.set(plain, values);
    if (plain !== name) lists.add(plain);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => {
      const [only = opaque] = values;
      return [name, values.length === 1 && !lists.has(name) ? only : values];
    }),
  );
}
