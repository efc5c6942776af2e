/** What a person rehearses, or a test asks for. */
const scenarios = [
  "slow",
  "very_slow",
  "two_of_four",
  "refused",
  "rate_limited",
  "key_refused",
  "bad_reference",
  "connection_lost",
  "result_broken",
] as const;

export type Scenario = (typeof scenarios)[number];

/** Names the scenario of a submit. */
export const SCENARIO_HEADER = "x-sandbox-scenario";
/** The place of this submit among those of one run, from 0. */
const POSITION_HEADER = "x-sandbox-position";

export function scenarioOf(name: string | undefined): Scenario | undefined {
  return scenarios.find((scenario) => scenario === name);
}

export function positionOf(headers: Readonly<Record<string, string>>): number {
  const position = Number(headers[POSITION_HEADER] ?? 0);
  return Number.isSafeInteger(position) && position >= 0 ? position : 0;
}

/** How long an image takes, in milliseconds at pace 1. */
export function drawingTime(scenario: Scenario | undefined, usual: number): number {
  if (scenario === "slow") return 90_000;
  if (scenario === "very_slow") return 480_000;
  return usual;
}
