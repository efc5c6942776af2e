import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { request as rawRequest } from "node:http";
import path from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import type { ImagePage } from "@/lib/contract/library";
import type { ErrorBody, Image } from "@/lib/contract/run";
import { type HostileFile, hostileFiles } from "../support/hostile-files";
import { serve } from "../support/loopback";
import { freshFolder } from "../support/open-studio";
import { noise, quarters } from "../support/pictures";
import { type StudioProcess, startedStudioProcess } from "../support/studio-process";

type Sent = { status: number; body: Image | { error: ErrorBody } };

async function post(studio: StudioProcess, init: RequestInit): Promise<Sent> {
  const response = await studio.fetch("/api/uploads", { method: "POST", ...init });
  return { status: response.status, body: await response.json() };
}

async function sendFile(
  studio: StudioProcess,
  file: { bytes: Buffer; name: string; type: string },
): Promise<Sent> {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(file.bytes)], file.name, { type: file.type }));
  return post(studio, { body });
}

function sendLink(studio: StudioProcess, url: string): Promise<Sent> {
  const headers = { "content-type": "application/json" };
  return post(studio, { headers, body: JSON.stringify({ url }) });
}

function imageOf({ status, body }: Sent): Image {
  if (status !== 201 || "error" in body) throw new Error(JSON.stringify(body));
  return body;
}

