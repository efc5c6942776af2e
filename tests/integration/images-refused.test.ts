import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import type { Run } from "@/lib/contract/run";
import { verifyDataFolder } from "@/lib/server/verify/verify";
import { press, runOver } from "../support/open-studio";
import { noise, quarters } from "../support/pictures";
import { crowdedPng, gifBomb, pngBomb } from "../support/png-bomb";
import { sharedStudio } from "../support/shared-studio";
import { only } from "../support/studio-process";

const shared = sharedStudio();

const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
const html = "<!doctype html><script>alert(1)</script>";
const MEGABYTE = 1024 * 1024;

type Case = { name: string; bytes: () => Promise<Buffer>; detail: RegExp };

const unusable: readonly Case[] = [
  { name: "an SVG under an image's type", bytes: async () => Buffer.from(svg), detail: /SVG/ },
  { name: "a page under an image's type", bytes: async () => Buffer.from(html), detail: /HTML/ },
  { name: "text", bytes: async () => Buffer.from("not yet ready"), detail: /looks like text/ },
  { name: "nothing at all", bytes: async () => Buffer.alloc(0), detail: /looks like nothing/ },
  {
    name: "a flat PNG of 30,000 × 30,000",
    bytes: () => pngBomb(30_000, 30_000),
    detail: /30000 × 30000 pixels/,
  },
  {
    name: "a GIF of 100,000 frames of 9,000 × 9,000",
    bytes: async () => gifBomb({ width: 9_000, height: 9_000, frames: 100_000 }),
    detail: /9000 × 9000 pixels/,
  },
  {
    name: "a PNG without its second half",
    bytes: async () => halfOf(await noise(400, 400).png().toBuffer()),
    detail: /damaged or not whole/,
  },
  {
    name: "a JPEG without its second half",
    bytes: async () => halfOf(await noise(400, 400).jpeg().toBuffer()),
    detail: /damaged or not whole/,
  },
];

for (const { name, bytes, detail } of unusable) {
  it(`${name}: failed and paid for, its bytes are in quarantine, nothing is sent again`, async () => {
    const file = await bytes();
    const before = process.memoryUsage.rss();
    const { run, grown } = await runWith({ image: file.toString("base64") });
    const generation = only(run);
    expect(generation).toMatchObject({ state: "failed", images: [] });
    expect(generation.error).toMatchObject({ code: "result_unusable", billed: "yes" });
    expect(generation.error?.detail).toMatch(detail);
    expect(generation.canCheckAgain).toBeUndefined();
    expect(await quarantined()).toContain(hashOf(file));
    expect(await submits()).toEqual([1]);
    expect(grown - before).toBeLessThan(64 * MEGABYTE + 4 * file.length);
    await expectSound();
  });
}

it("a link to it in base64 ends the same way", async () => {
  const file = halfOf(await noise(300, 300).png().toBuffer());
  const { run } = await runWith({ image: file.toString("base64"), model: "serevix/gpt-image-1" });
  expect(only(run).error).toMatchObject({ code: "result_unusable", billed: "yes" });
  expect(await quarantined()).toContain(hashOf(file));
  expect(await submits()).toEqual([1]);
  await expectSound();
});

it.each([
  ["a GIF of 100,000 small frames", async () => gifBomb({ width: 1, height: 1, frames: 100_000 })],
  ["a PNG with 8 MB of EXIF, XMP and ICC", () => crowdedPng(8 * MEGABYTE)],
  ["a PNG with a page behind it", polyglot],
  ["a PNG with a script in its comment", scripted],
])("%s is an image: kept as it came, and shown by its first frame alone", async (_name, bytes) => {
  const file = await bytes();
  const { run } = await runWith({ image: file.toString("base64") });
  const generation = only(run);
  expect(generation).toMatchObject({ state: "succeeded" });
  const [image] = generation.images;
  if (image === undefined) throw new Error("no image");
  const { storage } = shared.studio.engine;
  expect(hashOf(await readFile(storage.blobPath(image.sha256, image.type)))).toBe(hashOf(file));
  const thumbnail = await readFile(await storage.thumbnailPath(image.sha256, image.type));
  expect(thumbnail.length).toBeLessThan(32_768);
  expect(thumbnail.includes("alert(1)")).toBe(false);
  expect(await submits()).toEqual([1]);
});

it.each(["text/plain", "application/octet-stream", "text/html", "image/jpeg", ""])(
  "a PNG that is called %j is a PNG",
  async (type) => {
    const file = await quarters(40, 30).png().toBuffer();
    const headers = { "content-type": type };
    const { run } = await runWith({ image: file.toString("base64"), headers });
    expect(only(run).images).toMatchObject([{ type: "image/png", width: 40, height: 30 }]);
  },
);

type Delivered = { image: string; headers?: Record<string, string>; model?: string };

/** A run whose only image is a file of ours, and the most memory that was held meanwhile. */
async function runWith({ image, headers, model = "siraya/flux-1-srpo" }: Delivered) {
  const { sandbox, studio } = shared;
  await sandbox.clearLedger();
  const kind = model === "siraya/flux-1-srpo" ? "download" : "submit";
  await sandbox.faults([{ match: { kind }, image, ...(headers && { headers }) }]);
  let grown = process.memoryUsage.rss();
  const watch = setInterval(() => {
    grown = Math.max(grown, process.memoryUsage.rss());
  }, 5);
  const { run } = await press(studio, { model, prompt: "Otter" });
  const over: Run = await runOver(studio, run.id);
  clearInterval(watch);
  return { run: over, grown };
}

async function submits(): Promise<number[]> {
  const entries = await shared.sandbox.ledger();
  return entries.filter(({ kind }) => kind === "submit").map(({ billed }) => billed);
}

async function quarantined(): Promise<string[]> {
  const folder = path.join(shared.studio.engine.storage.dataDir, "quarantine");
  const files = (await readdir(folder)).map((name) => readFile(path.join(folder, name)));
  return (await Promise.all(files)).map(hashOf);
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function expectSound(): Promise<void> {
  const { dataDir } = shared.studio.engine.storage;
  expect((await verifyDataFolder({ dataDir })).problems).toEqual([]);
}

function halfOf(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await quarters(64, 48).png().toBuffer(), Buffer.from(html)]);
}

function scripted(): Promise<Buffer> {
  const exif = { IFD0: { ImageDescription: "<script>alert(1)</script>" } };
  return quarters(64, 48).withExif(exif).png().toBuffer();
}
