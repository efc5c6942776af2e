import { readdir, readFile } from "node:fs/promises";
import { request as rawRequest } from "node:http";
import path from "node:path";
import { expect, it } from "vitest";
import type { Run, RunRequest } from "@/lib/contract/run";
import { readImprint } from "@/lib/imprint/imprint";
import { connectedTo, keys, startedSandbox } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import type { SandboxProcess } from "../support/sandbox-process";
import { studioOfFile } from "../support/studio-of-file";
import { isOver, only, type StudioProcess, startedStudioProcess } from "../support/studio-process";

const everyModel: RunRequest[] = [
  { model: "siraya/gpt-image-1", prompt: "Sea" },
  { model: "siraya/flux-1-srpo", prompt: "Sea", parameters: { size: "square" } },
  {
    model: "siraya/dreamomni2",
    prompt: "Give the first image the style of the second image",
    references: [{ url: "https://a.example/1.png" }, { url: "https://a.example/2.png" }],
  },
  { model: "serevix/gpt-image-1", prompt: "Sea" },
  { model: "serevix/gpt-image-1.5", prompt: "Sea" },
  { model: "siray/niji-7", prompt: "Sea", parameters: { aspect_ratio: "3:2" } },
];

/** Sends headers that `fetch` would not let through. */
function send(
  studio: StudioProcess,
  call: { path: string; method?: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const request = rawRequest(
      {
        host: "127.0.0.1",
        port: studio.port,
        path: call.path,
        method: call.method,
        headers: call.headers,
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => {
          text += piece;
        });
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        );
        answer.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(call.body);
  });
}

it("pointed at another server with other keys, every model works, a refused key is a plate, and no key is found anywhere", async () => {
  const sandbox = await startedSandbox();
  const dataDir = await freshFolder();
  const studio = await startedStudioProcess({ dataDir, environment: connectedTo(sandbox.origin) });
  const answers: string[] = [];
  for (const request of everyModel) {
    const { id } = await studio.press(request);
    const run = await studio.runOnce(id, isOver);
    expect(run.state, request.model).toBe("succeeded");
    expect(only(run).sandbox, request.model).toBe(false);
    answers.push(JSON.stringify(run));
  }
  answers.push(JSON.stringify(await refusedKey(studio, sandbox)));
  for (const place of [
    "/",
    "/api/providers",
    "/api/models",
    "/api/runs",
    "/api/images",
    "/api/health",
  ]) {
    answers.push(await (await studio.fetch(place)).text());
  }
  const used = (await sandbox.ledger()).flatMap((entry) => entry.headers.authorization ?? []);
  expect(new Set(used)).toEqual(new Set(Object.values(keys).map((key) => `Bearer ${key}`)));
  await studio.stop();
  answers.push(studio.output());
  for (const file of await filesUnder(dataDir)) answers.push(await readFile(file, "latin1"));
  for (const key of Object.values(keys)) {
    expect(answers.filter((text) => text.includes(key))).toEqual([]);
    const encoded = Buffer.from(key).toString("base64").replace(/=+$/, "");
    expect(answers.filter((text) => text.includes(encoded))).toEqual([]);
  }
});

/** The provider repeats the key in what it says; what the studio tells of it does not. */
async function refusedKey(studio: StudioProcess, sandbox: SandboxProcess): Promise<Run> {
  await sandbox.faults([
    {
      match: { kind: "submit" },
      status: 401,
      body: { error: { message: `Incorrect key ${keys.SEREVIX_API_KEY}`, type: "new_api_error" } },
    },
  ]);
  const { id } = await studio.press({ model: "serevix/gpt-image-1", prompt: "Sea" });
  const run = await studio.runOnce(id, isOver);
  expect(only(run).error).toMatchObject({
    code: "key_refused",
    title: "Serevix refused the key",
    billed: "no",
    detail: expect.stringContaining("Incorrect key"),
  });
  return run;
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** One studio without keys for the rest. */
let dataDir = "";
const keyless = studioOfFile({}, async (folder) => {
  dataDir = folder;
});

it("hosts, sites, bodies and queries that are not ours are refused before anything happens", async () => {
  const studio = keyless();
  const before = await studio.runs();
  const body = JSON.stringify({ model: "serevix/gpt-image-1", prompt: "Sea" });
  const json = { "content-type": "application/json" };
  const post = (headers: Record<string, string>, text = body) =>
    send(studio, { path: "/api/runs", method: "POST", headers, body: text });

  for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"]) {
    for (const place of ["/", "/api/health", "/api/events", "/nowhere", "/api/runs"]) {
      expect((await send(studio, { path: place, headers: { host } })).status, place).toBe(421);
    }
  }
  for (const headers of [
    { ...json, "sec-fetch-site": "cross-site" },
    { ...json, "sec-fetch-site": "same-site" },
    { ...json, origin: "null" },
    { ...json, origin: "https://evil.example" },
    { ...json, origin: `http://localhost:${studio.port}` },
    { ...json, origin: `http://127.0.0.1:${studio.port + 1}` },
  ]) {
    expect((await post(headers)).status).toBe(403);
  }
  expect((await post({ "content-type": "text/plain" })).status).toBe(415);
  expect((await post(json, "{")).status).toBe(400);
  expect((await post(json, "x".repeat(1_048_577))).status).toBe(413);
  const strange = await post(json, JSON.stringify({ model: "serevix/gpt-image-1", promt: "Sea" }));
  expect(strange.status).toBe(400);
  expect(strange.text).toContain("prompt");
  const unknown = await post(json, JSON.stringify({ model: "nobody/nothing", prompt: "Sea" }));
  expect(JSON.parse(unknown.text).error).toMatchObject({ code: "unknown_model", billed: "no" });
  const noKey = await post(
    json,
    JSON.stringify({ model: "serevix/gpt-image-1", prompt: "Sea", sandbox: false }),
  );
  expect(JSON.parse(noKey.text).error.message).toContain("SEREVIX_API_KEY");
  const nowhere = await send(studio, { path: "/api/nowhere" });
  expect([nowhere.status, JSON.parse(nowhere.text).error.code]).toEqual([404, "not_found"]);
  expect(
    (await send(studio, { path: "/api/nowhere", headers: { host: "evil.example" } })).status,
  ).toBe(421);
  expect((await send(studio, { path: "/api/runs?limit=0" })).status).toBe(400);
  expect((await send(studio, { path: "/api/runs?stranger=1" })).status).toBe(400);
  expect((await post({ ...json, "idempotency-key": "x".repeat(256) })).status).toBe(400);
  expect(await studio.runs()).toEqual(before);
});

