import type { Ledger } from "./ledger";
import type { Pictures } from "./pictures";

/** Switches between the two ways in which pages and clients disagree. */
export type WireMode = {
  /** Where the answer to a submit carries the task's id. */
  siraySubmit: "both" | "documented" | "flat";
  /** Which form of the key is taken. */
  sirayaAuth: "any" | "raw" | "bearer";
};

/** What every part of the emulator works with. */
export type Workshop = {
  now(): number;
  pace: number;
  fetchImage(url: string): Promise<Uint8Array>;
  ledger: Ledger;
  pictures: Pictures;
  /** Fingerprints of bodies that were told to come back later. */
  turnedAway: Set<string>;
  mode: WireMode;
};
