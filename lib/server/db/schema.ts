import type { Generated, Kysely } from "kysely";
import type { GenerationState, RunState } from "@/lib/contract/run";

/** Timestamps are ISO text; JSON is text parsed by zod at the repository's edge; flags are 0 or 1. */
export type Database = {
  counters: { name: string; value: number };
  runs: RunRow;
  generations: GenerationRow;
  references: ReferenceRow;
  submissions: SubmissionRow;
  lanes: LaneRow;
  images: ImageRow;
  purged_images: PurgedImageRow;
  gone: GoneRow;
  image_words: ImageWordsRow;
};

/** A connection, or a transaction on it. */
export type Db = Kysely<Database>;

export type RunRow = {
  sequence: Generated<number>;
  id: string;
  created_at: string;
  prompt: string;
  model: string;
  /** Follows from the generations; written in the statement that changes one of them. */
  state: RunState;
  revision: number;
  idempotency_key: string | null;
  body_hash: string;
  /** When a person removed it. The row stays: it is the record of what was spent. */
  removed_at: string | null;
};

export type GenerationRow = {
  sequence: Generated<number>;
  id: string;
  run_id: string;
  position: number;
  provider: string;
  model: string;
  wire_model: string;
  endpoint: string;
  parameters: string;
  /** The body that a submission sends. */
  payload: string;
  expected: number;
  state: GenerationState;
  sandbox: number;
  rehearse: string | null;
  progress: number | null;
  error: string | null;
  parent_image: string | null;
  created_at: string;
  sent_at: string | null;
  finished_at: string | null;
  /** When its next step is due; null when there is none. */
  due_at: string | null;
  /** When its try would have been due that a person did not wait for; null where nobody pressed. */
  planned_at: string | null;
  /** When the studio last started, or a person had it look again, while it was under way. */
  interrupted_at: string | null;
  /** Refusals so far that a machine may follow with another try. */
  refusals: number;
  /** When a person wished that it be the next to go out; null for never. */
  wanted_at: string | null;
  lease_owner: string | null;
  lease_until: string | null;
};

export type ReferenceRow = {
  generation_id: string;
  /** From 1. */
  position: number;
  url: string;
  image_id: string | null;
};

type SubmissionOutcome = "open" | "accepted" | "refused" | "uncertain";

export type SubmissionRow = {
  sequence: Generated<number>;
  id: string;
  generation_id: string;
  outcome: SubmissionOutcome;
  request: string;
  created_at: string;
  accepted_at: string | null;
  /** The provider's handle, opaque JSON. */
  task: string | null;
  /** Received images that are not all stored yet, JSON. */
  results: string | null;
  /** How often fetching the results failed. */
  collect_failures: number;
  /** Since when nothing could be learned or fetched, without a success in between. */
  trouble_since: string | null;
  /** When the provider last told of its task. */
  heard_at: string | null;
  answer_status: number | null;
  answer_beginning: string | null;
  error: string | null;
  /** The key that it was sent with; null in the sandbox. */
  lane: string | null;
  /** 1 where it left because a person did not wait for the planned try. */
  early: Generated<number>;
};

/** What keeps a key from being used until somebody has done something about it. */
export type HeldFor = "key_refused" | "out_of_credit";

/** A key at a provider: what is limited together. */
export type LaneRow = {
  id: string;
  provider: string;
  /** Whether it is the key that is set now. */
  current: number;
  /** What the pace keeps of the last submission; milliseconds of the studio's steady time. */
  free_at_ms: number | null;
  /** Nothing is sent before: the provider asked for a pause. */
  pause_until: string | null;
  held_for: HeldFor | null;
  held_at: string | null;
  /** The one generation that may go out while the lane is held. */
  probe: string | null;
};

export type ImageRow = {
  sequence: Generated<number>;
  id: string;
  generation_id: string | null;
  position: number;
  kind: "made" | "edited" | "uploaded";
  provider: string | null;
  model: string | null;
  width: number;
  height: number;
  type: string;
  bytes: number;
  sha256: string;
  thumbhash: string | null;
  sandbox: number;
  created_at: string;
  stars: number;
  flag: "none" | "pick" | "reject";
  parent_image: string | null;
  revised_prompt: string | null;
  /** The provider's own link, where it gave one. */
  source_url: string | null;
  /** Where it lies; what is `purging` is told to nobody any more. */
  place: Generated<ImagePlace>;
  trashed_at: string | null;
  /** Of its newest change, for an image without a run; a run's revision tells of the others. */
  revision: number | null;
};

export type ImagePlace = "library" | "trash" | "purging";

/** A place of a generation whose image was deleted for ever: it is not missing. */
type PurgedImageRow = { generation_id: string; position: number };

/** What live readers are to drop. */
export type GoneRow = { revision: number; thing: "run" | "image"; id: string };

/** What an image is found by, folded. `image_search` indexes it. */
export type ImageWordsRow = { sequence: number; words: string };
