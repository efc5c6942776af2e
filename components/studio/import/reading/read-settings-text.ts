import type { Fields, Value } from "./value";

const NEGATIVE = /^negative prompt:/i;
/** Names of this family, by the names that settings have. */
const NAMES: Readonly<Record<string, string>> = {
  steps: "steps",
  "cfg scale": "guidance_scale",
  "distilled cfg scale": "guidance_scale",
  guidance: "guidance_scale",
  seed: "seed",
  size: "size",
  model: "model",
};

/** What the Stable Diffusion family writes beside an image: prompt, negative prompt, settings. */
export function readSettingsText(text: string): Fields | undefined {
  const lines = text.split(/\r?\n/);
  const at = lines.findLastIndex((line) => /^\s{0,99}steps: ?\d{1,6},/i.test(line));
  if (at === -1) return undefined;
  const settings = pairsOf(lines[at] ?? "");
  if (settings.length < 3) return undefined;
  const negativeAt = lines.findIndex(
    (line, index) => index < at && NEGATIVE.test(line.trimStart()),
  );
  const promptEnd = negativeAt === -1 ? at : negativeAt;
  const prompt = lines.slice(0, promptEnd).join("\n").trim();
  const negative =
    negativeAt === -1
      ? ""
      : lines.slice(negativeAt, at).join("\n").trim().replace(NEGATIVE, "").trim();
  const fields: [string, Value][] = [
    ...(prompt === "" ? [] : [["prompt", prompt] satisfies [string, Value]]),
    ...(negative === "" ? [] : [["negative_prompt", negative] satisfies [string, Value]]),
    ...settings.map(([name, value]): [string, Value] => [NAMES[name.toLowerCase()] ?? name, value]),
  ];
  return Object.fromEntries(fields);
}

/** `Name: value, Name: "value, with comma"`. */
function pairsOf(line: string): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  for (const part of partsOf(line)) {
    const colon = part.indexOf(":");
    if (colon < 1 || colon > 60) continue;
    const value = part.slice(colon + 1).trim();
    pairs.push([part.slice(0, colon).trim(), value.replace(/^"([\s\S]*)"$/, "$1")]);
  }
  return pairs;
}

function partsOf(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (line[at] !== "," || isQuoted) continue;
    parts.push(line.slice(from, at));
    from = at + 1;
  }
  return [...parts, line.slice(from)];
}
