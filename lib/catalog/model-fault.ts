import type { Problem } from "./model";

/** What is wrong with the description of a model, and where; `language` turns it into a sentence. */
export type ModelFault = {
  /** A place in the file: `id`, `images.name`, `parameters[2].default` … */
  path: string;
} & (
  | { rule: "prefix"; provider: string }
  | { rule: "endpoint"; options: readonly string[] }
  | { rule: "most"; limit: number; got: number }
  /** Several images a call, and no field that asks for them. */
  | { rule: "count-name" }
  | { rule: "edit-without-images" }
  | { rule: "images-without-edit" }
  | { rule: "required"; makes: boolean }
  /** One image is taken, and more are allowed. */
  | { rule: "single" }
  | { rule: "reserved"; name: string }
  | { rule: "twice"; name: string }
  | { rule: "one-role" }
  | { rule: "crossed"; minimum: number; maximum: number }
  /** The model's own limits refuse a value that the model itself names. */
  | { rule: "refused"; problem: Problem }
  | { rule: "no-parameter"; name: string }
);
