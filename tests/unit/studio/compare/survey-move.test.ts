import { expect, test } from "vitest";
import { surveyMove } from "@/components/studio/compare/survey-move";
import { nextSurround } from "@/components/studio/stage/tools/stage-ways";

const from = (at: number, key: string) => surveyMove({ key, at, columns: 3, count: 8 });

test("arrows lead along rows and columns and stop at the ends", () => {
  expect(from(4, "ArrowRight")).toBe(5);
  expect(from(4, "ArrowUp")).toBe(1);
  expect(from(4, "ArrowDown")).toBe(7);
  expect(from(5, "ArrowDown")).toBeUndefined();
  expect(from(0, "ArrowLeft")).toBeUndefined();
  expect(from(3, "End")).toBe(7);
});

test("from outside an arrow leads to the first image", () => {
  expect(from(-1, "ArrowRight")).toBe(0);
  expect(from(-1, "q")).toBeUndefined();
});

test("surrounds go from black to white and begin again", () => {
  expect(nextSurround("black")).toBe("dark");
  expect(nextSurround("white")).toBe("black");
  expect(nextSurround("auto")).toBe("black");
});
