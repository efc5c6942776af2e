import type { Fields } from "@/components/studio/import/reading/value";
import type { Model } from "@/lib/catalog/model";
import { takeFields } from "./take-fields";

/** A model of the catalog; whether its provider has a key decides between equals. */
export type PastedModel = Model & { ready?: boolean };

type Clues = {
  models: readonly PastedModel[];
  /** The model in use. */
  current?: string | undefined;
  /** What the text calls the model. */
  name?: string | undefined;
  url?: string | undefined;
  fields: Fields;
};

type Found = { model: PastedModel; isExact: boolean };

/** Under this two names have nothing to do with one another. */
const ALIKE = 0.3;
const LONGEST_NAME = 100;
/** The model in use stays before one that merely takes a single value more. */
const WORTH = {
  taken: 1,
  references: 1,
  studio: 1,
  refused: 0.6,
  unknown: 0,
  current: 0.5,
} as const;

/** The model that a text means: by its name, by where it is sent, else the one that takes most of it. */
export function findPastedModel(clues: Clues): Found | undefined {
  const { models, name } = clues;
  const ordered = inOrder(clues);
  if (name === undefined) {
    const model = takesMost(ordered, clues);
    return model && { model, isExact: true };
  }
  const exact =
    ordered.find(({ wireId, id }) => wireId === name || id === name) ??
    ordered.find(({ aliases }) => aliases.includes(name)) ??
    ordered.find(({ provider, wireId }) => `${provider}/${wireId}` === name);
  if (exact === undefined) {
    const model = closest(ordered, name) ?? takesMost(ordered, clues);
    return model && { model, isExact: false };
  }
  // Where a provider calls its own model by a short name that another one uses too, its own counts.
  const own = ownOf(models, clues.url).find(
    ({ wireId, aliases }) => wireId === name || aliases.includes(name),
  );
  return { model: own ?? exact, isExact: true };
}

/** The provider of the address first, then the endpoint, the model in use, and keys that are set. */
function inOrder({ models, current, url }: Clues): readonly PastedModel[] {
  const own = new Set(ownOf(models, url));
  const endpoint = endpointOf(url);
  const rank = (model: PastedModel) =>
    (own.has(model) ? 8 : 0) +
    (model.endpoint === endpoint ? 4 : 0) +
    (model.id === current ? 2 : 0) +
    (model.ready === true ? 1 : 0);
  return [...models].sort((one, other) => rank(other) - rank(one));
}

/** The models of the provider whose name stands in the host; the longer of two names counts. */
function ownOf(models: readonly PastedModel[], url: string | undefined): readonly PastedModel[] {
  const address = url === undefined || url.includes("://") ? url : `https://${url}`;
  if (address === undefined || !URL.canParse(address)) return [];
  const labels = new URL(address).hostname.split(".");
  const [provider] = [...new Set(models.map((model) => model.provider))]
    .filter((id) => labels.some((label) => label.startsWith(id)))
    .sort((one, other) => other.length - one.length);
  return models.filter((model) => model.provider === provider);
}

function endpointOf(url: string | undefined): Model["endpoint"] | undefined {
  if (url === undefined) return undefined;
  if (/\/async(?:$|[?#/])/.test(url)) return "tasks";
  return /\/edits(?:$|[?#/])/.test(url) ? "edits" : "generations";
}

/** Fields that it takes, less those that it does not; the first of equals. */
function takesMost(ordered: readonly PastedModel[], clues: Clues): PastedModel | undefined {
  const own = ownOf(ordered, clues.url);
  const among = own.length > 0 ? own : ordered;
  const scored = ordered
    .filter((model) => among.includes(model))
    .map((model) => ({ model, score: scoreOf(model, clues) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score === best)?.model;
}

function scoreOf(model: PastedModel, { fields, current }: Clues): number {
  const { lines } = takeFields(model, fields);
  const score = lines.reduce((sum, { state }) => sum + WORTH[state], 0);
  return score + (model.id === current ? WORTH.current : 0);
}

function closest(models: readonly PastedModel[], name: string): PastedModel | undefined {
  const asked = pairsOf(name);
  const scored = models.map((model) => {
    const names = [model.wireId, model.name, ...model.aliases];
    return { model, score: Math.max(...names.map((each) => likeness(asked, pairsOf(each)))) };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return best < ALIKE ? undefined : scored.find(({ score }) => score === best)?.model;
}

/** Pairs of neighbouring letters and digits. */
function pairsOf(name: string): ReadonlySet<string> {
  const letters = name
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replace(/^[^/]*\//, "")
    .replace(/[^a-z\d]/g, "");
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

/** From 0, nothing in common, to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
