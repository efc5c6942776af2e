const LONGEST_TEXT = 1_000;
const KEPT_TEXT = 400;
const LONGEST_BASE64 = 200;
const KEPT_BASE64 = 24;

/** A value without its long strings: each says how long it was. */
export function shortened(value: unknown): unknown {
  if (typeof value === "string") return shortenedText(value);
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== "object" || value === null) return value;
  const span = spanIn(value);
  if (span !== undefined) return `… (${sizeOf(span)} of text)`;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each)]));
}

function shortenedText(text: string): string {
  if (text.length > LONGEST_BASE64 && isBase64(text)) {
    return `${text.slice(0, KEPT_BASE64 + prefixLength(text))}… (${sizeOf(text.length)} of base64)`;
  }
  if (text.length <= LONGEST_TEXT) return text;
  const characters = text.length.toLocaleString("en");
  return `${text.slice(0, KEPT_TEXT)}… (${characters} characters)`;
}

function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text.slice(prefixLength(text)));
}

/** The length of `data:image/png;base64,`, if the text begins so. */
function prefixLength(text: string): number {
  return /^data:[\w./+-]*;base64,/.exec(text)?.[0].length ?? 0;
}

/** How long the string was whose place in a spooled answer this is. */
function spanIn(value: object): number | undefined {
  if (!("start" in value && "end" in value) || Object.keys(value).length !== 2) return undefined;
  const { start, end } = value;
  return typeof start === "number" && typeof end === "number" ? end - start : undefined;
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
