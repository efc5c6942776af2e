import { escapedText } from "./escaped-text";

export type Language = "json" | "python" | "javascript";

export type Token = {
  kind: "text" | "unread" | "number" | "name" | "sign";
  /** What the text says, or the characters of anything else. */
  text: string;
  /** It is the first of its line. */
  opensLine: boolean;
};

const NUMBER = /0[xX][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*(?:\??\.[\p{L}_$][\p{L}\p{N}_$]*)*/uy;
const QUOTES = `"'\``;

/** Code as words, in one walk over its characters; comments and white space are left out. */
export function tokensOf(code: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let opensLine = true;
  const add = (kind: Token["kind"], text: string, end: number) => {
    tokens.push({ kind, text, opensLine });
    opensLine = false;
    at = end;
  };
  while (at < code.length) {
    const character = code[at] ?? "";
    const comment = commentEnd(code, { at, language });
    if (character === "\n") opensLine = true;
    if (/\s/.test(character)) {
      at += 1;
    } else if (comment !== undefined) {
      at = comment;
    } else if (QUOTES.includes(character)) {
      const { text, end } = quoted(code, { at, prefix: "" });
      add(text === undefined ? "unread" : "text", text ?? "", end);
    } else {
      const name = matchAt(NAME, { code, at });
      const number = name === undefined ? matchAt(NUMBER, { code, at }) : undefined;
      const next = at + (name?.length ?? 0);
      if (name !== undefined && isPrefix(name, { code, next, language })) {
        const { text, end } = quoted(code, { at: next, prefix: name.toLowerCase() });
        add(text === undefined ? "unread" : "text", text ?? "", end);
      } else if (name !== undefined) {
        add("name", name.replaceAll("?.", "."), next);
      } else if (number !== undefined) {
        add("number", number, at + number.length);
      } else {
        add("sign", character, at + 1);
      }
    }
  }
  return tokens;
}

function matchAt(pattern: RegExp, { code, at }: { code: string; at: number }): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(code)?.[0];
}

function commentEnd(code: string, of: { at: number; language: Language }): number | undefined {
  const { at, language } = of;
  const opens = language === "python" ? code[at] === "#" : code.startsWith("//", at);
  if (opens) return endOf(code, { mark: "\n", from: at });
  if (language === "python" || !code.startsWith("/*", at)) return undefined;
  return endOf(code, { mark: "*/", from: at + 2 }) + 2;
}

function endOf(code: string, { mark, from }: { mark: string; from: number }): number {
  const end = code.indexOf(mark, from);
  return end === -1 ? code.length : end;
}

type After = { code: string; next: number; language: Language };

/** Python's letters before a quote: raw, bytes, formatted. */
function isPrefix(name: string, { code, next, language }: After): boolean {
  if (language !== "python" || !/^(?:[rbuf]|[rb]{2}|[rf]{2})$/i.test(name)) return false;
  return code[next] === '"' || code[next] === "'";
}

/** The text between quotes and where they end; no text where it does not end or is computed. */
function quoted(code: string, of: { at: number; prefix: string }): { text?: string; end: number } {
  const { at, prefix } = of;
  const quote = code[at] ?? "";
  const mark = code.startsWith(quote.repeat(3), at) && quote !== "`" ? quote.repeat(3) : quote;
  const goesOn = mark.length === 3 || quote === "`";
  const from = at + mark.length;
  for (let end = from; end < code.length; end += 1) {
    const character = code[end];
    if (character === "\\") {
      end += 1;
    } else if (character === "\n" && !goesOn) {
      return { end };
    } else if (character === quote && code.startsWith(mark, end)) {
      const inner = code.slice(from, end);
      const isComputed =
        (quote === "`" && inner.includes("${")) || (prefix.includes("f") && inner.includes("{"));
      const text = prefix.includes("r") ? inner : escapedText(inner);
      return { end: end + mark.length, ...(!isComputed && { text }) };
    }
  }
  return { end: code.length };
}
