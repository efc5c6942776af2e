import { useStudio } from "@/components/studio/studio-context";
import { createStore, useStore } from "@/components/ui/browser/store";
import type {
  CustomSize,
  Model,
  Order,
  Parameters,
  ParameterValue,
  Problem,
} from "@/lib/catalog/model";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Scenario } from "@/lib/contract/run";
import { calledJudge } from "./called-judge";
import {
  type Draft,
  type DraftReference,
  emptyDraft,
  type Taken,
  withKeepSeed,
  withMovedReference,
  withoutParameters,
  withParameter,
  withReferenceAt,
  withReplacedReference,
  withSettings,
} from "./draft-changes";
import { withoutTaken } from "./draft-undo";

export type { Draft, DraftReference } from "./draft-changes";

export const draftStore = createStore<Draft>(emptyDraft);

function change(next: (draft: Draft) => Draft): void {
  draftStore.set(next(draftStore.get()));
}

/** The one draft of this tab. */
export const draft = {
  get: draftStore.get,
  setModel: (model: string) => change((draft) => ({ ...draft, model })),
  setPrompt: (prompt: string) => change((draft) => ({ ...draft, prompt })),
  setParameter: (name: string, value: ParameterValue | CustomSize | undefined) =>
    change((draft) => withParameter(draft, name, value)),
  resetParameters: () => change(withoutParameters),
  setCount: (count: number) => change((draft) => ({ ...draft, count })),
  setKeepSeed: (keep: boolean) => change((draft) => withKeepSeed(draft, keep)),
  addReference: (reference: DraftReference) =>
    change((draft) => ({
      ...draft,
      references: [...draft.references, reference],
    })),
  removeReference: (key: string) =>
    change((draft) => ({
      ...draft,
      references: draft.references.filter((reference) => reference.key !== key),
    })),
  moveReference: (key: string, by: -1 | 1) => change((draft) => withMovedReference(draft, key, by)),
  putReferenceAt: (key: string, place: string) =>
    change((draft) => withReferenceAt(draft, key, place)),
  setReferences: (references: readonly DraftReference[]) =>
    change((draft) => ({ ...draft, references })),
  replaceReference: (reference: DraftReference) =>
    change((draft) => withReplacedReference(draft, reference)),
  clearReferences: () => change((draft) => ({ ...draft, references: [] })),
  setClearAfterRun: (clearAfterRun: boolean) => change((draft) => ({ ...draft, clearAfterRun })),
  setRehearse: (rehearse: Scenario | undefined) => change((draft) => ({ ...draft, rehearse })),
  takeSettings: (taken: Taken) => change((draft) => withSettings(draft, taken)),
};

/** The way back from what was taken over; going it returns the way there again. */
export type DraftWayBack = () => DraftWayBack;

/** Takes something over into the draft, and returns the way back. */
export function takeIntoDraft(take: () => void): DraftWayBack {
  const before = draft.get();
  take();
  const taken = draft.get();
  return () => takeIntoDraft(() => change((now) => withoutTaken({ now, before, taken })));
}

export function useDraft(): Draft;
export function useDraft<Part>(select: (draft: Draft) => Part): Part;
export function useDraft<Part>(select?: (draft: Draft) => Part): Part | Draft {
  return useStore<Draft, Part | Draft>(draftStore, select ?? whole);
}

function whole(draft: Draft): Draft {
  return draft;
}

/** The model that a first visit starts with: it makes images, has a key if one has, and the most to set. */
export function firstModel(models: readonly OfferedModel[]): OfferedModel | undefined {
  const makers = models.filter((model) => model.can.includes("make"));
  const ready = makers.filter((model) => model.ready);
  const [first, ...others] = ready.length > 0 ? ready : makers;
  if (first === undefined) return models[0];
  return others.reduce(
    (most, model) => (model.parameters.length > most.parameters.length ? model : most),
    first,
  );
}

/** The model in use, without its key while it shall run in the sandbox. Throws when there is none. */
export function useCurrentModel(): OfferedModel {
  const { models } = useStudio();
  const id = useDraft((draft) => draft.model);
  const model = models.find((offered) => offered.id === id) ?? firstModel(models);
  const isSandbox = useDraft((draft) => draft.sandbox === true);
  if (model === undefined) throw new Error("No model is offered");
  return isSandbox && model.ready ? withoutKey(model) : model;
}

const keyless = new WeakMap<OfferedModel, OfferedModel>();

/** The same object each time, so that nothing is drawn anew for it. */
function withoutKey(model: OfferedModel): OfferedModel {
  const known = keyless.get(model) ?? { ...model, ready: false };
  keyless.set(model, known);
  return known;
}

/** Whether the provider of the model in use has a key; with one it may run in the sandbox all the same. */
export function useHasKey(): boolean {
  const { id } = useCurrentModel();
  return useStudio().models.some((model) => model.id === id && model.ready);
}

/** The values that are sent: what was set, and a first choice where the provider demands one. */
export function draftParameters(draft: Draft, model: Model): Parameters {
  const set = draft.parametersOf[model.id] ?? {};
  const sent: Record<string, ParameterValue | CustomSize> = {};
  for (const parameter of model.parameters) {
    const drawn = parameter.kind === "integer" && parameter.seed !== undefined;
    if (drawn && draft.keepSeedOf[model.id] !== true) continue;
    const value = set[parameter.name];
    if (value !== undefined) sent[parameter.name] = value;
    if (parameter.kind === "size") {
      const custom = parameter.custom === undefined ? undefined : set[parameter.custom.name];
      if (parameter.custom !== undefined && custom !== undefined) {
        sent[parameter.custom.name] = custom;
      } else if (value === undefined && parameter.required === true) {
        const first = parameter.default ?? parameter.options[0]?.value;
        if (first !== undefined) sent[parameter.name] = first;
      }
    }
    if (parameter.kind === "choice" && parameter.required === true && value === undefined) {
      const first = parameter.default ?? parameter.options[0]?.value;
      if (first !== undefined) sent[parameter.name] = first;
    }
  }
  return sent;
}

/** The references that the model takes; the others stay in the draft. */
export function usedReferences(draft: Draft, model: Model): readonly DraftReference[] {
  if (model.references === undefined) return [];
  const { form, maximum } = model.references;
  return draft.references.slice(0, form === "single" ? 1 : maximum);
}

/** The draft as the check reads it. What the model does not take is parked. */
export function draftOrder(draft: Draft, model: Model): Order {
  return {
    prompt: draft.prompt,
    parameters: draftParameters(draft, model),
    references: usedReferences(draft, model).length,
    count: draft.count,
  };
}

/** What stands between the draft and a run, judged by the same check as on the server. */
export function useProblems(): Problem[] {
  const model = useCurrentModel();
  const order = draftOrder(useDraft(), model);
  return calledJudge.useCode()?.check(model, order) ?? [];
}
