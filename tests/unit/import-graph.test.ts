import { expect, it } from "vitest";
import { importFaults } from "@/lib/setup/import-graph.mjs";
import { readSources } from "@/lib/setup/read-sources.mjs";

function faults(files: Record<string, string>): string[] {
  return importFaults(new Map(Object.entries(files)));
}

it("finds nothing wrong with this project", () => {
  const sources = readSources(process.cwd());
  expect(sources.has("lib/server/env.ts")).toBe(true);
  expect(sources.has("components/studio/studio.tsx")).toBe(true);
  expect(importFaults(sources)).toEqual([]);
});

const refused: readonly [from: string, to: string, source: string, says: string][] = [
  [
    "components/studio/panel/panel.tsx",
    "lib/server/env.ts",
    'import { readSettings } from "@/lib/server/env";',
    "components must not import lib/server/env.ts",
  ],
  [
    "components/studio/panel/panel.tsx",
    "lib/server/env.ts",
    'import type { Settings } from "../../../lib/server/env";',
    "components must not import lib/server/env.ts",
  ],
  [
    "components/studio/panel/panel.tsx",
    "lib/providers/siray/index.ts",
    'const siray = await import("@/lib/providers/siray/index");',
    "components must not import lib/providers/siray/index.ts",
  ],
  [
    "components/studio/panel/panel.tsx",
    "lib/contract/run.ts",
    'import { runSchema } from "@/lib/contract/run";',
    "components takes types only from lib/contract/run.ts (import type)",
  ],
  [
    "lib/client/fetch-runs.ts",
    "lib/contract/run.ts",
    'import { type Run } from "@/lib/contract/run";',
    "client takes types only from lib/contract/run.ts (import type)",
  ],
  [
    "lib/client/fetch-runs.ts",
    "lib/language/texts.ts",
    'export { texts } from "@/lib/language/texts";',
    "client must not import lib/language/texts.ts",
  ],
  [
    "lib/contract/run.ts",
    "lib/catalog/check.ts",
    'import { check } from "@/lib/catalog/check";',
    "contract takes types only from lib/catalog/check.ts (import type)",
  ],
  [
    "lib/catalog/check.ts",
    "lib/contract/errors.ts",
    'import type { Errors } from "@/lib/contract/errors";',
    "catalog must not import lib/contract/errors.ts",
  ],
  [
    "lib/language/texts.ts",
    "lib/catalog/check.ts",
    'import { check } from "@/lib/catalog/check";',
    "language takes types only from lib/catalog/check.ts (import type)",
  ],
  [
    "lib/protocols/task.ts",
    "lib/providers/siray/index.ts",
    'import { siray } from "@/lib/providers/siray/index";',
    "protocols must not import lib/providers/siray/index.ts",
  ],
  [
    "lib/providers/siray/index.ts",
    "lib/server/env.ts",
    'import "@/lib/server/env";',
    "providers must not import lib/server/env.ts",
  ],
  [
    "lib/server/studio.ts",
    "lib/client/fetch-runs.ts",
    'import { fetchRuns } from "@/lib/client/fetch-runs";',
    "server must not import lib/client/fetch-runs.ts",
  ],
  [
    "lib/server/sandbox/sandbox.ts",
    "lib/server/clock.ts",
    'import type { Clock } from "../clock";',
    "sandbox must not import lib/server/clock.ts",
  ],
  [
    "lib/setup/start.mjs",
    "lib/server/env.ts",
    'import { readSettings } from "../server/env";',
    "setup must not import lib/server/env.ts",
  ],
  [
    "app/page.tsx",
    "lib/server/db/runs.ts",
    'import {\n  listRuns,\n} from "@/lib/server/db/runs";',
    "pages must not import lib/server/db/runs.ts",
  ],
  [
    "app/api/runs/route.ts",
    "components/studio/panel/panel.tsx",
    'import { Panel } from "@/components/studio/panel/panel";',
    "routes must not import components/studio/panel/panel.tsx",
  ],
  [
    "proxy.ts",
    "components/studio/panel/panel.tsx",
    'import { Panel } from "@/components/studio/panel/panel";',
    "entries must not import components/studio/panel/panel.tsx",
  ],
];

it.each(refused)("refuses an import from %s of %s: %s", (from, to, source, says) => {
  expect(faults({ [from]: source, [to]: "" })).toContain(`${from}: ${says}`);
});

