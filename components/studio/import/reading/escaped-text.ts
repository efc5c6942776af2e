const ESCAPE =
  /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|\r\n|([\s\S]))/g;

const WRITTEN: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  0: "\0",
  "\n": "",
};

/** What a text says whose special characters are written with backslashes. */
export function escapedText(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(ESCAPE, (all, braces, four, eight, two, one) => {
    const code: unknown = braces ?? four ?? eight ?? two;
    if (typeof code === "string") return character(Number.parseInt(code, 16)) ?? all;
    return typeof one === "string" ? (WRITTEN[one] ?? one) : "";
  });
}

function character(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
