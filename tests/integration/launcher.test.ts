import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolders } from "@/tests/support/data-folder";
import { startLauncher, untilNothingListens } from "@/tests/support/launcher";
import { freePort } from "@/tests/support/studio-process";

const limitMs = 8000;

async function emptyFolder(): Promise<string> {
  const { root } = await freshFolders();
  return root;
}

async function launched(by: "npm" | "node", environment: Record<string, string> = {}) {
  const port = await freePort();
  const dataDir = await emptyFolder();
  const launcher = startLauncher({ port, dataDir, by, environment });
  const line = await launcher.ready;
  return { port, dataDir, line, launcher, url: `http://127.0.0.1:${port}` };
}

/** An event stream that a browser would hold open. */
async function openEvents(url: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const response = await fetch(`${url}/api/events`);
  if (response.body === null) throw new Error("no event stream");
  const reader = response.body.getReader();
  await reader.read();
  return reader;
}

it("says where it is and in which mode, in one line that is its last, and ends within 8 s of SIGTERM, an event stream open", async () => {
  const { port, line, launcher, url } = await launched("node");
  expect(line).toBe(`Proofsheet is ready at ${url} (sandbox: no provider key is set)`);
  expect(launcher.output().trimEnd().split("\n").at(-1)).toBe(line);
  expect((await fetch(`${url}/api/ready`)).status).toBe(200);

  const events = await openEvents(url);
  const start = performance.now();
  launcher.child.kill("SIGTERM");
  const { code } = await launcher.ended;
  expect(code).toBe(0);
  await untilNothingListens(port);
  expect(performance.now() - start).toBeLessThan(limitMs);
  await events.cancel().catch(() => undefined);
});

it("names the providers whose key is set, and leaves nothing behind when npm gets SIGTERM", async () => {
  const environment = { SIRAY_API_KEY: "sk-siray-test", SIRAYA_API_KEY: "sk-siraya-test" };
  const { port, line, launcher, url } = await launched("npm", environment);
  expect(line).toBe(
    `Proofsheet is ready at http://127.0.0.1:${port} (ready: Siray, Siraya; sandbox: Serevix)`,
  );
  const events = await openEvents(url);
  launcher.child.kill("SIGTERM");
  await launcher.ended;
  expect(await untilNothingListens(port)).toBeLessThan(limitMs);
  await events.cancel().catch(() => undefined);
});

it("refuses a busy port and names PORT", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const { port } = address;
  const launcher = startLauncher({ port, dataDir: await emptyFolder() });
  const { code } = await launcher.ended;
  server.close();
  expect(code).toBe(1);
  expect(launcher.output()).toBe(
    `Port ${port} is in use. Set PORT to another one, for example PORT=${port + 1} npm start.\n`,
  );
});

it("refuses to listen where others could reach it, before anything listens", async () => {
  const environment = { PROOFSHEET_HOST: "0.0.0.0" };
  const launcher = startLauncher({
    port: await freePort(),
    dataDir: await emptyFolder(),
    environment,
  });
  const { code } = await launcher.ended;
  expect(code).toBe(1);
  expect(launcher.output()).toContain('PROOFSHEET_HOST is "0.0.0.0".');
});

it("honours the .env file beside it", async () => {
  const folder = await emptyFolder();
  await cp("lib/setup", join(folder, "lib/setup"), { recursive: true });
  await writeFile(join(folder, ".env"), "PROOFSHEET_HOST=192.168.1.20\n");
  const { PROOFSHEET_HOST: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(folder, "lib/setup/start.mjs")], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (piece: Buffer) => {
    output += piece.toString();
  });
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  expect(output).toContain('PROOFSHEET_HOST is "192.168.1.20".');
});

it.runIf(process.platform === "linux")("leaves nothing behind when npm is killed", async () => {
  const { port, launcher, url } = await launched("npm");
  const events = await openEvents(url);
  launcher.child.kill("SIGKILL");
  await launcher.ended;
  expect(await untilNothingListens(port)).toBeLessThan(limitMs);
  await events.cancel().catch(() => undefined);
});

it("refuses a data folder that is in use before it builds anything; killed, the launcher leaves nothing behind, and another starts at once on its port", async () => {
  const { port, dataDir, launcher, url } = await launched("node");
  const nothing = ".cache/never-built";
  const environment = { PROOFSHEET_BUILD_DIR: nothing };
  const second = startLauncher({ port: await freePort(), dataDir, environment });
  const { code } = await second.ended;
  expect(second.output()).toBe(
    `Another Proofsheet already uses the data folder ${dataDir}. Stop it, or set PROOFSHEET_DATA_DIR to another folder.\n`,
  );
  expect([code, existsSync(nothing)]).toEqual([1, false]);

  const events = await openEvents(url);
  launcher.child.kill("SIGKILL");
  await launcher.ended;
  const again = startLauncher({ port, dataDir: await emptyFolder() });
  expect(await again.ready).toContain(url);
  await events.cancel().catch(() => undefined);
});
