/** Where a fact was read, and on which day (ISO date). */
export type Source = { url: string; read: string };

export type ProviderId = "siraya" | "serevix" | "siray";

/** Rows of the panel stand in the order of these groups, then in the model's own order. */
export type Group = "shape" | "speed" | "style" | "seed" | "switch" | "output";

type Common = {
  /** The provider's own name for the field, sent as written. */
  name: string;
  /** What people read, e.g. "Guidance". */
  label: string;
  /** One plain sentence. */
  help: string;
  group: Group;
  /** True only where the provider's page marks the field as required. */
  required?: true;
  /** Where a limit comes from when it is not the model's own page. */
  source?: Source;
};

/** A line or a paragraph; lengths in characters (UTF-16 code units, as JavaScript counts). */
export type TextParameter = Common & {
  kind: "text";
  maximum?: number;
  /** Shown beneath the prompt as "Leave out" instead of in the panel. */
  role?: "leave-out";
};

export type Choice = { value: string; label: string };

export type ChoiceParameter = Common & {
  kind: "choice";
  options: readonly Choice[];
  /** The default that the provider documents. */
  default?: string;
};

/** What a number is for: a seed is drawn by the studio, and generation k of a run uses seed + k. */
export type SeedRole = {
  /** The range from which the studio draws, both ends included. */
  draw: readonly [minimum: number, maximum: number];
  /** The value that the provider reads as "any", if it has one. */
  random?: number;
};

export type IntegerParameter = Common & {
  kind: "integer";
  minimum?: number;
  maximum?: number;
  default?: number;
  seed?: SeedRole;
};

export type DecimalParameter = Common & {
  kind: "decimal";
  minimum?: number;
  maximum?: number;
  /** How far one press moves the number; not a limit. */
  step: number;
  default?: number;
};

export type ToggleParameter = Common & { kind: "toggle"; default?: boolean };

export type Shape = Choice & {
  /** Width to height, in any unit. */
  ratio: readonly [width: number, height: number];
  /** The size in pixels where the provider documents it. */
  pixels?: readonly [width: number, height: number];
};

export type SizeParameter = Common & {
  kind: "size";
  options: readonly Shape[];
  default?: string;
  /** Free width and height in pixels, under a field of its own; never sent together with a preset. */
  custom?: {
    name: string;
    minimum: number;
    maximum: number;
    /** How far one press moves the number; not a limit. */
    step: number;
    /** Where the form starts. */
    start: readonly [width: number, height: number];
    source: Source;
  };
};

/** What a person sets in the panel. References are described by `Model.references`. */
export type Parameter =
  | TextParameter
  | ChoiceParameter
  | IntegerParameter
  | DecimalParameter
  | ToggleParameter
  | SizeParameter;

/** When `when.name` has one of `when.values`, `needs.name` must have one of `needs.values`. */
export type Rule = {
  when: { name: string; values: readonly ParameterValue[] };
  needs: { name: string; values: readonly ParameterValue[] };
  source: Source;
};

export type References = {
  /** The provider's field. */
  name: string;
  /** An array of all, or one value. */
  form: "list" | "single";
  /** How many at most; absent where the page names no limit. */
  maximum?: number;
  required: boolean;
  /** What the page says may be sent: links, or data URIs as well. */
  accepts: readonly ("link" | "data")[];
};

/**
 * One model as plain data: survives a JSON round trip, names no code.
 * The panel, the check and the wire payload are folds over it.
 */
export type Model = {
  /** `<provider>/<slug>`, our own id. */
  id: string;
  provider: ProviderId;
  name: string;
  /** The id sent to the provider, character for character. */
  wireId: string;
  /** Other ids that the provider's pages use; `<provider>/<alias>` is accepted and sent as named. */
  aliases: readonly string[];
  can: readonly ("make" | "edit")[];
  /** Which of the provider's endpoints carries it. */
  endpoint: "generations" | "edits" | "tasks";
  /** Limits in characters. */
  prompt: { maximum?: number };
  /** How many images one call gives at most, and the field that asks for them (absent: always one). */
  images: { perCall: number; name?: string; source?: Source };
  references?: References;
  parameters: readonly Parameter[];
  rules?: readonly Rule[];
  /** Wire fields that the studio always sets itself, such as the way an answer is delivered. */
  fixed: Readonly<Record<string, string | number | boolean>>;
  source: Source;
};

export type CustomSize = { width: number; height: number };
export type ParameterValue = string | number | boolean;
/** Keys and values as the provider documents them; what is not set is absent. */
export type Parameters = Readonly<Record<string, ParameterValue | CustomSize>>;

/** What a person asks for, before it is cut into generations. */
export type Order = {
  prompt: string;
  parameters: Parameters;
  /** How many references are attached. */
  references: number;
  count: number;
};

/** A run makes at most this many generations and images. */
export const LARGEST_RUN = 16;

/** A refusal with its place and its limit; `language` turns it into a sentence. */
export type Problem = {
  /** `prompt`, `count`, `references`, `parameters.stylize`, `parameters.image_size.width` … */
  path: string;
  /** The label of the field, for people. */
  label: string;
} & (
  | { rule: "required" }
  | { rule: "unknown" }
  /** A field that the studio fills in itself. */
  | { rule: "reserved" }
  | { rule: "type"; expected: "text" | "integer" | "number" | "yes or no" | "width and height" }
  | { rule: "minimum"; limit: number; got: number }
  | { rule: "maximum"; limit: number; got: number }
  | { rule: "length"; limit: number; got: number }
  | { rule: "options"; options: readonly string[]; got: string }
  | { rule: "together"; other: string }
  | { rule: "depends"; other: string; options: readonly string[] }
  | { rule: "none-taken"; got: number }
);
