import type { Model, Parameters } from "./model";
import { seedAt, seedParameter } from "./seed";

/** What one generation of a run asks for; it is one submission. */
export type Cut = { parameters: Parameters; count: number };

/**
 * Cuts a checked order into generations of at most as many images as one call gives. Generation k
 * uses seed + k where a seed is set.
 */
export function cutIntoGenerations(
  model: Model,
  order: { parameters: Parameters; count: number },
): Cut[] {
  const { perCall } = model.images;
  const cuts: Cut[] = [];
  for (let left = order.count; left > 0; left -= perCall) {
    cuts.push({
      parameters: withSeed(model, { parameters: order.parameters, position: cuts.length }),
      count: Math.min(perCall, left),
    });
  }
  return cuts;
}

/** The parameters of the call at a place of an order: `seed + position`, where a seed is set. */
export function withSeed(
  model: Model,
  at: { parameters: Parameters; position: number },
): Parameters {
  const parameter = seedParameter(model);
  if (parameter === undefined) return at.parameters;
  const seed = at.parameters[parameter.name];
  if (typeof seed !== "number") return at.parameters;
  return { ...at.parameters, [parameter.name]: seedAt(parameter, { seed, position: at.position }) };
}
