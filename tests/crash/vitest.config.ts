import { defineConfig } from "vitest/config";
import base from "../../vitest.config";

/** The long proofs, `npm run test:crash`. */
export default defineConfig({
  resolve: base.resolve,
  test: {
    environment: "node",
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/crash/**/*.test.ts"],
    reporters: ["verbose"],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    // Each starts processes of its own, and mostly waits for them.
    maxWorkers: 3,
    maxConcurrency: 2,
  },
});
