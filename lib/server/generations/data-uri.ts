import { sniff } from "../storage/sniff";

/**
 * The bytes of a data URI that holds one of our image types; undefined for anything else. Strict:
 * plain base64 with its padding, a type that the first bytes prove, no parameters, so that what is
 * sent later is what was written, character for character.
 */
export function readDataUri(text: string): Buffer | undefined {
  const match = /^data:(image\/[a-z]+);base64,([A-Za-z0-9+/]+={0,2})$/.exec(text);
  const [, type, base64 = ""] = match ?? [];
  const bytes = Buffer.from(base64, "base64");
  if (type === undefined || bytes.toString("base64") !== base64) return undefined;
  const sniffed = sniff(bytes);
  return "type" in sniffed && sniffed.type === type ? bytes : undefined;
}

export function writeDataUri(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}
