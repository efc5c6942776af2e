import type { Token } from "./tokens";

type From = {
  at: number;
  /** It is a statement of its own, so that it ends with its line. */
  isStatement?: boolean;
};

export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === "sign" && signs.includes(token.text);
}

/** Where an expression ends: at a comma, at a bracket that it did not open, or with its line. */
export function expressionEnd(tokens: readonly Token[], { at: from, isStatement }: From): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (depth === 0 && isStatement === true && token?.opensLine === true && at > from) return at;
    if (isSign(token, "([{")) {
      depth += 1;
    } else if (isSign(token, ")]}")) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && isSign(token, ",;")) {
      return at;
    }
  }
  return tokens.length;
}

/** `...name` or `**name`. */
export function spreadName(tokens: readonly Token[], at: number) {
  const length = isSign(tokens[at], ".") ? 3 : 2;
  const name = tokens[at + length];
  if (!isSign(tokens[at], ".*") || name?.kind !== "name") return undefined;
  return { name: name.text, end: at + length + 1 };
}

/** Behind the comma after an entry; what stands between is passed over, and the walk goes on. */
export function nextEntry(tokens: readonly Token[], of: { at: number; end: number }): number {
  const over = expressionEnd(tokens, { at: of.end });
  if (isSign(tokens[over], ",;")) return over + 1;
  return Math.max(over, of.at + 1);
}
