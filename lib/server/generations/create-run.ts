import type { z } from "zod";
import { checkOrder } from "@/lib/catalog/check";
import { type Cut, cutIntoGenerations } from "@/lib/catalog/cut";
import { findModel } from "@/lib/catalog/find";
import type { Model, Problem } from "@/lib/catalog/model";
import { payload } from "@/lib/catalog/payload";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { Run, runRequestSchema } from "@/lib/contract/run";
import { explainProblem } from "@/lib/language/en/limits";
import { isoTime } from "../clock";
import { insertGeneration } from "../db/generations";
import { newId } from "../db/identifier";
import { findImage } from "../db/images";
import { currentLane, offerProbe } from "../db/lanes";
import { insertRun, readRun, touchRun } from "../db/runs";
import type { Db } from "../db/schema";
import type { Engine } from "../engine";
import { settingsOf } from "../env";
import { logFailure } from "../log";
import { namesFor } from "./names";
import { hashOf, type Key, replay } from "./replay";
import { type ResolvedReference, resolveReferences } from "./resolve-references";

type Request = z.output<typeof runRequestSchema>;
type Press = {
  request: Request;
  idempotencyKey?: string;
  /** Its generations, where they are not to be cut from the request. */
  cuts?: readonly Cut[];
  /** What its key stands for, where that is not the request. */
  bodyHash?: string;
};

/**
 * Makes a run of one press, or finds the one that the same press made before. Everything that can be
 * refused is refused here, before any row is written and any money moves.
 */
export async function createRun(
  engine: Engine,
  press: Press,
): Promise<{ run: Run; created: boolean }> {
  try {
    return await create(engine, press);
  } catch (caught) {
    if (isStudioError(caught)) throw caught;
    logFailure("a run was not written down", caught);
    throw new StudioError("internal", { billed: "no", cause: caught });
  }
}

async function create(
  engine: Engine,
  { request, idempotencyKey, cuts, bodyHash = hashOf(request) }: Press,
): Promise<{ run: Run; created: boolean }> {
  const before = await replay(engine.db, { idempotencyKey, bodyHash });
  if (before !== undefined) return { run: before, created: false };
  const order = await checkedOrder(engine, request);
  const result = await engine.db.transaction().execute(async (db) => {
    // Again under the lock: the same key may have arrived meanwhile.
    const raced = await replay(db, { idempotencyKey, bodyHash });
    if (raced !== undefined) return { run: raced, created: false };
    const id = await insert(db, { engine, request, cuts, order, bodyHash, idempotencyKey });
    const run = await readRun(db, id);
    if (run === undefined) throw new Error("the run that was just inserted is not there");
    return { run, created: true };
  });
  if (result.created) {
    engine.changed();
    engine.wake();
  }
  return result;
}

type Order = { model: Model; wireModel: string; sandbox: boolean; references: ResolvedReference[] };

async function checkedOrder(engine: Engine, request: Request): Promise<Order> {
  const found = findModel(engine.models, request.model);
  if (found === undefined) {
    throw new StudioError("unknown_model", { facts: { model: `"${request.model}"` } });
  }
  const { model, wireModel } = found;
  const problems = checkOrder(model, {
    prompt: request.prompt,
    parameters: request.parameters,
    references: request.references.length,
    count: request.count,
  });
  refuseProblems(problems);
  await refuseStrangeParent(engine, request.parentImage);
  if (await engine.isFull()) throw new StudioError("disk_full");
  const sandbox = runsInSandbox(engine, { request, model });
  const references = await resolveReferences(engine, {
    model,
    sandbox,
    references: request.references,
  });
  return { model, wireModel, sandbox, references };
}

/** The first problem is the sentence, all of them are sent along. */
function refuseProblems(problems: readonly Problem[]): void {
  const explained = problems.map((problem) => ({
    path: problem.path,
    message: explainProblem(problem),
  }));
  const first = explained[0];
  if (first === undefined) return;
  throw new StudioError("invalid_parameter", {
    facts: { reason: first.message },
    problems: explained,
  });
}

async function refuseStrangeParent(engine: Engine, id: string | undefined): Promise<void> {
  if (id === undefined || (await findImage(engine.db, id)) !== undefined) return;
  throw new StudioError("invalid_parameter", {
    facts: { reason: "parentImage is not the id of an image here." },
    problems: [{ path: "parentImage", message: "There is no image with this id." }],
  });
}

function runsInSandbox(
  engine: Engine,
  { request, model }: { request: Request; model: Model },
): boolean {
  if (request.rehearse !== undefined || request.sandbox === true) return true;
  const ready = settingsOf(engine.settings, model.provider).connection !== undefined;
  if (ready) return false;
  if (request.sandbox === false)
    throw new StudioError("no_key", { facts: namesFor(engine, model.id) });
  return true;
}

type Insertion = Key & Pick<Press, "request" | "cuts"> & { engine: Engine; order: Order };

async function insert(db: Db, insertion: Insertion): Promise<string> {
  const { engine, request, order, bodyHash, idempotencyKey } = insertion;
  const now = engine.clock.now();
  const createdAt = isoTime(now);
  const runId = newId(now);
  await insertRun(db, {
    id: runId,
    created_at: createdAt,
    prompt: request.prompt,
    model: order.model.id,
    idempotency_key: idempotencyKey ?? null,
    body_hash: bodyHash,
  });
  const cuts = insertion.cuts ?? cutIntoGenerations(order.model, request);
  const ids = cuts.map(() => newId(now));
  for (const [position, cut] of cuts.entries()) {
    const body = payload(order.model, {
      wireModel: order.wireModel,
      prompt: request.prompt,
      parameters: cut.parameters,
      references: order.references.map((reference) => reference.sent),
      count: cut.count,
    });
    await insertGeneration(
      db,
      {
        id: ids[position] ?? newId(now),
        run_id: runId,
        position,
        provider: order.model.provider,
        model: order.model.id,
        wire_model: order.wireModel,
        endpoint: order.model.endpoint,
        parameters: JSON.stringify(cut.parameters),
        payload: JSON.stringify(body),
        expected: cut.count,
        state: "queued",
        sandbox: order.sandbox ? 1 : 0,
        rehearse: request.rehearse ?? null,
        parent_image: request.parentImage ?? null,
        created_at: createdAt,
        due_at: createdAt,
        refusals: 0,
      },
      order.references.map((reference, index) => ({
        position: index + 1,
        url: reference.url,
        image_id: reference.imageId,
      })),
    );
  }
  await touchRun(db, runId);
  if (!order.sandbox) await tryHeldKey(db, { provider: order.model.provider, generation: ids[0] });
  return runId;
}

/** A press while a key is held: its first generation goes out alone, to see whether the key is good. */
async function tryHeldKey(
  db: Db,
  { provider, generation }: { provider: string; generation: string | undefined },
): Promise<void> {
  const lane = await currentLane(db, provider);
  if (lane === undefined || lane.held_for === null || generation === undefined) return;
  await offerProbe(db, lane.id, generation);
}
