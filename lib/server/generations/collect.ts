import { isStudioError, StudioError } from "@/lib/contract/errors";
import { type StoredResult, storedResults } from "@/lib/contract/stored";
import { isoTime } from "../clock";
import { arrivedImages } from "../db/arrived-images";
import {
  findGeneration,
  type GenerationRecord,
  moveGeneration,
  noteGeneration,
  takesReferences,
} from "../db/generations";
import { newId } from "../db/identifier";
import { insertImage } from "../db/images";
import { mayArrive } from "../db/read-generations";
import { readJson } from "../db/read-json";
import { touchRun } from "../db/runs";
import type { Db } from "../db/schema";
import { changeSubmission, type Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { errorBody } from "../error-body";
import { wordsOf } from "../library/image-words";
import { namesFor } from "./names";
import { settleFailure, troubleSince } from "./settle";
import { backOff, TROUBLE_MS } from "./timing";

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

/** How often a link that answers "no such thing" is asked again: storage can lag behind its answer. */
const LARGEST_REFUSED_FETCHES = 3;

/** Fetches or decodes what was delivered, stores what is not stored yet, and ends the generation. */
export async function collect(work: Work): Promise<void> {
  const { engine, generation, submission } = work;
  const results = readJson(storedResults, submission.results) ?? [];
  const arrived = await arrivedImages(engine.db, [generation.id]);
  const stored = arrived.get(generation.id) ?? new Set();
  const troubles: StudioError[] = [];
  for (const [position, result] of results.entries()) {
    if (stored.has(position)) continue;
    const trouble = await tryToStore(work, { position, result });
    if (trouble === undefined) stored.add(position);
    else troubles.push(trouble);
  }
  const [first] = troubles;
  if (first !== undefined && isWorthAnotherFetch(work, troubles)) {
    await comeBackLater(work, troubles.some(isRefusal));
    return;
  }
  if (stored.size === 0) {
    await settleFailure(engine, generation, first ?? new StudioError("no_image"));
    return;
  }
  await succeed(work, first ?? tooFew(generation.expected, stored.size));
}

type Delivered = { position: number; result: StoredResult };

/**
 * Stores one image, or tells what stood in the way. It is paid for by now, so whatever it is comes
 * back as trouble with a result. A fault of ours, or the end of the studio, is thrown on: the rows
 * stay as they are, and the next step fetches again.
 */
async function tryToStore(work: Work, delivered: Delivered): Promise<StudioError | undefined> {
  try {
    await storeOne(work, delivered);
    return undefined;
  } catch (caught) {
    if (!isStudioError(caught) || work.engine.ending.aborted) throw caught;
    if (caught.code === "result_unusable" || caught.code === "provider_protocol") return caught;
    if (caught.code === "result_unreachable") return caught;
    return new StudioError("result_unreachable", {
      detail: caught.detail ?? caught.code,
      cause: caught,
    });
  }
}

/** Fewer images than were asked for. */
function tooFew(expected: number, stored: number): StudioError | undefined {
  if (stored >= expected) return undefined;
  return new StudioError("no_image", {
    facts: { title: `${stored} of ${expected} images arrived` },
  });
}

async function storeOne(
  { engine, generation, submission }: Work,
  { position, result }: Delivered,
): Promise<void> {
  const { storage } = engine;
  const file = storage.incoming();
  if ("url" in result) {
    await engine.fetchImage.fetchToFile(result.url, file, { signal: engine.ending });
  } else if ("base64" in result) {
    await storage.decodeText(result.base64, file);
  } else {
    await storage.decodeSpan({ id: submission.id, span: result.span }, file);
  }
  const isEdit = await takesReferences(engine.db, generation.id);
  const words = await wordsOf(engine, { generation, revisedPrompt: result.revisedPrompt });
  await storage.keep(file, async (blob) => {
    const now = engine.clock.now();
    const image = {
      id: newId(now),
      generation_id: generation.id,
      position,
      kind: isEdit ? "edited" : "made",
      provider: generation.provider,
      model: generation.model,
      width: blob.width,
      height: blob.height,
      type: blob.type,
      bytes: blob.bytes,
      sha256: blob.sha256,
      thumbhash: null,
      sandbox: generation.sandbox,
      created_at: isoTime(now),
      stars: 0,
      flag: "none",
      parent_image: generation.parent_image,
      revised_prompt: result.revisedPrompt ?? null,
      source_url: "url" in result ? result.url : null,
    } as const;
    await engine.db.transaction().execute(async (db) => {
      await insertImage(db, image, words);
      await touchRun(db, generation.run_id);
    });
  });
  engine.changed();
}

/** Links that refuse are asked a few times; anything else for as long as trouble is allowed to last. */
function isWorthAnotherFetch(work: Work, troubles: readonly StudioError[]): boolean {
  const fetchable = troubles.filter((trouble) => trouble.code === "result_unreachable");
  if (fetchable.length === 0) return false;
  if (fetchable.every(isRefusal)) {
    return work.submission.collect_failures + 1 < LARGEST_REFUSED_FETCHES;
  }
  return work.engine.clock.now() - Date.parse(troubleSince(work)) <= TROUBLE_MS;
}

/** The next fetch is due in a while. A task whose link refuses is asked for a fresh one first. */
async function comeBackLater(work: Work, isRefused: boolean): Promise<void> {
  const { engine, generation, submission } = work;
  const failures = submission.collect_failures + 1;
  const wait = backOff(failures + 1, Math.random());
  await engine.db.transaction().execute(async (db) => {
    await changeSubmission(db, submission.id, {
      collect_failures: failures,
      trouble_since: troubleSince(work),
      ...(isRefused && submission.task !== null ? { results: null } : {}),
    });
    await noteGeneration(db, {
      generation,
      owner: engine.owner,
      set: {
        lease_owner: null,
        lease_until: null,
        due_at: isoTime(engine.clock.now() + wait),
      },
    });
  });
  engine.changed();
}

function isRefusal(trouble: StudioError): boolean {
  const status = trouble.facts.status;
  return status === 403 || status === 404 || status === 410;
}

async function succeed(
  { engine, generation, submission }: Work,
  missing: StudioError | undefined,
): Promise<void> {
  const names = namesFor(engine, generation.model);
  const set = {
    lease_owner: null,
    lease_until: null,
    due_at: null,
    progress: null,
    finished_at: isoTime(engine.clock.now()),
    error: missing === undefined ? null : JSON.stringify(errorBody(missing, names)),
  };
  await engine.db.transaction().execute(async (db) => {
    const { owner } = engine;
    const moved =
      (await moveGeneration(db, { generation, event: "stored", owner, set })) ||
      ((await isStillAwaited(db, generation.id)) &&
        (await moveGeneration(db, { generation, event: "arrived_late", owner, set })));
    if (moved && missing === undefined)
      await changeSubmission(db, submission.id, { results: null });
  });
  engine.changed();
  if (missing === undefined) await engine.storage.removeSpool(submission.id);
}

async function isStillAwaited(db: Db, id: string): Promise<boolean> {
  const row = await findGeneration(db, id);
  return row !== undefined && mayArrive(row);
}
