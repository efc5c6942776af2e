import { type Generation, type Image, type Reference, scenarios } from "@/lib/contract/run";
import { storedError, storedParameters } from "@/lib/contract/stored";
import { toImage } from "./images";
import { readJson } from "./read-json";
import type { Db, GenerationRow, ReferenceRow } from "./schema";

/** The generations of runs, whole, by run id and in their order. */
export async function readGenerations(
  db: Db,
  runIds: readonly string[],
): Promise<Map<string, Generation[]>> {
  const byRun = new Map<string, Generation[]>();
  if (runIds.length === 0) return byRun;
  const rows = await db
    .selectFrom("generations")
    .selectAll()
    .where("run_id", "in", runIds)
    .orderBy("position")
    .execute();
  const ids = rows.map((row) => row.id);
  const images = await imagesOf(db, ids);
  const references = await referencesOf(db, ids);
  for (const row of rows) {
    const list = byRun.get(row.run_id) ?? [];
    list.push(
      toGeneration(row, {
        images: images.get(row.id) ?? [],
        references: references.get(row.id) ?? [],
      }),
    );
    byRun.set(row.run_id, list);
  }
  return byRun;
}

async function imagesOf(db: Db, ids: readonly string[]): Promise<Map<string, Image[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("images")
    .selectAll()
    .where("generation_id", "in", ids)
    .orderBy("position")
    .execute();
  const groups = new Map<string, Image[]>();
  for (const row of rows) {
    const id = row.generation_id ?? "";
    groups.set(id, [...(groups.get(id) ?? []), toImage(row)]);
  }
  return groups;
}

async function referencesOf(db: Db, ids: readonly string[]): Promise<Map<string, Reference[]>> {
  const groups = new Map<string, Reference[]>();
  if (ids.length === 0) return groups;
  const rows = await db
    .selectFrom("references")
    .selectAll()
    .where("generation_id", "in", ids)
    .orderBy("position")
    .execute();
  for (const row of rows) {
    groups.set(row.generation_id, [...(groups.get(row.generation_id) ?? []), toReference(row)]);
  }
  return groups;
}

/** As it was asked for: one of our images keeps its id. */
function toReference(row: ReferenceRow): Reference {
  return row.image_id === null ? { url: row.url } : { image: row.image_id };
}

type Parts = { images: Image[]; references: Reference[] };

function toGeneration(row: Omit<GenerationRow, "sequence">, parts: Parts): Generation {
  const error = readJson(storedError, row.error);
  const rehearse = scenarios.find((scenario) => scenario === row.rehearse);
  return {
    id: row.id,
    runId: row.run_id,
    position: row.position,
    model: row.model,
    wireModel: row.wire_model,
    provider: row.provider,
    parameters: readJson(storedParameters, row.parameters) ?? {},
    references: parts.references,
    state: row.state,
    ...(row.progress === null ? {} : { progress: row.progress }),
    sandbox: row.sandbox === 1,
    ...(rehearse === undefined ? {} : { rehearse }),
    ...(error === undefined ? {} : { error }),
    ...(row.state === "queued" && row.refusals > 0 && row.due_at !== null
      ? { retryAt: row.due_at }
      : {}),
    createdAt: row.created_at,
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
    expected: row.expected,
    images: parts.images,
  };
}
