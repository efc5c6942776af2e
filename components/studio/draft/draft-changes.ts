import type { CustomSize, Parameters, ParameterValue } from "@/lib/catalog/model";
import type { Scenario } from "@/lib/contract/run";

export type DraftReference = { key: string } & (
  | { url: string }
  | { image: string; preview: string; bytes?: number; sha256?: string }
  /** A file on its way to the studio, by its name; it is an image once it is there. */
  | { file: string }
);

/** What is on the bench: all that the next run is made from. */
export type Draft = {
  /** Catalog id. */
  model: string;
  prompt: string;
  /** By model id; only what was set. Other models keep theirs. */
  parametersOf: Readonly<Record<string, Parameters>>;
  /** By model id. True: the lock is closed, and the kept number is in `parametersOf`. */
  keepSeedOf: Readonly<Record<string, boolean>>;
  count: number;
  references: readonly DraftReference[];
  /** True: a model whose provider has a key runs in the sandbox all the same. */
  sandbox?: boolean;
  /** Sent only when the model runs in the sandbox. */
  rehearse?: Scenario;
  /** True: the references leave the tray with the run that they were sent with. */
  clearAfterRun?: boolean;
};

export type Taken = {
  model: string;
  prompt: string;
  parameters: Parameters;
  references: readonly DraftReference[];
  count: number;
  /** Whether a seed among the parameters is used as it is; without it the next run draws its own. */
  keepSeed?: boolean;
};

export const emptyDraft: Draft = {
  model: "",
  prompt: "",
  parametersOf: {},
  keepSeedOf: {},
  count: 1,
  references: [],
};

export function withParameter(
  draft: Draft,
  name: string,
  value: ParameterValue | CustomSize | undefined,
): Draft {
  const { [name]: _, ...others } = draft.parametersOf[draft.model] ?? {};
  const parameters = value === undefined ? others : { ...others, [name]: value };
  return {
    ...draft,
    parametersOf: { ...draft.parametersOf, [draft.model]: parameters },
  };
}

/** Settings of the model in use go back to what its provider documents; other models keep theirs. */
export function withoutParameters(draft: Draft): Draft {
  return {
    ...draft,
    rehearse: undefined,
    parametersOf: { ...draft.parametersOf, [draft.model]: {} },
    keepSeedOf: { ...draft.keepSeedOf, [draft.model]: false },
  };
}

export function withKeepSeed(draft: Draft, keep: boolean): Draft {
  return { ...draft, keepSeedOf: { ...draft.keepSeedOf, [draft.model]: keep } };
}

/** Moves a reference by one place; at either end it stays. */
export function withMovedReference(draft: Draft, key: string, by: -1 | 1): Draft {
  const from = draft.references.findIndex((reference) => reference.key === key);
  const moved = draft.references[from];
  const other = draft.references[from + by];
  if (moved === undefined || other === undefined) return draft;
  const references = [...draft.references];
  references[from] = other;
  references[from + by] = moved;
  return { ...draft, references };
}

/** Moves a reference to the place of another. */
export function withReferenceAt(draft: Draft, key: string, place: string): Draft {
  const from = draft.references.findIndex((reference) => reference.key === key);
  const to = draft.references.findIndex((reference) => reference.key === place);
  const moved = draft.references[from];
  if (moved === undefined || to === -1 || from === to) return draft;
  const references = draft.references.filter((reference) => reference !== moved);
  references.splice(to, 0, moved);
  return { ...draft, references };
}

/** Puts another in the place of a reference; where it is gone meanwhile, nothing changes. */
export function withReplacedReference(draft: Draft, reference: DraftReference): Draft {
  const references = draft.references.map((each) =>
    each.key === reference.key ? reference : each,
  );
  return { ...draft, references };
}

export function withSettings(draft: Draft, taken: Taken): Draft {
  const { model, prompt, parameters, references, count, keepSeed = false } = taken;
  return {
    ...draft,
    model,
    prompt,
    references,
    count,
    parametersOf: { ...draft.parametersOf, [model]: parameters },
    keepSeedOf: { ...draft.keepSeedOf, [model]: keepSeed },
  };
}
