import type { Model } from "@/lib/catalog/model";
import type { OwnModels } from "@/lib/contract/provider";
import type { Adapter, Send } from "@/lib/protocols/adapter";
import type { Clock } from "./clock";
import type { GenerationRecord } from "./db/generations";
import type { Db } from "./db/schema";
import type { Elapsed } from "./elapsed";
import type { Settings } from "./env";
import type { FetchImage } from "./fetch-image";
import type { ProviderStates } from "./provider-states";
import type { Storage } from "./storage/storage";

/** The way to a provider's real side or to its sandbox. */
export type Channel = {
  adapter: Adapter;
  send: Send;
  /** False when the provider's key is gone: what stands on disk can be read, nothing can be sent. */
  isOpen: boolean;
};

/** What decides about the way: to whom, and in the sandbox what it plays and for which model. */
export type Wanted = Pick<GenerationRecord, "provider" | "sandbox" | "rehearse" | "position"> &
  Partial<Pick<GenerationRecord, "model" | "expected">>;

/** Everything a step of the engine may touch, handed in. */
export type Engine = {
  db: Db;
  clock: Clock;
  /** Milliseconds since 1970 as they were told at the start, and counted steadily since. */
  steadyNow(): number;
  /** How long something is ago, whatever became of the wall clock since. */
  elapsed: Elapsed;
  /** The token in the leases of this process. */
  owner: string;
  /** The studio's own models, then those of the data folder. */
  models: readonly Model[];
  ownModels: OwnModels;
  settings: Settings;
  providerStates: ProviderStates;
  storage: Storage;
  fetchImage: FetchImage;
  channel(generation: Wanted): Channel;
  /**
   * Whether the disk has no room for what a new generation would bring, beside those under way; the
   * one that asks is no other.
   */
  isFull(asking?: string): Promise<boolean>;
  /** Aborts when the studio ends. */
  ending: AbortSignal;
  /** Tells the event streams that a revision was committed. */
  changed(): void;
  /** Tells the worker that something may be due. */
  wake(): void;
};
