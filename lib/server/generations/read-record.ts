import type { FullRecord, ProviderCall, SubmissionRecord } from "@/lib/contract/record";
import type { Generation } from "@/lib/contract/run";
import { storedError, storedPayload } from "@/lib/contract/stored";
import { joinUrl } from "@/lib/protocols/http";
import { findGeneration, type GenerationRecord } from "../db/generations";
import { readGeneration } from "../db/read-generations";
import { readJson } from "../db/read-json";
import { type Submission, submissionsOf } from "../db/submissions";
import type { Engine } from "../engine";
import { settingsOf } from "../env";
import { isSealed } from "../library/imprinted-file";
import { logFailure } from "../log";
import { systemCode } from "../storage/disk-error";
import { shownPayload } from "./sent-payload";
import { shortened } from "./shortened";
import { keysOf, valueWithoutKeys } from "./without-keys";

/** Everything known about how the images of a generation were made, without any key. */
export async function readRecord(engine: Engine, id: string): Promise<FullRecord | undefined> {
  const row = await findGeneration(engine.db, id);
  const generation = await readGeneration(engine.db, id);
  if (row === undefined || generation === undefined) return undefined;
  return recordOf(engine, { row, generation });
}

type Known = { row: GenerationRecord; generation: Generation };

/** A key can only have come in by what a person wrote; it goes out nowhere. */
async function recordOf(engine: Engine, { row, generation }: Known): Promise<FullRecord> {
  const submissions = await submissionsOf(engine.db, row.id);
  const keys = keysOf(engine.settings);
  const request = await shownRequest(row.payload, keys);
  return {
    generation,
    call: callOf(engine, row),
    request,
    isShortened: JSON.stringify(request) !== JSON.stringify(JSON.parse(row.payload)),
    sealed: await sealedOf(engine, generation),
    submissions: await Promise.all(submissions.map((submission) => toRecord(submission, keys))),
  };
}

/** An image whose file is gone, or cannot be read, is not known to be sealed. */
async function sealedOf({ storage }: Engine, { images }: Generation): Promise<string[]> {
  const found = await Promise.all(
    images.map(({ id, sha256, type }) =>
      isSealed(storage.blobPath(sha256, type)).then(
        (is) => (is ? id : []),
        (caught: unknown) => noneKnown(id, caught),
      ),
    ),
  );
  return found.flat();
}

/** The rest of the record is whole without it. */
function noneKnown(image: string, caught: unknown): string[] {
  const code = systemCode(caught);
  if (code === undefined) throw caught;
  if (code !== "ENOENT") logFailure("an image was not looked at", caught, { image });
  return [];
}

/** The provider's real side, also for what the sandbox drew. */
function callOf(engine: Engine, { provider: id, endpoint }: GenerationRecord): ProviderCall {
  const { provider, baseUrl, keyVariable, scheme } = settingsOf(engine.settings, id);
  const path = Object.entries(provider.paths).find(([name]) => name === endpoint)?.[1] ?? "";
  return { url: joinUrl(baseUrl, path), scheme, keyVariable };
}

/** As it was sent, with what is long shortened. */
async function shownRequest(text: string, keys: readonly string[]): Promise<unknown> {
  const stored = readJson(storedPayload, text) ?? {};
  return shortened(valueWithoutKeys(await shownPayload(stored), keys));
}

async function toRecord(row: Submission, keys: readonly string[]): Promise<SubmissionRecord> {
  const error = readJson(storedError, row.error);
  return {
    id: row.id,
    outcome: row.outcome,
    createdAt: row.created_at,
    ...(row.accepted_at === null ? {} : { acceptedAt: row.accepted_at }),
    request: await shownRequest(row.request, keys),
    ...(row.answer_status === null ? {} : { answerStatus: row.answer_status }),
    ...(row.answer_beginning === null ? {} : { answerBeginning: row.answer_beginning }),
    ...(row.task === null ? {} : { task: valueWithoutKeys(JSON.parse(row.task), keys) }),
    ...(error === undefined ? {} : { error }),
  };
}
