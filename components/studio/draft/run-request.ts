import { missingImages } from "@/components/studio/stage/run-frames";
import type { Parameters } from "@/lib/catalog/model";
import { drawSeed, seedParameter } from "@/lib/catalog/seed";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation, Reference, Run, RunRequest } from "@/lib/contract/run";
import { type Draft, type DraftReference, draftParameters, usedReferences } from "./draft";

/** What Generate sends. A seed that is not kept is absent; `withSeed` draws it. */
export function draftRequest(draft: Draft, model: OfferedModel): RunRequest {
  const references = usedReferences(draft, model).flatMap(sentReference);
  return {
    model: model.id,
    prompt: draft.prompt,
    parameters: draftParameters(draft, model),
    references,
    count: draft.count,
    ...(draft.sandbox === true ? { sandbox: true } : {}),
    ...(draft.rehearse !== undefined && !model.ready ? { rehearse: draft.rehearse } : {}),
  };
}

/** A file that is still on its way cannot be sent on. */
function sentReference(reference: DraftReference): Reference[] {
  if ("file" in reference) return [];
  return "url" in reference ? [{ url: reference.url }] : [{ image: reference.image }];
}

/** The same settings without one of them. */
export function without(parameters: Parameters, name: string): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([key]) => key !== name));
}

/** Where the model has a seed and none is set, the studio draws it, so that every run can be repeated. */
export function withSeed(
  request: RunRequest,
  { model, random }: { model: OfferedModel; random: () => number },
): RunRequest {
  const seed = seedParameter(model);
  if (seed === undefined || request.parameters?.[seed.name] !== undefined) return request;
  const parameters = {
    ...request.parameters,
    [seed.name]: drawSeed(seed.seed, random),
  };
  return { ...request, parameters };
}

/** The same request with its seed left open: the studio draws another. */
export function withoutSeed(request: RunRequest, model: OfferedModel): RunRequest {
  const seed = seedParameter(model);
  if (seed === undefined) return request;
  return { ...request, parameters: without(request.parameters ?? {}, seed.name) };
}

/** The same settings as a run had, for a new press; without its seed the result is a new one. */
export function againRequest(run: Run, model: OfferedModel): RunRequest | undefined {
  const [first] = run.generations;
  if (first === undefined) return undefined;
  const count = run.generations.reduce((sum, generation) => sum + generation.expected, 0);
  return withoutSeed({ ...generationRequest(run, first), count }, model);
}

/** Exactly what one generation was asked for, seed included: it gave nothing, so it is asked again. */
export function generationRequest(run: Run, generation: Generation): RunRequest {
  return {
    model: generation.model,
    prompt: run.prompt,
    parameters: generation.parameters,
    references: generation.references,
    count: missingImages(generation),
    ...(generation.rehearse === undefined ? {} : { rehearse: generation.rehearse }),
    ...(generation.sandbox ? { sandbox: true } : {}),
  };
}
