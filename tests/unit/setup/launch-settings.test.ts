import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { parseEnvironmentFile, readEnvironment } from "@/lib/setup/environment-files.mjs";
import { readLaunchSettings } from "@/lib/setup/launch-settings.mjs";
import { nodeRefusal } from "@/lib/setup/node-version.mjs";
import { portRefusal } from "@/lib/setup/port.mjs";
import { readyLine } from "@/lib/setup/ready-line.mjs";

it.each(["v18.20.4", "v20.18.3", "v12.0.0", "v0.10.48"])("refuses Node %s", (version) => {
  expect(nodeRefusal(version)).toBe(
    `Proofsheet needs Node.js 20.19 or newer, and this is ${version}. See https://nodejs.org.`,
  );
});

it.each(["v20.19.0", "v20.20.2", "v22.1.0", "v24.0.0"])("takes Node %s", (version) => {
  expect(nodeRefusal(version)).toBeUndefined();
});

it("listens on this machine's port 3000 when nothing is set, or set to nothing", () => {
  const wanted = { host: "127.0.0.1", port: 3000, url: "http://127.0.0.1:3000" };
  expect(readLaunchSettings({})).toMatchObject({ ...wanted, buildFolder: ".next" });
  expect(
    readLaunchSettings({
      PORT: "",
      PROOFSHEET_HOST: " ",
      PROOFSHEET_PASSWORD: "",
      DATABASE_URL: "",
    }),
  ).toMatchObject(wanted);
});

it.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["127.8.0.2", "http://127.8.0.2:3000"],
  ["::1", "http://[::1]:3000"],
  ["[::1]", "http://[::1]:3000"],
  ["LocalHost", "http://localhost:3000"],
])("listens on %s", (host, url) => {
  expect(readLaunchSettings({ PROOFSHEET_HOST: host }).url).toBe(url);
});

it.each(["0.0.0.0", "::", "192.168.1.5", "127.0.0.1.example.com", "127.1", "studio.local", "*"])(
  "refuses to listen on %s",
  (host) => {
    expect(() => readLaunchSettings({ PROOFSHEET_HOST: host })).toThrow(
      `PROOFSHEET_HOST is "${host}".`,
    );
  },
);

it.each(["0", "65536", "80a", "-1", "3000.5", "1e3"])("refuses the port %s", (port) => {
  expect(() => readLaunchSettings({ PORT: port })).toThrow(
    `PORT must be a number from 1 to 65535, and is "${port}".`,
  );
});

it("takes the first and the last port", () => {
  expect(readLaunchSettings({ PORT: "1" }).port).toBe(1);
  expect(readLaunchSettings({ PORT: "65535" }).port).toBe(65535);
});

it("refuses what is not built yet", () => {
  expect(() => readLaunchSettings({ PROOFSHEET_PASSWORD: "0" })).toThrow(
    "A password lock is not built yet. Unset PROOFSHEET_PASSWORD.",
  );
  expect(() => readLaunchSettings({ DATABASE_URL: "postgres://a" })).toThrow(
    "Postgres is not built yet. Unset DATABASE_URL.",
  );
});

it("answers under the name of a chosen loopback address, and keeps a given list", () => {
  expect(readLaunchSettings({ PROOFSHEET_HOST: "127.0.0.9" }).allowedHosts).toBe(
    "localhost,127.0.0.1,[::1],127.0.0.9",
  );
  const given = readLaunchSettings({ PROOFSHEET_ALLOWED_HOSTS: "studio.test, other.test" });
  expect(given.allowedHosts).toBe("studio.test, other.test");
  expect(given.askedName).toBe("studio.test");
});

it("reads the lines of an environment file", () => {
  const text = [
    "# a comment",
    "PORT=3001",
    "  export SPACED = two words  ",
    'QUOTED="a # b" # c',
    "SINGLE='x'",
    "BARE=a#b # c",
    "EMPTY=",
    "COMMENTED= # nothing",
    "no line",
  ].join("\r\n");
  expect(parseEnvironmentFile(text)).toEqual({
    PORT: "3001",
    SPACED: "two words",
    QUOTED: "a # b",
    SINGLE: "x",
    BARE: "a#b",
    EMPTY: "",
    COMMENTED: "",
  });
});

it("lets the environment beat the files, an empty variable included, and the nearer file the farther", () => {
  const folder = mkdtempSync(join(tmpdir(), "proofsheet-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, ".env"), "A=1\nB=1\nC=1\nD=1\n");
  writeFileSync(join(folder, ".env.local"), "B=2\n");
  writeFileSync(join(folder, ".env.development"), "A=3\n");
  const environment = { C: "", D: "4" };
  const read = readEnvironment({ folder, environment, mode: "production" });
  expect(read).toEqual({ A: "1", B: "2", C: "", D: "4" });
});

it("says which providers are real", () => {
  const url = "http://127.0.0.1:3000";
  const provider = (name: string, state: string) => ({ name, state });
  const lines = [
    [provider("Siraya", "no_key"), provider("Serevix", "no_key")],
    [provider("Siraya", "ready"), provider("Serevix", "no_key"), provider("Siray", "untested")],
    [provider("Siraya", "ready"), provider("Serevix", "key_refused")],
  ].map((providers) => readyLine({ url, providers }));
  expect(lines).toEqual([
    `Proofsheet is ready at ${url} (sandbox: no provider key is set)`,
    `Proofsheet is ready at ${url} (ready: Siray, Siraya; sandbox: Serevix)`,
    `Proofsheet is ready at ${url} (ready: Serevix, Siraya)`,
  ]);
});

it("names PORT where the port cannot be had", () => {
  const at = { host: "127.0.0.1", port: 3000 };
  const way = "Set PORT to another one, for example PORT=3001 npm start.";
  expect(portRefusal({ ...at, code: "EADDRINUSE" })).toBe(`Port 3000 is in use. ${way}`);
  expect(portRefusal({ ...at, code: "EACCES" })).toContain(way);
});
