import type { IntegerParameter, Model, SeedRole } from "./model";

export type SeedParameter = IntegerParameter & { seed: SeedRole };

/** The parameter that fixes the result, if the model has one. */
export function seedParameter(model: Model): SeedParameter | undefined {
  for (const parameter of model.parameters) {
    if (parameter.kind === "integer" && parameter.seed !== undefined) {
      return { ...parameter, seed: parameter.seed };
    }
  }
  return undefined;
}

/** A seed out of the range from which the studio draws; `random` gives 0 to 1, without 1. */
export function drawSeed(role: SeedRole, random: () => number): number {
  const [minimum, maximum] = role.draw;
  return minimum + Math.floor(random() * (maximum - minimum + 1));
}

/**
 * The seed of generation `position` of a run: `seed + position`, wrapped within the range, so that
 * nobody pays twice for the same image. The value that the provider reads as "any" stays.
 */
export function seedAt(
  parameter: SeedParameter,
  start: { seed: number; position: number },
): number {
  const { seed, position } = start;
  if (seed === parameter.seed.random) return seed;
  const [minimum, maximum] = wrapRange(parameter, seed);
  const room = maximum - seed;
  if (position <= room) return seed + position;
  return minimum + ((position - room - 1) % (maximum - minimum + 1));
}

/** A seed that a person typed may lie outside the drawn range where the page names no limit. */
function wrapRange(parameter: SeedParameter, seed: number): readonly [number, number] {
  const [minimum, maximum] = parameter.seed.draw;
  if (seed >= minimum && seed <= maximum) return parameter.seed.draw;
  return [
    parameter.minimum ?? Number.MIN_SAFE_INTEGER,
    parameter.maximum ?? Number.MAX_SAFE_INTEGER,
  ];
}
