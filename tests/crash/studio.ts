import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as oneImage from "@/app/api/images/[id]/original/route";
import * as purge from "@/app/api/images/purge/route";
import * as restore from "@/app/api/images/restore/route";
import * as trash from "@/app/api/images/trash/route";
import * as oneRun from "@/app/api/runs/[id]/route";
import * as runs from "@/app/api/runs/route";
import * as uploads from "@/app/api/uploads/route";
import { readSettings } from "@/lib/server/env";
import { openStudio } from "@/lib/server/studio";
import { hurriedClock } from "../support/hurried-clock";

/*
 * The studio as a small process that starts quickly: its engine and its own route handlers behind
 * node's server instead of Next's. Waits pass faster (HURRY, since HURRY_SINCE). For tests that start it a thousand times.
 */

type Handler = (
  request: Request,
  context: { params: Promise<{ id: string }> },
) => Promise<Response>;

const routes: { method: string; path: RegExp; handle: Handler }[] = [
  { method: "POST", path: /^\/api\/runs$/, handle: withoutId(runs.POST) },
  { method: "GET", path: /^\/api\/runs\/([^/]+)$/, handle: oneRun.GET },
  { method: "POST", path: /^\/api\/uploads$/, handle: withoutId(uploads.POST) },
  { method: "POST", path: /^\/api\/images\/trash$/, handle: withoutId(trash.POST) },
  { method: "POST", path: /^\/api\/images\/restore$/, handle: withoutId(restore.POST) },
  { method: "POST", path: /^\/api\/images\/purge$/, handle: withoutId(purge.POST) },
  { method: "GET", path: /^\/api\/images\/([^/]+)\/original$/, handle: oneImage.GET },
];

type HandlerWithoutId = (
  request: Request,
  context: { params: Promise<Record<string, never>> },
) => Promise<Response>;

function withoutId(handle: HandlerWithoutId): Handler {
  return (request) => handle(request, { params: Promise.resolve({}) });
}

const clock = hurriedClock(Number(process.env.HURRY ?? "1"), Number(process.env.HURRY_SINCE));
const studio = await openStudio({ settings: readSettings(), clock });
globalThis.proofsheetStudio = studio;

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host}`);
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(Buffer.from(piece));
  const request = new Request(url, {
    method: incoming.method,
    headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    body: incoming.method === "POST" ? Buffer.concat(pieces) : undefined,
  });
  const found = routes.find(
    ({ method, path }) => method === incoming.method && path.test(url.pathname),
  );
  const id = found?.path.exec(url.pathname)?.[1] ?? "";
  const reply =
    found === undefined
      ? new Response("no such route", { status: 404 })
      : await found.handle(request, { params: Promise.resolve({ id }) });
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(Buffer.from(await reply.arrayBuffer()));
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  process.send?.({ port: address.port });
});

// The test that started it is gone.
process.once("disconnect", () => process.exit(0));
