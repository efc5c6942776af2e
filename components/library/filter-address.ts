import type { LibraryFilters } from "@/lib/contract/library";
import type { TileSize } from "./wall";

export type Address = Readonly<Record<string, string | string[] | undefined>>;

/** What can narrow the library on its page. */
export type Narrowing = Pick<
  LibraryFilters,
  "q" | "model" | "provider" | "kind" | "ratio" | "sandbox"
>;

export const kinds = ["made", "edited", "uploaded"] as const;
export const ratios = ["landscape", "square", "portrait"] as const;
export const sandboxes = ["only", "none"] as const;
export const sizes = ["s", "m", "l"] as const satisfies readonly TileSize[];

const MOST_WORDS = 500;
const MOST_ID = 200;

/** What is not understood narrows nothing. */
export function narrowingIn(address: Address): Narrowing {
  const q = text(address.q, MOST_WORDS);
  const model = text(address.model, MOST_ID);
  const provider = text(address.provider, MOST_ID);
  const kind = kinds.find((each) => each === address.kind);
  const ratio = ratios.find((each) => each === address.ratio);
  const sandbox = sandboxes.find((each) => each === address.sandbox);
  return {
    ...(q === undefined ? {} : { q }),
    ...(model === undefined ? {} : { model }),
    ...(provider === undefined ? {} : { provider }),
    ...(kind === undefined ? {} : { kind }),
    ...(ratio === undefined ? {} : { ratio }),
    ...(sandbox === undefined ? {} : { sandbox }),
  };
}

export function sizeIn(address: Address): TileSize {
  return sizes.find((each) => each === address.size) ?? "m";
}

function text(value: string | string[] | undefined, most: number): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, most) : undefined;
}
