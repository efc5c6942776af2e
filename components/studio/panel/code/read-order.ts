import { draftOrder, usedReferences } from "@/components/studio/draft/draft";
import type { Draft, DraftReference } from "@/components/studio/draft/draft-changes";
import { draftReference } from "@/components/studio/draft/take-over";
import { checkOrder } from "@/lib/catalog/check";
import { fieldsOf } from "@/lib/catalog/fields";
import { findModel } from "@/lib/catalog/find";
import type { CustomSize, Model, Parameters, ParameterValue, Problem } from "@/lib/catalog/model";
import { seedParameter } from "@/lib/catalog/seed";
import type { Reference } from "@/lib/contract/run";
import { shownReferences } from "./order-text";
import { type JsonFault, type Place, parseJson } from "./parse-json";

/** What is wrong with the text, and where. */
export type OrderFault = Place &
  (
    | { kind: "json"; fault: JsonFault["kind"] }
    | { kind: "whole" }
    | { kind: "part"; name: string; inside: boolean }
    | { kind: "form"; name: PartName }
    | { kind: "model"; name: string }
    | { kind: "problem"; problem: Problem }
  );

type PartName = "model" | "prompt" | "parameters" | "references" | "count";

/** The form as the text has it, where the form can hold that; and all that is wrong. */
export type ReadOrder = { draft?: Draft; faults: readonly OrderFault[] };

type Bench = { models: readonly Model[]; model: Model; draft: Draft };
type Values = Readonly<Record<string, unknown>>;
type Places = ReadonlyMap<string, Place>;

/** A form shows these, beside the row, and Generate leads there; anything else it has no place for. */
const HELD = new Set<Problem["rule"]>([
  "required",
  "minimum",
  "maximum",
  "length",
  "depends",
  "none-taken",
]);

/** Reads what a person made of the form's JSON. */
export function readOrder(text: string, bench: Bench): ReadOrder {
  const parsed = parseJson(text);
  if ("fault" in parsed) {
    const { kind: fault, from, to } = parsed.fault;
    return { faults: [{ kind: "json", fault, from, to }] };
  }
  const { value, places } = parsed;
  if (!isObject(value)) return { faults: [{ kind: "whole", from: 0, to: text.length }] };
  const name = value.model ?? bench.model.id;
  const model = typeof name === "string" ? findModel(bench.models, name)?.model : undefined;
  const faults = [...strangers(value, { places, model }), ...forms(value, places)];
  if (typeof name === "string" && model === undefined) {
    faults.push({ kind: "model", name, ...placeOf(places, "model") });
  }
  if (faults.length > 0 || model === undefined) return { faults };
  const draft = draftOf(value, { ...bench, to: model });
  const order = draftOrder(draft, model);
  // The order leaves out what the model does not have; here it is to be told.
  const parameters = { ...draft.parametersOf[model.id], ...order.parameters };
  const problems = checkOrder(model, { ...order, parameters }).filter(isTold);
  return {
    ...(problems.every(({ rule }) => HELD.has(rule)) && { draft }),
    faults: problems.map((problem) => ({
      kind: "problem",
      problem,
      ...placeOf(places, problem.path),
    })),
  };
}

const parts = ["model", "prompt", "parameters", "references", "count"] as const;

/** Names that mean nothing here; a setting of the model belongs one step further in. */
function strangers(
  value: Values,
  { places, model }: { places: Places; model: Model | undefined },
): OrderFault[] {
  return Object.keys(value)
    .filter((name) => !parts.some((part) => part === name))
    .map((name) => ({
      kind: "part",
      name,
      inside: model !== undefined && fieldsOf(model).some((field) => field.name === name),
      ...placeOf(places, name),
    }));
}

function forms(value: Values, places: Places): OrderFault[] {
  return parts
    .filter((name) => value[name] !== undefined && !hasForm(name, value[name]))
    .map((name) => ({ kind: "form", name, ...placeOf(places, name) }));
}

function hasForm(name: PartName, value: unknown): boolean {
  switch (name) {
    case "model":
    case "prompt":
      return typeof value === "string";
    case "count":
      return typeof value === "number";
    case "parameters":
      return isParameters(value);
    case "references":
      return Array.isArray(value) && value.every(isReference);
    default:
      return name satisfies never;
  }
}

function isParameters(value: unknown): value is Parameters {
  return isObject(value) && Object.values(value).every(isParameterValue);
}

function isParameterValue(value: unknown): value is ParameterValue | CustomSize {
  if (["string", "number", "boolean"].includes(typeof value)) return true;
  return isObject(value) && typeof value.width === "number" && typeof value.height === "number";
}

function isReference(value: unknown): value is Reference {
  if (!isObject(value) || Object.keys(value).length !== 1) return false;
  return typeof value.url === "string" || typeof value.image === "string";
}

function draftOf(value: Values, { draft, model, to }: Bench & { to: Model }): Draft {
  const given = isParameters(value.parameters) ? value.parameters : {};
  const seed = seedParameter(to);
  const kept = seed === undefined ? undefined : given[seed.name];
  const isKept = kept !== undefined && kept !== seed?.seed.random;
  const parameters = Object.fromEntries(
    Object.entries(given).filter(([name]) => name !== seed?.name || isKept),
  );
  return {
    ...draft,
    model: to.id,
    prompt: typeof value.prompt === "string" ? value.prompt : "",
    count: typeof value.count === "number" ? value.count : 1,
    parametersOf: { ...draft.parametersOf, [to.id]: parameters },
    keepSeedOf: { ...draft.keepSeedOf, [to.id]: isKept },
    references: referencesOf(value.references, { draft, model }),
  };
}

/** A reference that stays keeps what is known of it; those that the text does not show stay too. */
function referencesOf(
  value: unknown,
  { draft, model }: Pick<Bench, "draft" | "model">,
): readonly DraftReference[] {
  const shown = shownReferences(draft, model);
  const used = usedReferences(draft, model);
  const parked = draft.references.slice(used.length);
  const left = [...shown];
  const named: readonly unknown[] = Array.isArray(value) ? value : [];
  const asked = named.filter(isReference).map((reference) => {
    const at = left.findIndex((known) => isSame(known, reference));
    const [known] = at === -1 ? [] : left.splice(at, 1);
    return known ?? draftReference(reference);
  });
  // A file on its way keeps its place, and what the model does not take stays behind all others.
  const next = [...asked];
  for (const [index, reference] of used.entries()) {
    if (!shown.includes(reference)) next.splice(index, 0, reference);
  }
  return [...next, ...parked];
}

function isSame(known: DraftReference, asked: Reference): boolean {
  if ("url" in asked) return "url" in known && known.url === asked.url;
  return "image" in known && known.image === asked.image;
}

/** An empty prompt and an empty tray are no mistakes while one writes. */
function isTold({ rule, path }: Problem): boolean {
  return rule !== "required" || path.startsWith("parameters");
}

/** The place of a name, or of what it should stand in. */
function placeOf(places: Places, path: string): Place {
  for (let name = path; ; name = name.slice(0, name.lastIndexOf("."))) {
    const { from, to } = places.get(name) ?? {};
    if (from !== undefined && to !== undefined) return { from, to };
    if (!name.includes(".")) return { from: 0, to: 1 };
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
