import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { freshImageFetch } from "../support/fresh-image-fetch";
import { serve, serveRaw } from "../support/loopback";

const redirectTo = (location: string) => new Response(null, { status: 302, headers: { location } });

test("a server on this machine is reached only when its host and port are named", async () => {
  const bytes = randomBytes(100_000);
  let calls = 0;
  const host = await serve((_, response) => {
    calls++;
    response.setHeader("content-type", "image/png").end(bytes);
  });
  const closed = await freshImageFetch({ allowPrivateHosts: ["127.0.0.1:1", "localhost:80"] });
  await expect(closed.fetchTo(`http://${host}/`)).rejects.toMatchObject({
    code: "address_refused",
  });
  expect(calls).toBe(0);

  const open = await freshImageFetch({ allowPrivateHosts: [host] });
  expect(await open.fetchTo(`http://${host}/`)).toEqual({
    bytes: bytes.length,
    contentType: "image/png",
  });
  expect((await readFile(open.target)).equals(bytes)).toBe(true);
});

test("a named host does not open the rest of its network by a redirect", async () => {
  let calls = 0;
  const inner = await serve((_, response) => {
    calls++;
    response.end();
  });
  const outer = await serve((_, response) => {
    response.writeHead(302, { location: `http://${inner}/` }).end();
  });
  const { fetchTo } = await freshImageFetch({ allowPrivateHosts: [outer] });
  await expect(fetchTo(`http://${outer}/`)).rejects.toMatchObject({ code: "address_refused" });
  expect(calls).toBe(0);
});

test("the path reaches the server as it was written", async () => {
  const targets: (string | undefined)[] = [];
  const host = await serve((request, response) => {
    targets.push(request.url);
    if (request.url === "/go") return response.writeHead(302, { location: "/b%2Fc?x=%2f" }).end();
    response.end("ok");
  });
  const path = "/v1/images%2F2025%2Fa%20b%252F.png?sig=a%2Bb%2F%3D&e=1";
  for (const one of [path, "/go"]) {
    const { fetchTo } = await freshImageFetch({ allowPrivateHosts: [host] });
    await fetchTo(`http://${host}${one}`);
  }
  expect(targets).toEqual([path, "/go", "/b%2Fc?x=%2f"]);
});

test("no credentials are sent, on no hop", async () => {
  const seen: string[] = [];
  const host = await serve((request, response) => {
    seen.push(...Object.keys(request.headers));
    if (request.url === "/") return response.writeHead(307, { location: "/next" }).end();
    response.end("ok");
  });
  const { fetchTo } = await freshImageFetch({ allowPrivateHosts: [host] });
  await fetchTo(`http://${host}/`);
  expect([...new Set(seen)].sort()).toEqual([
    "accept",
    "accept-encoding",
    "connection",
    "host",
    "user-agent",
  ]);
});

test("three redirects are followed and a fourth is not", async () => {
  const host = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) return response.end("ok");
    response.writeHead(301, { location: `./${left - 1}` }).end();
  });
  const three = await freshImageFetch({ allowPrivateHosts: [host] });
  expect(await three.fetchTo(`http://${host}/3`)).toMatchObject({ bytes: 2 });
  const four = await freshImageFetch({ allowPrivateHosts: [host] });
  await expect(four.fetchTo(`http://${host}/4`)).rejects.toMatchObject({
    code: "result_unreachable",
    detail: "The link leads on more than 3 times.",
  });
});

test("a link from https to http is not followed", async () => {
  const host = await serve((_, response) => response.end("ok"));
  const sandbox = async () => redirectTo(`http://${host}/`);
  const { fetchTo } = await freshImageFetch({ allowPrivateHosts: [host], sandbox });
  await expect(fetchTo("https://sandbox.invalid/a")).rejects.toMatchObject({
    code: "result_unreachable",
    detail: "The link leads from https to http.",
  });
});

test("sandbox addresses are answered by the sandbox, through redirects as well", async () => {
  const urls: string[] = [];
  const sandbox = async ({ url }: Request) => {
    urls.push(url);
    if (url.endsWith("/first")) return redirectTo("/images%2Fsecond.png");
    return new Response("picture", { headers: { "content-type": "image/png" } });
  };
  const { fetchTo, target } = await freshImageFetch({ sandbox });
  expect(await fetchTo("https://sandbox.invalid/first")).toEqual({
    bytes: 7,
    contentType: "image/png",
  });
  expect(urls).toEqual([
    "https://sandbox.invalid/first",
    "https://sandbox.invalid/images%2Fsecond.png",
  ]);
  expect(await readFile(target, "utf8")).toBe("picture");
});

