import { type Fields, opaque, type Value } from "./value";

/** Flags whose meaning a setting may carry, by the names that settings have. */
const NAMES: Readonly<Record<string, string>> = {
  ar: "aspect_ratio",
  aspect: "aspect_ratio",
  s: "stylize",
  stylize: "stylize",
  c: "chaos",
  chaos: "chaos",
  w: "weird",
  weird: "weird",
  q: "quality",
  quality: "quality",
  seed: "seed",
  no: "negative_prompt",
  tile: "tile",
  raw: "raw",
};
/** Flags that are known to be flags and that no setting carries. */
const OTHERS = new Set(
  "v version style sref cref oref sw cw ow iw stop r repeat p profile exp draft turbo fast relax hd sd video motion loop end bs sv".split(
    " ",
  ),
);
const SWITCHES = new Set(["tile", "raw"]);

type Flags = {
  /** Prompt and settings. */
  body: Fields;
  /** A model that a flag asks for, by its family's name. */
  model?: string;
};

/** A prompt with flags behind it, as they are written for Midjourney. */
export function readFlags(text: string): Flags | undefined {
  // A dash that a word processor made longer is still a flag.
  const [before = "", ...parts] = ` ${text}`.split(/\s(?:--|[—–](?!no\b))(?=[a-z]{1,10}(?:\s|$))/i);
  const flags = parts.map(flagOf);
  const isKnown = ({ name }: Flag) =>
    Object.hasOwn(NAMES, name) || OTHERS.has(name) || name === "niji";
  if (!flags.some(isKnown)) return undefined;
  const prompt = before.trim().replace(/^\/imagine\s+(?:prompt:\s*)?/i, "");
  const fields: [string, Value][] = prompt === "" ? [] : [["prompt", prompt]];
  let model: string | undefined;
  for (const { name, value } of flags) {
    if (name === "niji") model = `niji ${value}`.trim();
    else if (name === "style" && value.toLowerCase() === "raw") fields.push(["raw", true]);
    else if (SWITCHES.has(name)) fields.push([name, value !== "false"]);
    else fields.push([NAMES[name] ?? `--${name}`, value === "" ? opaque : value]);
  }
  return { body: Object.fromEntries(fields), ...(model !== undefined && { model }) };
}

type Flag = { name: string; value: string };

function flagOf(part: string): Flag {
  const [, name = "", value = ""] = /^([a-z]+)([\s\S]*)$/i.exec(part) ?? [];
  return { name: name.toLowerCase(), value: value.trim() };
}
