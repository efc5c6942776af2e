import type { Reporter, TestModule } from "vitest/node";

/** What is read of a test file's outcome. */
type Outcome = {
  errors(): readonly unknown[];
  children: { allTests(): Iterable<{ result(): { state: keyof Counts } }> };
};

type Counts = Record<"passed" | "failed" | "skipped" | "pending", number>;

/** Ends the run with one plain line, for people and programs that read only that. */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    process.stdout.write(`${lastLine(modules, errors)}\n`);
  }
}

/** A file that could not be loaded and an error outside a test count as failures. */
export function lastLine(modules: readonly Outcome[], errors: readonly unknown[]): string {
  const counts: Counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
  for (const testModule of modules) {
    counts.failed += testModule.errors().length;
    for (const test of testModule.children.allTests()) counts[test.result().state] += 1;
  }
  const failed = counts.failed + counts.pending;
  const skipped = counts.skipped === 0 ? "" : `, ${counts.skipped} skipped`;
  return `${counts.passed} passed, ${failed} failed${skipped}`;
}
