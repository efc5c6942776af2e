import { StudioError } from "@/lib/contract/errors";
import { type StoredResult, storedError, storedResults } from "@/lib/contract/stored";
import { isoTime } from "../clock";
import {
  findGeneration,
  type GenerationRecord,
  moveGeneration,
  noteGeneration,
} from "../db/generations";
import { newId } from "../db/identifier";
import { insertImage, storedPositions } from "../db/images";
import { readJson } from "../db/read-json";
import { touchRun } from "../db/runs";
import type { Db } from "../db/schema";
import { changeSubmission, type Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { asStudioError, errorBody } from "../error-body";
import { mayStillArrive } from "./lifecycle";
import { namesFor } from "./names";
import { settleFailure } from "./settle";
import { backOff, COLLECT_MS } from "./timing";

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };

/** How often a link that answers "no such thing" is asked again: storage can lag behind its answer. */
const LARGEST_REFUSED_FETCHES = 3;

/** Fetches or decodes what was delivered, stores what is not stored yet, and ends the generation. */
export async function collect(work: Work): Promise<void> {
  const { engine, generation, submission } = work;
  const results = readJson(storedResults, submission.results) ?? [];
  const stored = await storedPositions(engine.db, generation.id);
  let trouble: StudioError | undefined;
  for (const [position, result] of results.entries()) {
    if (stored.has(position)) continue;
    try {
      await storeOne(work, { position, result });
      stored.add(position);
    } catch (caught) {
      trouble = asStudioError(caught);
    }
  }
  if (trouble !== undefined && (await comeBackLater(work, trouble))) return;
  if (stored.size === 0) {
    await settleFailure(engine, generation, trouble ?? new StudioError("no_image"));
    return;
  }
  await succeed(work, trouble ?? tooFew(generation.expected, stored.size));
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
  { position, result }: { position: number; result: StoredResult },
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
  const blob = await storage.keep(file);
  const now = engine.clock.now();
  await engine.db.transaction().execute(async (db) => {
    await insertImage(db, {
      id: newId(now),
      generation_id: generation.id,
      position,
      kind: generation.endpoint === "edits" ? "edited" : "made",
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
    });
    await touchRun(db, generation.run_id);
  });
  engine.changed();
}

/** True when the missing results are worth another fetch, which is then due. */
async function comeBackLater(work: Work, trouble: StudioError): Promise<boolean> {
  const { engine, generation, submission } = work;
  if (trouble.code !== "result_unreachable") return false;
  const failures = submission.collect_failures + 1;
  const now = engine.clock.now();
  const deliveredAt = Date.parse(submission.accepted_at ?? submission.created_at);
  if (isRefusal(trouble) && failures >= LARGEST_REFUSED_FETCHES) return false;
  if (now - deliveredAt > COLLECT_MS) return false;
  await engine.db.transaction().execute(async (db) => {
    await changeSubmission(db, submission.id, { collect_failures: failures });
    await noteGeneration(db, {
      generation,
      owner: engine.owner,
      set: {
        lease_owner: null,
        lease_until: null,
        due_at: isoTime(now + backOff(failures + 1, Math.random())),
      },
    });
  });
  engine.changed();
  return true;
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
  if (row === undefined) return false;
  return mayStillArrive(row.state, readJson(storedError, row.error)?.code);
}
