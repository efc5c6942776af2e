export type JsonLine = { number: number; indent: string; name: string; value: string; end: string };

/** A value as pretty JSON, line by line, cut into what is a name and what is a value. */
export function jsonLines(value: unknown): JsonLine[] {
  const text = JSON.stringify(value, null, 2) ?? "null";
  return text.split("\n").map((line, index) => {
    const [, indent = "", name = "", rest = ""] =
      /^(\s*)("(?:[^"\\]|\\.)*": )?(.*)$/.exec(line) ?? [];
    const end = rest.endsWith(",") ? "," : "";
    return { number: index + 1, indent, name, value: end === "" ? rest : rest.slice(0, -1), end };
  });
}

/** The value that a text holds, or nothing where it is no JSON or was cut off. */
export function parsedJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
