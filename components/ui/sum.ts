/**
 * Reads what a person types into a number field: a number or a sum such as `2*64`, `1024/2+16`,
 * `(3+1)*2`. Anything else is undefined; nothing is guessed.
 */
export function evaluateSum(text: string): number | undefined {
  const plain = text.replaceAll("×", "*").replaceAll("÷", "/").replaceAll("−", "-");
  const tokens = plain.match(TOKEN) ?? [];
  if (tokens.join("") !== plain.replaceAll(/\s/g, "")) return undefined;
  const reader = { tokens, at: 0 };
  const value = readSum(reader);
  if (value === undefined || reader.at !== tokens.length) return undefined;
  return Number.isFinite(value) ? value : undefined;
}

type Reader = { tokens: readonly string[]; at: number };

const TOKEN = /\d+\.?\d*|\.\d+|[-+*/()]/g;

function readSum(reader: Reader): number | undefined {
  let left = readProduct(reader);
  while (left !== undefined && (peek(reader) === "+" || peek(reader) === "-")) {
    const sign = take(reader);
    const right = readProduct(reader);
    if (right === undefined) return undefined;
    left = sign === "+" ? left + right : left - right;
  }
  return left;
}

function readProduct(reader: Reader): number | undefined {
  let left = readFactor(reader);
  while (left !== undefined && (peek(reader) === "*" || peek(reader) === "/")) {
    const sign = take(reader);
    const right = readFactor(reader);
    if (right === undefined) return undefined;
    left = sign === "*" ? left * right : left / right;
  }
  return left;
}

function readFactor(reader: Reader): number | undefined {
  const token = take(reader);
  if (token === "-" || token === "+") {
    const value = readFactor(reader);
    if (value === undefined) return undefined;
    return token === "-" ? -value : value;
  }
  if (token === "(") {
    const value = readSum(reader);
    return take(reader) === ")" ? value : undefined;
  }
  return token !== undefined && /^[\d.]/.test(token) ? Number(token) : undefined;
}

function peek(reader: Reader): string | undefined {
  return reader.tokens[reader.at];
}

function take(reader: Reader): string | undefined {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  return token;
}