it("every answer carries its headers, and images cannot run as anything else", async () => {
  const studio = keyless();
  const { id } = await studio.press({ model: "siraya/flux-1-srpo", prompt: "Sea" });
  const image = only(await studio.runOnce(id, isOver)).images[0];
  if (image === undefined) throw new Error("no image");
  const answers = await Promise.all(
    [
      "/",
      "/nowhere",
      "/api/runs",
      "/api/runs/none",
      "/api/images/none/original",
      image.urls.original,
      image.urls.thumbnail,
    ].map((place) => studio.fetch(place)),
  );
  for (const { headers, url } of answers) {
    expect(headers.get("x-content-type-options"), url).toBe("nosniff");
    expect(headers.get("referrer-policy"), url).toBe("no-referrer");
    expect(headers.get("content-security-policy"), url).toMatch(/default-src/);
    expect(headers.get("x-powered-by"), url).toBeNull();
  }
  const original = await studio.fetch(image.urls.original);
  expect(original.headers.get("content-type")).toBe("image/png");
  expect(original.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(original.headers.get("cache-control")).toContain("immutable");
  const bytes = Buffer.from(await original.arrayBuffer());
  const part = await studio.fetch(image.urls.original, { headers: { range: "bytes=10-19" } });
  expect([part.status, part.headers.get("content-range")]).toEqual([
    206,
    `bytes 10-19/${bytes.length}`,
  ]);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
  const tag = original.headers.get("etag") ?? "";
  expect(
    (await studio.fetch(image.urls.original, { headers: { "if-none-match": tag } })).status,
  ).toBe(304);
  const saved = await studio.fetch(`${image.urls.original}?download`);
  expect(saved.headers.get("content-disposition")).toMatch(
    /^attachment; filename="flux-1-srpo-[\w.-]+\.png"$/,
  );
  expect(saved.headers.get("etag")).toBe(tag);
  expect(Buffer.from(await saved.arrayBuffer()).equals(bytes)).toBe(true);
  const told = await studio.fetch(`${image.urls.original}?download=record`);
  expect(told.headers.get("content-disposition")).toBe(saved.headers.get("content-disposition"));
  expect(readImprint(new Uint8Array(await told.arrayBuffer()))).toContain('"proofsheet":1');
  expect((await studio.fetch(image.urls.thumbnail)).headers.get("content-type")).toBe("image/webp");
  expect((await studio.fetch("/_next/image?url=%2Ficon.svg&w=64&q=75")).status).toBe(404);
});

it("events name their revision, and a reader that comes back gets what it missed", async () => {
  const studio = keyless();
  const first = await studio.press({ model: "siraya/flux-1-srpo", prompt: "One" });
  // The thumbnail is the last that is told of a run.
  const done = await studio.runOnce(
    first.id,
    (run) => only(run).images[0]?.thumbhash !== undefined,
  );
  const second = await studio.press({ model: "siraya/flux-1-srpo", prompt: "Two" });
  await studio.runOnce(second.id, isOver);
  const response = await studio.fetch("/api/events", {
    headers: { "last-event-id": String(done.revision) },
  });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.includes("event: run")) break;
  }
  expect(text.startsWith(": connected")).toBe(true);
  expect(text).toContain(second.id);
  expect(text).not.toContain(first.id);
});

it("an end by SIGTERM with an event stream open is clean and quick", async () => {
  const studio = await startedStudioProcess({ dataDir: await freshFolder() });
  const response = await studio.fetch("/api/events");
  const before = performance.now();
  expect(await studio.stop()).toBe(0);
  expect(performance.now() - before).toBeLessThan(8_000);
  await response.body?.cancel();
});

it("a second studio on the same data folder refuses with a sentence", async () => {
  expect((await keyless().fetch("/api/ready")).status).toBe(200);
  await expect(startedStudioProcess({ dataDir })).rejects.toThrow(
    "Another Proofsheet already uses the data folder",
  );
});
