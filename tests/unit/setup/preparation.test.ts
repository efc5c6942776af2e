import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { providers } from "@/lib/providers/all";
import { findBrowser } from "@/lib/setup/browser.mjs";
import { sourceFingerprint } from "@/lib/setup/fingerprint.mjs";
import { hasAllPackages } from "@/lib/setup/install.mjs";
import { isUnitOnly } from "@/lib/setup/run-tests.mjs";
import { withSetupLock } from "@/lib/setup/setup-lock.mjs";
import { testEnvironment } from "@/lib/setup/test-environment.mjs";

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "proofsheet-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/a": { version: "1.0.0", integrity: "x" },
  "node_modules/b-other-machine": { version: "1.0.0", integrity: "y", optional: true },
};

it("takes an install that lacks only what is made for other machines", () => {
  const installed = { "node_modules/a": wanted["node_modules/a"] };
  expect(hasAllPackages({ wanted, installed })).toBe(true);
});

it.each([
  ["lacks a package", {}],
  ["has another version", { "node_modules/a": { version: "1.0.1", integrity: "x" } }],
  ["has other bytes", { "node_modules/a": { version: "1.0.0", integrity: "z" } }],
])("refuses an install that %s", (_, installed) => {
  expect(hasAllPackages({ wanted, installed })).toBe(false);
});

it("changes the fingerprint with a content, a name, a new file, and with nothing else", () => {
  const folder = freshFolder();
  mkdirSync(join(folder, "app"));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const fingerprint = () => sourceFingerprint(folder, ["app", "proxy.ts"]);
  write("app/a.ts", "one");
  const first = fingerprint();
  utimesSync(join(folder, "app/a.ts"), 1, 1);
  write("README.md", "not a source");
  expect(fingerprint()).toBe(first);

  write("app/a.ts", "two");
  const changed = fingerprint();
  write("proxy.ts", "");
  const added = fingerprint();
  write("app/a.ts", "one");
  rmSync(join(folder, "proxy.ts"));
  expect(fingerprint()).toBe(first);
  expect(new Set([first, changed, added]).size).toBe(3);
});

it("lets one build at a time, in the order of coming", async () => {
  const path = join(freshFolder(), "cache", "setup.lock");
  const events: string[] = [];
  const first = withSetupLock({ path, onWait: () => undefined }, async () => {
    events.push("first begins");
    await new Promise((resolve) => setTimeout(resolve, 20));
    events.push("first ends");
  });
  const onWait = (holder: number) => events.push(`waits for ${holder}`);
  const second = withSetupLock({ path, onWait }, async () => events.push("second begins"));
  await Promise.all([first, second]);
  expect(events).toEqual([
    "first begins",
    `waits for ${process.pid}`,
    "first ends",
    "second begins",
  ]);
  expect(existsSync(path)).toBe(false);
});

it("takes the lock of a process that is dead", async () => {
  const path = join(freshFolder(), "setup.lock");
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(path, `${pid} 0.5`);
  expect(await withSetupLock({ path, onWait: failWaiting }, async () => "done")).toBe("done");
});

it("takes the lock of a process that is silent, whoever has its number now", async () => {
  const path = join(freshFolder(), "setup.lock");
  writeFileSync(path, `${process.pid} 0.5`);
  const longAgo = Date.now() / 1000 - 60;
  utimesSync(path, longAgo, longAgo);
  expect(await withSetupLock({ path, onWait: failWaiting }, async () => "done")).toBe("done");
});

it("lets the lock go when the work fails", async () => {
  const path = join(freshFolder(), "setup.lock");
  const work = withSetupLock({ path, onWait: failWaiting }, async () => {
    expect(readFileSync(path, "utf8")).toMatch(new RegExp(`^${process.pid} `));
    throw new Error("the build failed");
  });
  await expect(work).rejects.toThrow("the build failed");
  expect(existsSync(path)).toBe(false);
});

function failWaiting(): never {
  throw new Error("waited");
}

function exists(...there: string[]) {
  return (path: unknown) => there.some((each) => each === path);
}

it("takes the browser that is named, and refuses a name without a file", () => {
  const environment = { PROOFSHEET_BROWSER: "/opt/browser", PATH: "/usr/bin" };
  const both = exists("/opt/browser", "/usr/bin/chromium");
  expect(findBrowser({ environment, exists: both, platform: "linux" })).toBe("/opt/browser");
  expect(() => findBrowser({ environment, exists: exists("/usr/bin/chromium") })).toThrow(
    "PROOFSHEET_BROWSER names /opt/browser, and there is no such file.",
  );
});

it.each([
  ["linux", "/usr/bin/google-chrome"],
  ["linux", "/usr/bin/chromium"],
  ["linux", "/snap/bin/chromium-browser"],
  ["linux", "/usr/bin/microsoft-edge"],
  ["darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
] as const)("finds on %s the browser %s", (platform, path) => {
  const environment = { PATH: "/usr/bin:/snap/bin", PROOFSHEET_BROWSER: "" };
  expect(findBrowser({ environment, exists: exists(path), platform })).toBe(path);
});

it("finds no browser where there is none", () => {
  const environment = { PATH: "/usr/bin" };
  expect(findBrowser({ environment, exists: exists(), platform: "linux" })).toBeUndefined();
});

it("empties every variable that could reach or pay a provider", () => {
  const names = providers.flatMap((provider) => [
    ...provider.keyVariables,
    provider.baseUrlVariable,
    ...(provider.schemeVariable === undefined ? [] : [provider.schemeVariable]),
  ]);
  const environment = { ...Object.fromEntries(names.map((name) => [name, "real"])), PATH: "/bin" };
  const read: Record<string, string | undefined> = testEnvironment({
    environment,
    dataFolder: "/data",
    browser: "/chrome",
    buildFolder: ".next-test",
  });
  expect(names.map((name) => read[name])).toEqual(names.map(() => ""));
  expect(read).toMatchObject({
    PATH: "/bin",
    PROOFSHEET_DATA_DIR: "/data",
    PROOFSHEET_BROWSER: "/chrome",
    PROOFSHEET_BUILD_DIR: ".next-test",
  });
});

it.each([
  [["tests/unit/catalog"], true],
  [["./tests/unit/a.test.ts", "-t", "a name"], true],
  [["--project", "unit"], true],
  [["--project=unit"], true],
  [["--project=unit", "--project=served"], false],
  [[], false],
  [["tests/unit/a.test.ts", "tests/e2e/b.test.ts"], false],
  [["tests/unit-like"], false],
  [["-t", "a name"], false],
])("knows whether %j names unit tests alone: %s", (args, isUnit) => {
  expect(isUnitOnly(args)).toBe(isUnit);
});
