import { withSeed } from "@/lib/catalog/cut";
import { findModel } from "@/lib/catalog/find";
import type { Model } from "@/lib/catalog/model";
import { StudioError } from "@/lib/contract/errors";
import { type Generation, type Run, runRequestSchema } from "@/lib/contract/run";
import { isListenedFor, isRemoved } from "../db/removed-runs";
import { readRun } from "../db/runs";
import type { Engine } from "../engine";
import { createRun } from "./create-run";
import { hashOf, replay } from "./replay";

type Press = { runId: string; idempotencyKey?: string };

/**
 * Makes a run of what another one misses, and of nothing else: each part that fell short is asked
 * again with its own settings for as many images as it did not give. Throws `not_found`, `wrong_state`
 * while something of the run may still arrive by itself or when it misses nothing, and whatever a new
 * run can be refused for.
 */
export async function runMissing(
  engine: Engine,
  { runId, idempotencyKey }: Press,
): Promise<{ run: Run; created: boolean }> {
  // First of all: a press that is told again is the same press, whatever has arrived since.
  const bodyHash = hashOf({ missingOf: runId });
  const before = await replay(engine.db, { idempotencyKey, bodyHash });
  if (before !== undefined) return { run: before, created: false };
  const run = await readRun(engine.db, runId);
  if (run === undefined || (await isRemoved(engine.db, runId))) {
    throw new StudioError("not_found", { facts: { thing: "run" } });
  }
  const parts = run.generations.filter((part) => missingIn(part) > 0);
  const [first] = parts;
  if (first === undefined || (await isListenedFor(engine.db, runId))) {
    throw new StudioError("wrong_state", { facts: { wish: "missing", state: run.state } });
  }
  const model = findModel(engine.models, first.model)?.model;
  const asked = run.generations.reduce((sum, { expected }) => sum + expected, 0);
  const cuts = parts.map((part) => ({
    parameters: parametersOf(part, { model, asked }),
    count: missingIn(part),
  }));
  const request = runRequestSchema.parse({
    model: first.model,
    prompt: run.prompt,
    parameters: first.parameters,
    references: first.references,
    count: cuts.reduce((sum, { count }) => sum + count, 0),
    sandbox: first.sandbox,
    ...(first.rehearse !== undefined && { rehearse: first.rehearse }),
  });
  return createRun(engine, { request, idempotencyKey, cuts, bodyHash });
}

/** What is in the trash or deleted did arrive. */
function missingIn({ expected, images, removed = 0 }: Generation): number {
  return expected - images.length - removed;
}

type Order = { model: Model | undefined; asked: number };

/**
 * Its own, seed included, where nothing arrived. Where something did, the same seed would most likely
 * draw it again: the seed moves on behind all that the run asked for.
 */
function parametersOf(part: Generation, { model, asked }: Order): Generation["parameters"] {
  const { parameters, expected } = part;
  if (model === undefined || missingIn(part) === expected) return parameters;
  return withSeed(model, { parameters, position: asked });
}
