import { expect, it } from "vitest";
import { plantedBugs } from "../crash/planted-bugs";
import { walkPlanted } from "../crash/walk-planted";

/** A sample of `npm run test:crash -- planted`, which plants them all and walks every point. */
const sample = plantedBugs.filter(
  ({ what }) =>
    what === "what was under way at a kill is sent once more" ||
    what === "a whole answer on disk is not read",
);

it.for(sample.map((bug) => [bug.what, bug] as const))("%s: a kill shows it", async ([, bug]) => {
  const { broken, kills } = await walkPlanted(bug);
  expect(broken.join("\n")).toMatch(bug.verdict);
  expect(kills).toBeGreaterThan(0);
});

it("two bugs are in the sample", () => {
  expect(sample).toHaveLength(2);
});
