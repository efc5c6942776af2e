import {
  type Generation,
  type Image,
  type Reference,
  scenarios,
  type Wait,
} from "@/lib/contract/run";
import { storedError, storedParameters, storedTask } from "@/lib/contract/stored";
import { mayStillArrive } from "../generations/lifecycle";
import { arrivedImages } from "./arrived-images";
import { toImage } from "./images";
import { readJson } from "./read-json";
import type { Db, GenerationRow, ReferenceRow } from "./schema";
import { generationsWithTrace, type News, newsOf } from "./submissions";
import { waitsOf } from "./waits";

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
    .orderBy("run_id")
    .orderBy("position")
    .execute();
  const ids = rows.map((row) => row.id);
  const images = await imagesOf(db, ids);
  const arrived = await arrivedImages(db, ids);
  const references = await referencesOf(db, ids);
  const traces = await generationsWithTrace(
    db,
    rows.filter(mayArrive).map((row) => row.id),
  );
  const news = await newsOf(
    db,
    rows.filter(isUnderWay).map((row) => row.id),
  );
  const waits = await waitsOf(
    db,
    rows.filter((row) => row.state === "queued"),
  );
  for (const row of rows) {
    const list = byRun.get(row.run_id) ?? [];
    list.push(
      toGeneration(row, {
        images: images.get(row.id) ?? [],
        arrived: arrived.get(row.id)?.size ?? 0,
        references: references.get(row.id) ?? [],
        canCheckAgain: traces.has(row.id),
        wait: waits.get(row.id),
        news: news.get(row.id),
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
    .orderBy("generation_id")
    .orderBy("position")
    .execute();
  const groups = new Map<string, Image[]>();
  // Not in the statement: by its place a row is found among all others, by its generation at once.
  for (const row of rows.filter(({ place }) => place === "library")) {
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
    .orderBy("generation_id")
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

/** Whether the missing answer of one that is over may still come. */
export function mayArrive({ state, error }: Pick<GenerationRow, "state" | "error">): boolean {
  return mayStillArrive(state, readJson(storedError, error)?.code);
}

type Parts = {
  images: Image[];
  arrived: number;
  references: Reference[];
  canCheckAgain: boolean;
  wait: Wait | undefined;
  news: News | undefined;
};

function isUnderWay({ state }: Pick<GenerationRow, "state">): boolean {
  return state === "running" || state === "waiting";
}

function toGeneration(row: Omit<GenerationRow, "sequence">, parts: Parts): Generation {
  const error = readJson(storedError, row.error);
  const removed = parts.arrived - parts.images.length;
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
    ...(parts.canCheckAgain ? { canCheckAgain: true } : {}),
    ...((row.state === "failed" || row.state === "succeeded") && row.due_at !== null
      ? { checking: true }
      : {}),
    ...(row.state === "canceled" && row.due_at !== null ? { listening: true } : {}),
    ...(row.state === "queued" && row.refusals > 0 && row.due_at !== null
      ? { retryAt: row.due_at }
      : {}),
    ...(parts.wait === undefined ? {} : { waits: parts.wait }),
    ...(row.refusals > 0 ? { refusals: row.refusals } : {}),
    ...(parts.news?.answered ? { saving: true } : {}),
    ...(row.state === "waiting" && parts.news?.heardAt ? { heardAt: parts.news.heardAt } : {}),
    ...(row.state === "waiting" ? acceptedAs(parts.news) : {}),
    createdAt: row.created_at,
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
    expected: row.expected,
    images: parts.images,
    ...(removed === 0 ? {} : { removed }),
  };
}

function acceptedAs(news: News | undefined): Pick<Generation, "acceptedAs"> {
  const id = readJson(storedTask, news?.accepted ?? null)?.id;
  return typeof id === "string" ? { acceptedAs: id } : {};
}

/** One generation, whole. */
export async function readGeneration(db: Db, id: string): Promise<Generation | undefined> {
  const row = await db
    .selectFrom("generations")
    .select("run_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const all = (await readGenerations(db, [row.run_id])).get(row.run_id);
  return all?.find((generation) => generation.id === id);
}
