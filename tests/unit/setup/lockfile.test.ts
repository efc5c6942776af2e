import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lockfileFaults } from "@/lib/setup/lockfile.mjs";

const manifest = { dependencies: { next: "16.4.5" }, devDependencies: { vitest: "4.1.12" } };

function lockOf(more: Record<string, object> = {}) {
  return { packages: { "": manifest, ...more } };
}

it("finds nothing wrong with this project's lockfile", () => {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const lock = read("package-lock.json");
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(lockfileFaults({ manifest: read("package.json"), lock })).toEqual([]);
});

it("refuses a host in the lock", () => {
  const lock = lockOf({ "node_modules/next": { resolved: "https://registry.example/next.tgz" } });
  expect(lockfileFaults({ manifest, lock })).toEqual([
    "node_modules/next names where it was downloaded from (resolved)",
  ]);
});

it("refuses a platform's package without an entry", () => {
  const optionalDependencies = { "@next/swc-darwin-arm64": "16.4.5" };
  expect(
    lockfileFaults({ manifest, lock: lockOf({ "node_modules/next": { optionalDependencies } }) }),
  ).toEqual(["node_modules/next wants @next/swc-darwin-arm64, which has no entry"]);
});

it("finds a platform's package nested or hoisted, at any height", () => {
  const optionalDependencies = { a: "1.0.0", b: "1.0.0", c: "1.0.0" };
  const lock = lockOf({
    "node_modules/x/node_modules/@s/y": { optionalDependencies },
    "node_modules/x/node_modules/@s/y/node_modules/a": {},
    "node_modules/x/node_modules/b": {},
    "node_modules/c": {},
  });
  expect(lockfileFaults({ manifest, lock })).toEqual([]);
});

it.each(["*", "^1.0.0", "~1.0.0", "1", "latest", ">=1.0.0"])("refuses the version %s", (next) => {
  const floating = { dependencies: { next } };
  expect(lockfileFaults({ manifest: floating, lock: { packages: { "": floating } } })).toEqual([
    `package.json asks for next ${next}: give one exact version`,
  ]);
});

it("refuses a lock made from another package.json", () => {
  const lock = { packages: { "": { dependencies: { next: "16.4.4", left: "1.0.0" } } } };
  expect(lockfileFaults({ manifest, lock })).toEqual(
    ["next", "vitest", "left"].map(
      (name) => `package.json and package-lock.json disagree on ${name}: run npm install`,
    ),
  );
});
