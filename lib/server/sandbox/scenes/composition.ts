import type { SeededRandom } from "./seeded-random";

/**
 * What every family draws from. Lengths are in units: the shorter side of the sheet is always 1000,
 * so one drawing serves each size. The dials run from 0 to 1.
 */
export type Composition = {
  width: number;
  height: number;
  random: SeededRandom;
  /** The prompt in lower case, for the small motifs. */
  prompt: string;
  /** Which of a call's images this is, added to the palette's choice: a row of four differs. */
  position: number;
  chaos: number;
  ornament: number;
  weird: number;
  detail: 0 | 1 | 2;
  isTile: boolean;
};

/** What a family gives back: the inside of an SVG, and how words can be read upon it. */
export type Drawing = {
  defs: string;
  art: string;
  caption: { ink: string; ground: "scrim" | "card" | "margin"; colour: string };
};

/** A displacement that is 0 without chaos and takes from the stream either way. */
export function scatter(composition: Composition, amount: number): number {
  return composition.random.between(-amount, amount) * composition.chaos;
}

/** The palette named by the seed, moved on by one for each image of the same call. */
export function choosePalette<T>(composition: Composition, palettes: readonly [T, ...T[]]): T {
  const first = composition.random.fork("palette").integer(0, palettes.length - 1);
  return palettes[(first + composition.position) % palettes.length] ?? palettes[0];
}