function errorOf({ body }: Sent): ErrorBody {
  if (!("error" in body)) throw new Error("no error");
  return body.error;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function imagesOf(studio: StudioProcess): Promise<Image[]> {
  const page: ImagePage = await (await studio.fetch("/api/images")).json();
  return page.items;
}

it("a file becomes an image of its own, byte for byte, without a run", async () => {
  const dataDir = await freshFolder();
  const studio = await startedStudioProcess({ dataDir });
  const bytes = await noise(900, 600).png().toBuffer();
  const image = imageOf(await sendFile(studio, { bytes, name: "a.txt", type: "text/plain" }));
  expect(image).toMatchObject({
    kind: "uploaded",
    width: 900,
    height: 600,
    type: "image/png",
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    sandbox: false,
    thumbhash: expect.stringMatching(/./),
  });
  expect(image).not.toHaveProperty("generationId");
  const original = await studio.fetch(image.urls.original);
  expect(bytes.equals(Buffer.from(await original.arrayBuffer()))).toBe(true);
  expect(await studio.runs()).toEqual([]);
  expect((await imagesOf(studio)).map(({ id }) => id)).toEqual([image.id]);
  // The same file again is a second image over the same bytes.
  const again = imageOf(await sendFile(studio, { bytes, name: "b.png", type: "image/png" }));
  expect(again.sha256).toBe(image.sha256);
  expect(await filesIn(path.join(dataDir, "blobs"))).toEqual([`${image.sha256}.png`]);
});

it("every hostile file ends as it should, and leaves nothing when it is refused", async () => {
  const dataDir = await freshFolder();
  const studio = await startedStudioProcess({ dataDir });
  let kept = 0;
  for (const file of hostileFiles) {
    const sent = await sendFile(studio, { ...file, bytes: await file.bytes() });
    if ("kept" in file) {
      kept += 1;
      expect(imageOf(sent), file.what).toMatchObject(file.kept);
      await looksRight(studio, { image: imageOf(sent), file });
    } else {
      expect(sent.status, file.what).toBe(file.refused.status);
      expect(errorOf(sent).message, file.what).toMatch(file.refused.words);
      expect(errorOf(sent).billed).toBe("no");
    }
    expect(await filesIn(path.join(dataDir, "incoming")), file.what).toEqual([]);
    expect(await filesIn(path.join(dataDir, "quarantine")), file.what).toEqual([]);
    expect(await filesIn(path.join(dataDir, "blobs")), file.what).toHaveLength(kept);
  }
  expect(await imagesOf(studio)).toHaveLength(kept);
});

/** Served as the image that it is and as nothing else; its thumbnail is upright and in its colours. */
async function looksRight(
  studio: StudioProcess,
  { image, file }: { image: Image; file: HostileFile },
): Promise<void> {
  const original = await studio.fetch(image.urls.original);
  expect(original.headers.get("content-type"), file.what).toBe(image.type);
  expect(original.headers.get("x-content-type-options")).toBe("nosniff");
  expect(original.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  const thumbnail = await studio.fetch(image.urls.thumbnail);
  const { data, info } = await sharp(Buffer.from(await thumbnail.arrayBuffer()))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.width / info.height, file.what).toBeCloseTo(image.width / image.height, 1);
  // By the strongest channels: what inks print is never as bright.
  const at = (x: number, y: number) => {
    const pixel = Math.floor(y * info.height) * info.width + Math.floor(x * info.width);
    const colour = [...data.subarray(pixel * info.channels, pixel * info.channels + 3)];
    return colour.map((value) => (value > 0.8 * Math.max(...colour) ? "1" : "0")).join("");
  };
  const corners = [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
  // Red, green / blue, yellow; turned by a quarter where the file says so.
  const upright = ["100", "010", "001", "110"];
  const turned = ["001", "100", "110", "010"];
  expect(corners, file.what).toEqual(file.what.includes("side") ? turned : upright);
}

it.runIf(process.platform === "linux")(
  "memory stays flat under hostile files, however often they come",
  async () => {
    const studio = await startedStudioProcess({ dataDir: await freshFolder() });
    const hostile = await Promise.all(
      hostileFiles.map(async (file) => ({ ...file, bytes: await file.bytes() })),
    );
    const harmless = {
      bytes: await noise(2_000, 2_000).jpeg().toBuffer(),
      name: "a.jpg",
      type: "image/jpeg",
    };
    for (let round = 0; round < 6; round++) await sendFile(studio, harmless);
    const control = await peakWhile(studio, async () => {
      for (let round = 0; round < 30; round++) await sendFile(studio, harmless);
    });
    const peak = await peakWhile(studio, async () => {
      for (let round = 0; round < 3; round++) {
        for (const file of hostile) await sendFile(studio, file);
      }
    });
    expect(peak - control).toBeLessThan(64 * 1024);
  },
);

/** The largest resident size of the server while something happens, in kB. */
async function peakWhile(studio: StudioProcess, act: () => Promise<void>): Promise<number> {
  await writeFile(`/proc/${studio.pid}/clear_refs`, "5");
  await act();
  const status = await readFile(`/proc/${studio.pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]);
}

it("what announces or sends too much is answered before it is read, and the connection ends", async () => {
  const studio = await startedStudioProcess({ dataDir: await freshFolder() });
  const megabyte = Buffer.alloc(1024 * 1024);
  const front = '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n';
  const send = (headers: Record<string, string>) =>
    new Promise<{ status: number; accepted: number }>((resolve, reject) => {
      let accepted = 0;
      const request = rawRequest(`${studio.url}/api/uploads`, {
        method: "POST",
        headers: { "content-type": "multipart/form-data; boundary=edge", ...headers },
      });
      let answered = false;
      request.on("response", (answer) => {
        answered = true;
        answer.resume();
        answer.on("close", () => resolve({ status: answer.statusCode ?? 0, accepted }));
      });
      request.on("error", (error) => {
        if (!answered) reject(error);
      });
      const more = () => {
        if (answered || request.destroyed) return;
        request.write(megabyte, (error) => {
          if (error !== undefined && error !== null) return;
          accepted += megabyte.length;
          more();
        });
      };
      request.write(front);
      more();
    });
  const announced = await send({ "content-length": String(600 * megabyte.length) });
  expect(announced.status).toBe(413);
  expect(announced.accepted).toBeLessThan(16 * megabyte.length);
  const endless = await send({ "transfer-encoding": "chunked" });
  expect(endless.status).toBe(413);
  // What the two sockets hold between them comes on top of what was read.
  expect(endless.accepted).toBeLessThan(48 * megabyte.length);
});

it("a form that is none is refused with a sentence", async () => {
  const studio = await startedStudioProcess({ dataDir: await freshFolder() });
  const form = { "content-type": "multipart/form-data; boundary=edge" };
  const wrong: readonly [RequestInit, number, RegExp][] = [
    [{ headers: form, body: "hello" }, 400, /The form cannot be read/],
    [{ headers: { "content-type": "multipart/form-data" }, body: "x" }, 400, /boundary/],
    [
      { headers: { "content-type": "image/png" }, body: "x" },
      415,
      /multipart\/form-data with a file/,
    ],
    [{ headers: { "content-type": "application/json" }, body: "{}" }, 400, /url/],
    [{ headers: { ...form, origin: "https://evil.example" }, body: "x" }, 403, /own pages/],
  ];
  for (const [init, status, words] of wrong) {
    const sent = await post(studio, init);
    expect(sent.status).toBe(status);
    expect(errorOf(sent).message).toMatch(words);
  }
  expect(await imagesOf(studio)).toEqual([]);
});

it("a link is fetched behind the guard and becomes an image, or the reason is told", async () => {
  const bytes = await quarters(70, 50).webp().toBuffer();
  const host = await serve((request, response) => {
    if (request.url === "/image") response.end(bytes);
    else if (request.url === "/page") response.end("<!doctype html><title>No</title>");
    else if (request.url === "/large") response.end(Buffer.alloc(33 * 1024 * 1024));
    else response.writeHead(404).end();
  });
  const studio = await startedStudioProcess({
    dataDir: await freshFolder(),
    environment: { PROOFSHEET_ALLOW_PRIVATE_HOSTS: host },
  });
  expect(imageOf(await sendLink(studio, `http://${host}/image`))).toMatchObject({
    kind: "uploaded",
    width: 70,
    height: 50,
    type: "image/webp",
  });
  const refusals: readonly [string, number, RegExp][] = [
    [`http://${host}/page`, 422, /a web page, not an image/],
    [`http://${host}/large`, 413, /32 MB/],
    [`http://${host}/none`, 422, /The server answered 404 for this link/],
    ["http://127.0.0.1:9/", 422, /private/],
    ["http://169.254.169.254/latest/meta-data", 422, /private/],
    ["file:///etc/passwd", 422, /private, not http/],
  ];
  for (const [url, status, words] of refusals) {
    const sent = await sendLink(studio, url);
    expect(sent.status, url).toBe(status);
    expect(errorOf(sent).message, url).toMatch(words);
  }
  expect(await imagesOf(studio)).toHaveLength(1);
});
