import type { ErrorBody, Generation } from "./run";

/** One attempt to make a provider work, as it was sent and answered; keys are removed. */
export type SubmissionRecord = {
  id: string;
  outcome: "open" | "accepted" | "refused" | "uncertain";
  createdAt: string;
  /** When the provider took it. */
  acceptedAt?: string;
  /** The body that was sent; long values are shortened and say how long they were. */
  request: unknown;
  /** Of the latest answer: to the submission itself, or to the last question about its task. */
  answerStatus?: number;
  /** At most 2,048 characters; JSON where nothing had to be cut off. */
  answerBeginning?: string;
  /** The provider's handle, opaque. */
  task?: unknown;
  error?: ErrorBody;
};

/** Where a generation is submitted, for a sample that does the same again. */
export type ProviderCall = {
  url: string;
  scheme: "bearer" | "raw";
  /** The environment variable that holds the key. */
  keyVariable: string;
};

/** The answer of `GET /api/generations/:id/record`: everything known about how its images were made. */
export type FullRecord = {
  generation: Generation;
  call: ProviderCall;
  /** The body for the provider, as `SubmissionRecord.request`; there before anything is submitted. */
  request: unknown;
  /** Whether something of the request is not shown in full. */
  isShortened: boolean;
  /**
   * The ids of its images whose files are sealed with Content Credentials: a download of one carries
   * no record, which would break the seal.
   */
  sealed: string[];
  submissions: SubmissionRecord[];
};
