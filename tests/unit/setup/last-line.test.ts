import { expect, it } from "vitest";
import { lastLine } from "@/tests/support/last-line-reporter";

type State = "passed" | "failed" | "skipped" | "pending";

function moduleOf(states: readonly State[], errors = 0) {
  return {
    errors: () => Array.from({ length: errors }),
    children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
  };
}

it("counts what passed and what failed", () => {
  expect(lastLine([moduleOf(["passed", "failed"]), moduleOf(["passed"])], [])).toBe(
    "2 passed, 1 failed",
  );
});

it("names skipped tests only when there are some", () => {
  expect(lastLine([moduleOf(["passed", "skipped"])], [])).toBe("1 passed, 0 failed, 1 skipped");
});

it("counts a file that did not load, a test that did not end and a stray error as failures", () => {
  expect(lastLine([moduleOf(["pending"], 1)], [new Error("stray")])).toBe("0 passed, 3 failed");
});
