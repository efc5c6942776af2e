import { StudioError } from "@/lib/contract/errors";
import { storedResults } from "@/lib/contract/stored";
import { isoTime } from "../clock";
import { arrivedImages } from "../db/arrived-images";
import {
  findGeneration,
  type GenerationRecord,
  moveGeneration,
  noteGeneration,
} from "../db/generations";
import { mayArrive } from "../db/read-generations";
import { readJson } from "../db/read-json";
import type { Db } from "../db/schema";
import { changeSubmission, type Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { errorBody } from "../error-body";
import { namesFor } from "./names";
import { isPatienceOver, settleFailure, troubleSince } from "./settle";
import { storeResult } from "./store-result";
import { backOff, SPACE_MS } from "./timing";

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
    const trouble = await storeResult(work, { position, result });
    if (trouble === undefined) stored.add(position);
    else troubles.push(trouble);
  }
  // What can still be had counts first: it is what another look may bring.
  const first = troubles.find(isUnreachable) ?? troubles[0];
  if (first !== undefined && isWorthAnotherFetch(work, troubles)) {
    if (troubles.some(isFullDisk)) await comeBackWithSpace(work);
    else await comeBackLater(work, troubles.some(isRefusal));
    return;
  }
  if (stored.size === 0) {
    await settleFailure(engine, generation, first ?? new StudioError("no_image"));
    return;
  }
  await succeed(work, first ?? tooFew(generation.expected, stored.size));
}

/** Fewer images than were asked for. */
function tooFew(expected: number, stored: number): StudioError | undefined {
  if (stored >= expected) return undefined;
  return new StudioError("no_image", {
    facts: { title: `${stored} of ${expected} images arrived` },
  });
}

/** Links that refuse are asked a few times; anything else for as long as trouble is allowed to last. */
function isWorthAnotherFetch(work: Work, troubles: readonly StudioError[]): boolean {
  if (troubles.some(isFullDisk)) return true;
  const fetchable = troubles.filter(isUnreachable);
  if (fetchable.length === 0) return false;
  if (fetchable.every(isRefusal)) {
    return work.submission.collect_failures + 1 < LARGEST_REFUSED_FETCHES;
  }
  return !isPatienceOver(work);
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

/** A full disk is no trouble of the provider's: it is waited for, however long it takes. */
async function comeBackWithSpace({ engine, generation }: Work): Promise<void> {
  const due = isoTime(engine.clock.now() + SPACE_MS);
  const set = { lease_owner: null, lease_until: null, due_at: due };
  await engine.db
    .transaction()
    .execute((db) => noteGeneration(db, { generation, owner: engine.owner, set }));
  engine.changed();
}

function isUnreachable(trouble: StudioError): boolean {
  return trouble.code === "result_unreachable";
}

function isFullDisk(trouble: StudioError): boolean {
  return trouble.code === "disk_full";
}

function isRefusal(trouble: StudioError): boolean {
  const { status, leads } = trouble.facts;
  return status === 403 || status === 404 || status === 410 || leads !== undefined;
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
    // Looked at once more, and a part is missing still: its end stays when it was.
    if (generation.state === "succeeded" && missing !== undefined) {
      await noteGeneration(db, {
        generation,
        owner,
        set: { ...set, finished_at: generation.finished_at },
      });
      return;
    }
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
