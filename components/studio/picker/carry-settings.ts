import type { Draft } from "@/components/studio/draft/draft";
import { restingValue } from "@/components/studio/panel/changed-settings";
import { settingWords } from "@/components/studio/panel/setting-words";
import type { Parameter, Parameters } from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";
import { carryValue, counterpart, isSeed } from "./carry-value";

/** One setting as the ledger tells it. */
export type Entry = { label: string; was: string; now?: string };

/** What a change of model did to what was set. */
export type Ledger = {
  kept: readonly Entry[];
  changed: readonly Entry[];
  parked: readonly Entry[];
};

/** By model: what a change of model brought there, and from which one. */
export type Brought = Readonly<Record<string, { origin: string; parameters: Parameters }>>;

type Move = { draft: Draft; from: OfferedModel; to: OfferedModel; brought: Brought };
type Moved = { draft: Draft; ledger: Ledger; brought: Brought };

/**
 * The draft with another model in use. What was set for the first model stays there, so the way
 * back loses nothing; what the other one can take goes along, unless somebody had set it there.
 */
export function carrySettings(move: Move): Moved {
  const { draft, from, to, brought } = move;
  const set = draft.parametersOf[from.id] ?? {};
  let there: Parameters = draft.parametersOf[to.id] ?? {};
  let came: Parameters = broughtTo(to, move);
  let keepsSeed = draft.keepSeedOf[to.id] === true;
  const kept: Entry[] = [];
  const changed: Entry[] = [];
  const parked: Entry[] = [];
  for (const parameter of from.parameters) {
    const target = counterpart(parameter, to);
    const isAsked = isSet(parameter, { draft, from });
    const stays = target !== undefined && staysAsItIs({ parameter, target }, move);
    const carried =
      isAsked && !stays ? carryValue({ parameter, parameters: set, from, to }) : undefined;
    const isReplaced = carried !== undefined || (target !== undefined && isSetThere(target, came));
    if (target !== undefined && !stays && isReplaced) {
      there = { ...without(there, fieldsOf(target)), ...carried?.parameters };
      came = { ...without(came, fieldsOf(target)), ...carried?.parameters };
      if (isSeed(target)) keepsSeed = carried !== undefined;
    }
    if (!isAsked) continue;
    const was = wordsFor(parameter, { model: from, parameters: set });
    const { label } = parameter;
    if (target === undefined || !isSetThere(target, there)) {
      parked.push({ label, was });
      continue;
    }
    const now = wordsFor(target, { model: to, parameters: there });
    if (carried?.isSame ?? now === was) kept.push({ label, was });
    else changed.push({ label, was, now });
  }
  return {
    draft: {
      ...draft,
      model: to.id,
      parametersOf: { ...draft.parametersOf, [to.id]: there },
      keepSeedOf: { ...draft.keepSeedOf, [to.id]: keepsSeed },
    },
    ledger: { kept, changed, parked },
    brought: { ...brought, [to.id]: { origin: from.id, parameters: came } },
  };
}

type Both = { parameter: Parameter; target: Parameter };

/** Somebody set it there, or one comes straight back and has not touched what went along. */
function staysAsItIs({ parameter, target }: Both, { draft, from, to, brought }: Move): boolean {
  const there = draft.parametersOf[to.id] ?? {};
  const isSeedFree = isSeed(target) && draft.keepSeedOf[to.id] !== true;
  if (!isSetThere(target, there) || isSeedFree) return false;
  const came = broughtTo(to, { draft, brought });
  if (fieldsOf(target).some((name) => there[name] !== undefined && came[name] === undefined)) {
    return true;
  }
  if (brought[from.id]?.origin !== to.id) return false;
  const left = without(
    draft.parametersOf[from.id] ?? {},
    Object.keys(broughtTo(from, { draft, brought })),
  );
  return !isSetThere(parameter, left);
}

/** What a change of model brought to a model and nobody has touched since. */
function broughtTo(
  { id }: OfferedModel,
  { draft, brought }: Pick<Move, "draft" | "brought">,
): Parameters {
  const set = draft.parametersOf[id] ?? {};
  const entries = Object.entries(brought[id]?.parameters ?? {});
  return Object.fromEntries(
    entries.filter(([name, value]) => JSON.stringify(value) === JSON.stringify(set[name])),
  );
}

function without(parameters: Parameters, names: readonly string[]): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)));
}

function fieldsOf(parameter: Parameter): string[] {
  const custom = parameter.kind === "size" ? parameter.custom?.name : undefined;
  return custom === undefined ? [parameter.name] : [parameter.name, custom];
}

function isSetThere(parameter: Parameter, set: Parameters): boolean {
  return fieldsOf(parameter).some((name) => set[name] !== undefined);
}

/** A seed counts while it is kept: otherwise the next run draws another. */
function isSet(parameter: Parameter, of: { draft: Draft; from: OfferedModel }): boolean {
  const { draft, from } = of;
  const set = draft.parametersOf[from.id] ?? {};
  if (isSeed(parameter) && draft.keepSeedOf[from.id] !== true) return false;
  return fieldsOf(parameter).some(
    (name) => set[name] !== undefined && set[name] !== restingValue(parameter),
  );
}

function wordsFor(
  parameter: Parameter,
  of: { model: OfferedModel; parameters: Parameters },
): string {
  const names = fieldsOf(parameter);
  const row = settingWords(of.model, of.parameters).findLast(({ name }) => names.includes(name));
  return row?.value ?? "";
}