test("without a sandbox its addresses are refused", async () => {
  const { fetchTo } = await freshImageFetch();
  await expect(fetchTo("https://sandbox.invalid/a")).rejects.toMatchObject({
    code: "address_refused",
  });
});

test.each([403, 404, 410, 500])("status %i is told and leaves no file", async (status) => {
  const host = await serve((_, response) => response.writeHead(status).end("no"));
  const { fetchTo, incoming } = await freshImageFetch({ allowPrivateHosts: [host] });
  await expect(fetchTo(`http://${host}/`)).rejects.toMatchObject({
    code: "result_unreachable",
    facts: { status },
  });
  expect(await readdir(incoming)).toEqual([]);
});

test("a file at the limit is fetched, one above it is cut off and removed", async () => {
  let isCut = false;
  const host = await serve((request, response) => {
    if (request.url === "/exact") return response.end(Buffer.alloc(1_000));
    response.on("close", () => {
      isCut = !response.writableFinished;
    });
    const timer = setInterval(() => response.write(Buffer.alloc(500)), 1);
    response.on("close", () => clearInterval(timer));
  });
  const exact = await freshImageFetch({ allowPrivateHosts: [host] });
  expect(await exact.fetchTo(`http://${host}/exact`, 1_000)).toMatchObject({ bytes: 1_000 });
  const { fetchTo, incoming } = await freshImageFetch({ allowPrivateHosts: [host] });
  await expect(fetchTo(`http://${host}/endless`, 1_000)).rejects.toMatchObject({
    code: "result_unusable",
    facts: { limitBytes: 1_000 },
  });
  expect(await readdir(incoming)).toEqual([]);
  await expect.poll(() => isCut).toBe(true);
});

test("one layer of encoding is undone, and counts with what it becomes", async () => {
  const bytes = Buffer.alloc(1_000_000);
  const host = await serve((_, response) => {
    response.setHeader("content-encoding", "gzip").end(gzipSync(bytes));
  });
  const { fetchTo, target } = await freshImageFetch({ allowPrivateHosts: [host] });
  expect(await fetchTo(`http://${host}/`)).toMatchObject({ bytes: 1_000_000 });
  expect((await readFile(target)).equals(bytes)).toBe(true);
  const small = await freshImageFetch({ allowPrivateHosts: [host] });
  await expect(small.fetchTo(`http://${host}/`, 900_000)).rejects.toMatchObject({
    code: "result_unusable",
  });
});

test("two layers of encoding are refused", async () => {
  const host = await serve((_, response) => {
    response.setHeader("content-encoding", "gzip, gzip").end(gzipSync(gzipSync("x")));
  });
  const { fetchTo } = await freshImageFetch({ allowPrivateHosts: [host] });
  await expect(fetchTo(`http://${host}/`)).rejects.toMatchObject({ code: "result_unusable" });
});

test("a body that breaks off leaves no file", async () => {
  const host = await serveRaw((socket) => {
    socket.once("data", () => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
      setImmediate(() => socket.destroy());
    });
  });
  const { fetchTo, incoming } = await freshImageFetch({ allowPrivateHosts: [host] });
  await expect(fetchTo(`http://${host}/`)).rejects.toMatchObject({ code: "result_unreachable" });
  expect(await readdir(incoming)).toEqual([]);
});

test("a server that never ends is given up after the whole time", async () => {
  const host = await serve((_, response) => void response.write("x"));
  const deadlines = { connectMs: 5_000, headersMs: 5_000, idleMs: 5_000, totalMs: 100 };
  const { fetchTo, incoming } = await freshImageFetch({ allowPrivateHosts: [host], deadlines });
  await expect(fetchTo(`http://${host}/`)).rejects.toMatchObject({ code: "result_unreachable" });
  expect(await readdir(incoming)).toEqual([]);
});

test("a caller can take its fetch back", async () => {
  const ending = new AbortController();
  const host = await serve((_, response) => {
    response.write("x");
    ending.abort();
  });
  const { images, target, incoming } = await freshImageFetch({ allowPrivateHosts: [host] });
  const running = images.fetchToFile(`http://${host}/`, target, { signal: ending.signal });
  await expect(running).rejects.toMatchObject({ code: "result_unreachable" });
  expect(await readdir(incoming)).toEqual([]);
});

test("a name that does not exist is unreachable", async () => {
  const { fetchTo } = await freshImageFetch();
  await expect(fetchTo("http://nowhere.test/")).rejects.toMatchObject({
    code: "result_unreachable",
    detail: "ENOTFOUND",
  });
});
