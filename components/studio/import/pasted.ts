import type { Parameters, Problem, ProviderId } from "@/lib/catalog/model";

export type PastedForm =
  | "curl"
  | "json"
  | "python"
  | "javascript"
  | "flags"
  | "settings"
  /** An image file with its record inside. */
  | "file";

/** What becomes of one field of a pasted text. */
export type PastedLine =
  /** Goes into the form as written. */
  | { state: "taken"; name: string; value?: string }
  | { state: "references"; name: string; count: number }
  /** The studio fills it itself. */
  | { state: "studio"; name: string }
  /** No setting of the model; without a value where it is no literal. */
  | { state: "unknown"; name: string; value?: string }
  /** The model does not take this value. */
  | { state: "refused"; name: string; problem: Problem };

/** What a pasted text puts into the form. */
export type Filling = {
  model: string;
  prompt?: string;
  parameters: Parameters;
  /** The text is a whole request: what it does not name goes back to what the provider does, and
   * where it names no reference there was none, so none stays on the bench. */
  isWhole: boolean;
  /** Links, in order; an image of this studio by its id. */
  references: readonly (string | { image: string })[];
  count?: number;
  keepSeed: boolean;
};

export type PastedRecipe = {
  kind: "recipe";
  form: PastedForm;
  model: { id: string; name: string; provider: ProviderId };
  /** The model that the text names, where no provider carries it; `model` is the closest. */
  asked?: string;
  filling: Filling;
  lines: readonly PastedLine[];
  /** A key stood in the text. It is no part of this. */
  hasKey: boolean;
};

export type Pasted =
  | PastedRecipe
  /** An image of this studio, by its id. */
  | { kind: "image"; id: string }
  /** It is this, but its body is no literal. */
  | { kind: "unreadable"; form: PastedForm };
