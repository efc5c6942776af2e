/** What stands in code where a literal could: a call, a variable of elsewhere, a file. Never read. */
export const opaque = Symbol("opaque");

/** A literal as it was written, in any of the languages. */
export type Value =
  | string
  | number
  | boolean
  | null
  | typeof opaque
  | readonly Value[]
  | { readonly [name: string]: Value };

export type Fields = { readonly [name: string]: Value };

export function isFields(value: Value | undefined): value is Fields {
  return typeof value === "object" && value !== null && !isList(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
