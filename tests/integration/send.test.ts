import { once } from "node:events";
import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createProviderSend } from "@/lib/server/send";
import { countConnects } from "../support/count-connects";
import { serve, serveRaw } from "../support/loopback";

const unused = () => Promise.reject(new Error("The sandbox was called."));
const send = createProviderSend({ sandbox: unused });
const signal = new AbortController().signal;
const submit = (url: string) => ({
  method: "POST" as const,
  url,
  headers: { authorization: "Bearer k", "content-type": "application/json" },
  body: '{"seed":0}',
  signal,
});

/** A port on which nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return `127.0.0.1:${address.port}`;
}

test("a call arrives as it was written and its answer comes back", async () => {
  const seen: unknown[] = [];
  const host = await serve((request, response) => {
    request.setEncoding("utf8").on("data", (body) => {
      const { authorization, "content-type": type, "content-length": length } = request.headers;
      seen.push([request.method, request.url, authorization, type, length, body]);
    });
    request.on("end", () => response.writeHead(201, { "x-request-id": "r1" }).end('{"ok":true}'));
  });
  const response = await send(submit(`http://${host}/v1/images%2Fx?y=1`));
  expect(seen).toEqual([
    ["POST", "/v1/images%2Fx?y=1", "Bearer k", "application/json", "10", '{"seed":0}'],
  ]);
  expect(response.status).toBe(201);
  expect(response.headers.get("x-request-id")).toBe("r1");
  expect(await response.json()).toEqual({ ok: true });
});

test.each([301, 307, 401, 407, 408, 421, 425, 429, 500, 503])(
  "status %i is handed on and the call is made once",
  async (status) => {
    let calls = 0;
    const host = await serve((request, response) => {
      calls++;
      request.resume();
      response.writeHead(status, { location: "/again", "retry-after": "0" }).end("no");
    });
    const response = await send(submit(`http://${host}/`));
    expect(response.status).toBe(status);
    expect(await response.text()).toBe("no");
    expect(calls).toBe(1);
  },
);

test("every call has a connection of its own", async () => {
  const host = await serve((_, response) => response.end("{}"));
  const connects = await countConnects(async () => {
    for (let call = 0; call < 3; call++) await (await send(submit(`http://${host}/`))).text();
  });
  expect(connects).toBe(3);
});

test("a refused connection is unreachable, and nothing was billed", async () => {
  const host = await closedPort();
  await expect(send(submit(`http://${host}/`))).rejects.toMatchObject({
    code: "provider_unreachable",
    billed: "no",
    detail: "ECONNREFUSED",
    facts: { host },
  });
});

test("a server without TLS where TLS is wanted is unreachable", async () => {
  const host = await serveRaw((socket) => socket.end("hello"));
  await expect(send(submit(`https://${host}/`))).rejects.toMatchObject({
    code: "provider_unreachable",
  });
});

test("a connection that closes after the request leaves the outcome unknown", async () => {
  let connections = 0;
  const host = await serveRaw((socket) => {
    connections++;
    socket.once("data", () => socket.destroy());
  });
  await expect(send(submit(`http://${host}/`))).rejects.toMatchObject({
    code: "outcome_unknown",
    billed: "maybe",
  });
  expect(connections).toBe(1);
});

test("a connection that closes at once is not taken for a refusal", async () => {
  const host = await serveRaw((socket) => socket.destroy());
  await expect(send(submit(`http://${host}/`))).rejects.toMatchObject({ code: "outcome_unknown" });
});

test("a call taken back in flight leaves the outcome unknown", async () => {
  const ending = new AbortController();
  const host = await serve(() => ending.abort());
  const call = { ...submit(`http://${host}/`), signal: ending.signal };
  await expect(send(call)).rejects.toMatchObject({ code: "outcome_unknown" });
});

test("a call taken back before it began was not made", async () => {
  const call = { ...submit("http://127.0.0.1:9/"), signal: AbortSignal.abort() };
  const connects = await countConnects(async () => {
    await expect(send(call)).rejects.toMatchObject({ code: "provider_unreachable" });
  });
  expect(connects).toBe(0);
});

test("a body that breaks off is an error of the body", async () => {
  const host = await serveRaw((socket) => {
    socket.once("data", () => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
      setImmediate(() => socket.destroy());
    });
  });
  const response = await send(submit(`http://${host}/`));
  await expect(response.text()).rejects.toThrow();
});

test("cancelling a body cuts the connection", async () => {
  let isClosed = false;
  const host = await serve((_, response) => {
    response.write("x");
    response.on("close", () => {
      isClosed = true;
    });
  });
  const response = await send(submit(`http://${host}/`));
  await response.body?.cancel();
  await expect.poll(() => isClosed).toBe(true);
});

test("an encoded answer is decoded, and an unknown encoding is a breach of protocol", async () => {
  const host = await serve((request, response) => {
    const encoding = request.url === "/gzip" ? "gzip" : "gzip, gzip";
    response.setHeader("content-encoding", encoding).end(gzipSync('{"a":1}'));
  });
  expect(await (await send(submit(`http://${host}/gzip`))).json()).toEqual({ a: 1 });
  await expect(send(submit(`http://${host}/twice`))).rejects.toMatchObject({
    code: "provider_protocol",
  });
});

test("sandbox calls go to the sandbox, with the extra headers", async () => {
  const seen: unknown[] = [];
  const local = createProviderSend({
    extraHeaders: { "x-sandbox-scenario": "slow" },
    sandbox: async (request) => {
      const { method, url, headers } = request;
      const scenario = headers.get("x-sandbox-scenario");
      seen.push([method, url, headers.get("authorization"), scenario, await request.text()]);
      return new Response("{}", { status: 202 });
    },
  });
  const url = "https://sandbox.invalid/siraya/v1/images/generations";
  expect((await local(submit(url))).status).toBe(202);
  expect(seen).toEqual([["POST", url, "Bearer k", "slow", '{"seed":0}']]);
});

test("a sandbox that loses the connection leaves the outcome unknown", async () => {
  const lost = Object.assign(new Error("lost"), { code: "ECONNRESET" });
  const local = createProviderSend({ sandbox: () => Promise.reject(lost) });
  await expect(local(submit("https://sandbox.invalid/"))).rejects.toMatchObject({
    code: "outcome_unknown",
    detail: "ECONNRESET",
  });
});

test("a slow sandbox call can be taken back", async () => {
  const ending = new AbortController();
  const local = createProviderSend({
    sandbox: () => {
      queueMicrotask(() => ending.abort());
      return new Promise(() => undefined);
    },
  });
  const call = { ...submit("https://sandbox.invalid/"), signal: ending.signal };
  await expect(local(call)).rejects.toMatchObject({ code: "outcome_unknown" });
});
