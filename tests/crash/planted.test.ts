import { expect, it } from "vitest";
import { plantedBugs } from "./planted-bugs";
import { walkPlanted } from "./walk-planted";

/* Whether the walk over the crash points would notice: each of these breaks one promise on purpose. */

it.concurrent.for(plantedBugs.map((bug) => [`${bug.promise}, ${bug.what}`, bug] as const))(
  "%s: the walk reports it",
  async ([name, bug]) => {
    const { broken, kills } = await walkPlanted(bug);
    console.log(`${name}: ${kills} kills, ${broken[0]}`);
    expect(broken.join("\n")).toMatch(bug.verdict);
    expect(kills).toBeGreaterThan(0);
  },
);
