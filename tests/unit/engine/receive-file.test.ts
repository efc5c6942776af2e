import { readdir, readFile } from "node:fs/promises";
import { expect, it, onTestFinished } from "vitest";
import { StudioError } from "@/lib/contract/errors";
import { openStorage } from "@/lib/server/storage/storage";
import { receiveFile } from "@/lib/server/uploads/receive-file";
import { errorOf } from "../../support/answer";
import { freshFolders } from "../../support/data-folder";

const MEGABYTE = 1024 * 1024;
const PIECE = 64 * 1024;

async function storage() {
  const { root, incoming } = await freshFolders();
  const opened = openStorage(root);
  onTestFinished(() => opened.close());
  return { storage: opened, left: () => readdir(incoming) };
}

const form = (boundary = "edge") => ({
  "content-type": `multipart/form-data; boundary=${boundary}`,
});

function part(name: string, content: string, file?: string): string {
  const disposition = `form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}`;
  return `--edge\r\nContent-Disposition: ${disposition}\r\n\r\n${content}\r\n`;
}

function posted(body: BodyInit, headers: Record<string, string> = form()): Request {
  return new Request("http://127.0.0.1/api/uploads", { method: "POST", headers, body });
}

/** A request whose body never ends by itself, and how much of it was asked for. */
function endless(front: string, piece: Uint8Array) {
  let bytes = 0;
  let canceled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(Buffer.from(front));
      },
      pull(controller) {
        bytes += piece.byteLength;
        controller.enqueue(piece.slice());
      },
      cancel() {
        canceled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: "POST", headers: form(), body, duplex: "half" } as const;
  const request = new Request("http://127.0.0.1/api/uploads", init);
  return { request, read: () => bytes, isCanceled: () => canceled };
}

it("writes the file byte for byte, whatever its name says, beside fields that nobody asked for", async () => {
  const { storage: opened, left } = await storage();
  const body = new FormData();
  body.set("note", "hello");
  body.set("file", new File([Buffer.from([0, 1, 2, 255])], "../../evil.png"));
  const request = new Request("http://127.0.0.1/api/uploads", { method: "POST", body });
  const file = await receiveFile(request, opened);
  expect([...(await readFile(file))]).toEqual([0, 1, 2, 255]);
  expect(await left()).toHaveLength(1);
});

it("takes a file of exactly 32 MB and refuses one byte more", async () => {
  const { storage: opened, left } = await storage();
  const of = (bytes: number) => {
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(bytes)]), "a.png");
    return new Request("http://127.0.0.1/api/uploads", { method: "POST", body });
  };
  const file = await receiveFile(of(32 * MEGABYTE), opened);
  await opened.discard(file);
  expect((await errorOf(receiveFile(of(32 * MEGABYTE + 1), opened))).code).toBe("body_too_large");
  expect(await left()).toEqual([]);
});

it.each([
  ["in its file", part("file", "", "a.png").slice(0, -2)],
  ["before its file", "--edge\r\n"],
  ["in a field", part("note", "").slice(0, -2)],
  ["in something that is no form", ""],
])("stops reading at the limit when a body is endless %s", async (_where, front) => {
  const { storage: opened, left } = await storage();
  const sent = endless(front, new Uint8Array(PIECE));
  const error = await errorOf(receiveFile(sent.request, opened));
  expect(["body_too_large", "invalid_request"]).toContain(error.code);
  expect(sent.read()).toBeLessThanOrEqual(32 * MEGABYTE + 2 * PIECE);
  expect(sent.isCanceled()).toBe(true);
  expect(await left()).toEqual([]);
});

it("reads nothing of a body that announces too much", async () => {
  const { storage: opened } = await storage();
  const sent = endless("", new Uint8Array(PIECE));
  const announced = new Request(sent.request, {
    headers: { ...form(), "content-length": String(60 * MEGABYTE) },
  });
  expect((await errorOf(receiveFile(announced, opened))).code).toBe("body_too_large");
  expect(sent.read()).toBe(0);
});

const broken: readonly [string, () => Request, string, RegExp][] = [
  ["another type", () => posted("x", { "content-type": "image/png" }), "wrong_media_type", /./],
  [
    "no boundary",
    () => posted("x", { "content-type": "multipart/form-data" }),
    "invalid_request",
    /boundary|breaks off/,
  ],
  ["no form", () => posted("hello"), "invalid_request", /breaks off or is not a multipart form/],
  ["no parts", () => posted("--edge--\r\n"), "invalid_request", /under the name "file"/],
  ["no body", () => posted(""), "invalid_request", /breaks off|under the name "file"/],
  [
    "a field instead of a file",
    () => posted(`${part("file", "text")}--edge--\r\n`),
    "invalid_request",
    /under the name "file"/,
  ],
  [
    "another name",
    () => posted(`${part("image", "x", "a.png")}--edge--\r\n`),
    "invalid_request",
    /under the name "file"/,
  ],
  [
    "two files",
    () => posted(`${part("file", "x", "a")}${part("file", "y", "b")}--edge--\r\n`),
    "invalid_request",
    /one file at a time/,
  ],
  [
    "an end in the middle",
    () => posted(part("file", "x", "a").slice(0, -2)),
    "invalid_request",
    /breaks off/,
  ],
  [
    "too many fields",
    () => posted(`${part("note", "x").repeat(20)}--edge--\r\n`),
    "invalid_request",
    /too many/,
  ],
];

it.each(broken)(
  "refuses a form with %s and leaves nothing",
  async (_what, request, code, words) => {
    const { storage: opened, left } = await storage();
    const error = await errorOf(receiveFile(request(), opened));
    expect(error.code).toBe(code);
    expect(String(error.facts.reason ?? error.facts.expected)).toMatch(words);
    expect(await left()).toEqual([]);
  },
);

it("reads a body to its end, also past its last boundary", async () => {
  const { storage: opened } = await storage();
  const pieces = [`${part("file", "x", "a")}--edge--`, "\r\n", "and more"];
  let canceled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(Buffer.from(piece));
      },
      cancel() {
        canceled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: "POST", headers: form(), body, duplex: "half" } as const;
  const file = await receiveFile(new Request("http://127.0.0.1/", init), opened);
  expect(await readFile(file, "utf8")).toBe("x");
  expect(pieces).toEqual([]);
  expect(canceled).toBe(false);
});

it("says of a full disk that nothing was paid for, and leaves nothing", async () => {
  const { storage: opened, left } = await storage();
  const full = new StudioError("disk_full", { billed: "maybe" });
  const request = posted(`${part("file", "x", "a.png")}--edge--\r\n`);
  const error = await errorOf(
    receiveFile(request, { ...opened, write: () => Promise.reject(full) }),
  );
  expect([error.code, error.billed]).toEqual(["disk_full", "no"]);
  expect(await left()).toEqual([]);
});
