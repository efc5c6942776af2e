import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** What `npm test` leaves to `npm run test:long`, so that it takes less than five minutes. */
const long = [
  "tests/integration/faults/*.test.ts",
  "tests/integration/{disk-full,end,images-kept,images-refused,limits-rate,patience,tabs}.test.ts",
  "tests/integration/{limits-lanes,own-models-drawn,provider-test,record,rehearse}.test.ts",
  "tests/integration/{start-next-ways,trash,try-now-ways,uploads,verify-command,zip}.test.ts",
  "tests/e2e/{library-look,library-selection,library-ways,runs,settings,waits}.test.ts",
  "tests/e2e/{run-again,viewer-details,viewer-faults,viewer-touch}.test.ts",
  "tests/e2e/{calm-wait,every-tab,honest-wait,long-wait,rehearsed-plates}.test.ts",
  "tests/e2e/{compare,composer,selected,stage,strip,studio-look}.test.ts",
  "tests/e2e/{accessibility-tablet,failures,failure-clocks,import-card,library-ten-thousand}.test.ts",
  "tests/e2e/{big-letters,references-ways,stage-bar,stage-run,viewer-zoom}.test.ts",
  "tests/e2e/{commands,file-record,keys,keys-menu,panel,panel-code,panel-draft,picker,spoken}.test.ts",
];

const served = {
  testTimeout: 180_000,
  hookTimeout: 120_000,
  // Each of these files starts processes of its own, and mostly waits for them.
  maxWorkers: 4,
  globalSetup: "tests/support/bundle-sandbox.ts",
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}tests/support/server-only.ts` },
    ],
  },
  test: {
    environment: "node",
    reporters: ["default", "./tests/support/last-line-reporter.ts"],
    // On a busy machine a browser takes longer than a second to show what was pressed.
    expect: { poll: { timeout: 30_000 } },
    // Files share the modules that they load: reading those took longer than some of the tests.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          ...served,
          name: "served",
          include: ["tests/{integration,e2e}/**/*.test.ts"],
          exclude: long,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { ...served, name: "long", include: long, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
