import { isFields, isList, type Value } from "@/components/studio/import/reading/value";
import { hasKey } from "./has-key";

const LONGEST = 40;
const MOST_NAMES = 5;

/** A value in a few characters; nothing where it is no literal. */
export function shortValue(value: Value): string | undefined {
  if (typeof value === "symbol") return undefined;
  if (isList(value)) return value.length === 1 ? "[1 value]" : `[${value.length} values]`;
  if (isFields(value)) {
    const names = Object.keys(value).slice(0, MOST_NAMES).join(", ");
    return hasKey(names) ? "{ … }" : shortened(`{ ${names} }`);
  }
  return shortened(String(value));
}

function shortened(text: string): string {
  const line = text
    .slice(0, LONGEST * 2)
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
