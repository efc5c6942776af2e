import { cutIntoGenerations } from "@/lib/catalog/cut";
import type { OfferedModel } from "@/lib/contract/provider";
import type { ErrorBody, Run, RunRequest } from "@/lib/contract/run";

const PREFIX = "press-";

/** No answer came from our own server: nobody knows whether the press arrived. */
export const STUDIO_SILENT = "studio_silent";

/** A run that stands for a press until the server has answered. */
export function isOptimistic(runId: string): boolean {
  return runId.startsWith(PREFIX);
}

type Pressed = {
  request: RunRequest;
  model: OfferedModel;
  key: string;
  createdAt: string;
};

/** What the server will most likely answer, so that the frames stand in the next paint. */
export function optimisticRun({ request, model, key, createdAt }: Pressed): Run {
  const id = `${PREFIX}${key}`;
  const sandbox = request.sandbox ?? (request.rehearse !== undefined || !model.ready);
  const parts = cutIntoGenerations(model, {
    parameters: request.parameters ?? {},
    count: request.count ?? 1,
  });
  return {
    id,
    createdAt,
    prompt: request.prompt,
    model: model.id,
    state: "queued",
    revision: -1,
    generations: parts.map((part, position) => ({
      id: `${id}-${position}`,
      runId: id,
      position,
      model: model.id,
      wireModel: model.wireId,
      provider: model.provider,
      parameters: part.parameters,
      references: request.references ?? [],
      state: "queued",
      sandbox,
      rehearse: request.rehearse,
      createdAt,
      expected: part.count,
      images: [],
    })),
  };
}

/** The same run after the server refused the press: nothing was stored, so only this page knows it. */
export function refusedRun(run: Run, error: ErrorBody): Run {
  return {
    ...run,
    state: "failed",
    generations: run.generations.slice(0, 1).map((generation) => ({
      ...generation,
      state: "failed",
      expected: run.generations.reduce((sum, { expected }) => sum + expected, 0),
      error,
    })),
  };
}