const refusedPackages = [
  ["components/studio/panel/panel.tsx", "zod", "components"],
  ["components/studio/panel/panel.tsx", "node:fs", "components"],
  ["lib/client/fetch-runs.ts", "zod", "client"],
  ["lib/contract/run.ts", "undici", "contract"],
  ["lib/catalog/check.ts", "zod", "catalog"],
  ["lib/language/texts.ts", "react", "language"],
  ["lib/setup/start.mjs", "semver", "setup"],
] as const;

it.each(refusedPackages)("refuses an import from %s of the package %s", (from, name, zone) => {
  expect(faults({ [from]: `import x from "${name}";` })).toEqual([
    `${from}: ${zone} must not import ${name}`,
  ]);
});

const guarded = 'import "server-only";\n';

const allowed = [
  [
    "components/studio/panel/panel.tsx",
    "lib/contract/run.ts",
    'import type { A } from "@/lib/contract/run";',
  ],
  [
    "components/studio/panel/panel.tsx",
    "lib/catalog/check.ts",
    'import { a } from "@/lib/catalog/check";',
  ],
  ["lib/client/runs.ts", "lib/contract/run.ts", 'export type { A } from "@/lib/contract/run";'],
  ["lib/language/texts.ts", "lib/contract/run.ts", 'import type { A } from "@/lib/contract/run";'],
  ["lib/contract/run.ts", "lib/catalog/model.ts", 'import type { A } from "@/lib/catalog/model";'],
  [
    "lib/server/studio.ts",
    "lib/server/sandbox/sandbox.ts",
    'import { a } from "./sandbox/sandbox";',
  ],
  [
    "app/page.tsx",
    "lib/server/runtime.ts",
    'import "server-only";\nimport { a } from "@/lib/server/runtime";',
  ],
  ["tests/unit/a.test.ts", "lib/server/env.ts", 'import { a } from "@/lib/server/env";'],
] as const;

it.each(allowed)("lets %s import %s", (from, to, source) => {
  const target = to === "lib/server/env.ts" || to === "lib/server/runtime.ts" ? guarded : "";
  expect(faults({ [from]: source, [to]: target })).toEqual([]);
});

it("refuses a cycle, types included, and names its way", () => {
  const files = {
    "lib/server/a.ts": 'import { b } from "./b";',
    "lib/server/b.ts": 'import type { C } from "@/lib/server/c";',
    "lib/server/c.ts": 'export * from "./a";',
  };
  expect(faults(files)).toEqual([
    "import cycle: lib/server/a.ts -> lib/server/b.ts -> lib/server/c.ts -> lib/server/a.ts",
  ]);
});

it("refuses a file over 300 lines, and not one of 300", () => {
  expect(faults({ "lib/server/long.ts": "x;\n".repeat(300) })).toEqual([]);
  expect(faults({ "lib/server/long.ts": "x;\n".repeat(301) })).toEqual([
    "lib/server/long.ts: 301 lines, and 300 is the wall",
  ]);
});

const nameless = [
  "lib/server/utils.ts",
  "components/ui/helpers.tsx",
  "lib/catalog/types.ts",
  "lib/contract/constants.ts",
  "lib/server/common/clock.ts",
  "tests/unit/misc.test.ts",
] as const;

it.each(nameless)("refuses the name of %s", (path) => {
  expect(faults({ [path]: "" })).toEqual([expect.stringContaining("says nothing")]);
});

it("refuses barrel files and src/, and lets a provider's index be", () => {
  expect(faults({ "lib/server/index.ts": "" })).toEqual(["lib/server/index.ts: no barrel files"]);
  expect(faults({ "src/page.tsx": "" })).toEqual([
    "src/page.tsx: there is no src/ in this project",
  ]);
  expect(faults({ "lib/providers/siray/index.ts": "" })).toEqual([]);
});

it("refuses a folder of lib that the table does not know", () => {
  expect(faults({ "lib/extra/a.ts": 'import "./b";' })).toEqual([
    "lib/extra/a.ts: lib has no such folder",
  ]);
});

it.each(["lib/server/env.ts", "lib/server/runtime.ts"])("wants server-only in %s", (path) => {
  expect(faults({ [path]: "export const a = 1;\n" })).toEqual([
    `${path}: must import "server-only"`,
  ]);
});
