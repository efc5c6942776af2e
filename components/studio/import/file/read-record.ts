import type { FileRecord } from "@/lib/contract/file-record";
import type { Generation, Reference } from "@/lib/contract/run";

/** No record that is written here is longer. */
const LONGEST = 2_000_000;
const MOST_REFERENCES = 64;
const LONGEST_NAME = 200;

/** A record as it was written into a file, checked: anybody may have written it. */
export function readRecord(text: string): FileRecord | undefined {
  if (text.length > LONGEST) return undefined;
  const value = parsed(text);
  if (!isObject(value) || value.proofsheet !== 1) return undefined;
  const { model, prompt, parameters, references, count } = value;
  const { modelName, provider, createdAt, image, run, leftOut, position, sandbox } = value;
  if (!isName(model) || typeof prompt !== "string" || typeof count !== "number") return undefined;
  if (!isObject(parameters) || !Array.isArray(references)) return undefined;
  return {
    proofsheet: 1,
    model,
    modelName: isName(modelName) ? modelName : model,
    provider: isName(provider) ? provider : "",
    prompt,
    parameters: parametersIn(parameters),
    references: references.slice(0, MOST_REFERENCES).flatMap(referenceIn),
    ...(typeof leftOut === "number" && leftOut > 0 && { leftOut }),
    count,
    position: typeof position === "number" ? position : 0,
    sandbox: sandbox === true,
    createdAt: isName(createdAt) ? createdAt : "",
    image: isName(image) ? image : "",
    run: isName(run) ? run : "",
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not written by a studio, so no record.
    return undefined;
  }
}

function parametersIn(value: Readonly<Record<string, unknown>>): FileRecord["parameters"] {
  const kept: Generation["parameters"] = {};
  for (const [name, each] of Object.entries(value)) {
    if (name === "__proto__") continue;
    if (typeof each === "string" || typeof each === "number" || typeof each === "boolean") {
      kept[name] = each;
    } else if (isObject(each) && typeof each.width === "number") {
      if (typeof each.height === "number") kept[name] = { width: each.width, height: each.height };
    }
  }
  return kept;
}

function referenceIn(value: unknown): Reference[] {
  if (!isObject(value)) return [];
  if (typeof value.url === "string" && /^https?:\/\/./i.test(value.url))
    return [{ url: value.url }];
  const isOwn = typeof value.image === "string" && /^[\da-f-]{36}$/.test(value.image);
  return isOwn && typeof value.image === "string" ? [{ image: value.image }] : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= LONGEST_NAME;
}
