import type { Generation, Reference } from "./run";

/** What a downloaded image tells of how it was made: it stands in the file itself, without any key. */
export type FileRecord = {
  /** The version of this form. */
  proofsheet: 1;
  /** Catalog id. */
  model: string;
  modelName: string;
  provider: string;
  prompt: string;
  parameters: Generation["parameters"];
  /** In order, without those that were written out as data and links with a user or a query. */
  references: Reference[];
  /** How many were left out. */
  leftOut?: number;
  /** How many images its call asked for, and which of them it is, from 0. */
  count: number;
  position: number;
  /** Drawn by the sandbox, not made by the provider. */
  sandbox: boolean;
  createdAt: string;
  /** Its ids in the studio that made it. */
  image: string;
  run: string;
};
