import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { judgedPromises } from "../../crash/judged-promises";
import { plantedBugs } from "../../crash/planted-bugs";

it.each(judgedPromises)("a bug is planted that breaks %s", (promise) => {
  expect(plantedBugs.map((bug) => bug.promise)).toContain(promise);
});

it.each(plantedBugs.map((bug) => [bug.what, bug] as const))(
  "the place where it is planted stands in the source once: %s",
  async (_what, { file, from, to }) => {
    const source = await readFile(file, "utf8");
    expect(source.split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
  },
);
