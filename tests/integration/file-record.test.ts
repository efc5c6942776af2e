import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, readlink, realpath, rm, truncate } from "node:fs/promises";
import sharp from "sharp";
import { expect, it } from "vitest";
import { readRecord } from "@/components/studio/import/file/read-record";
import type { Image, RunRequest } from "@/lib/contract/run";
import { readImprint } from "@/lib/imprint/imprint";
import { findImage } from "@/lib/server/db/images";
import { sendImprinted } from "@/lib/server/library/send-imprinted";
import { zipImages } from "@/lib/server/library/zip-images";
import { sendFile } from "@/lib/server/send-file";
import { keys } from "../support/connected-studio";
import { press, runOver } from "../support/open-studio";
import { quarters, sealed } from "../support/pictures";
import { readZip } from "../support/read-zip";
import { sharedStudio } from "../support/shared-studio";
import { only } from "../support/studio-process";

const shared = sharedStudio();
const flux = { model: "siraya/flux-1-srpo", prompt: "An otter, 水獺 & <fog>" } as const;

async function made(request: RunRequest, delivered?: Buffer) {
  const { sandbox, studio } = shared;
  const image = delivered?.toString("base64");
  await sandbox.faults(image === undefined ? [] : [{ match: { kind: "download" }, image }]);
  const { run } = await press(studio, request);
  const over = await runOver(studio, run.id);
  const [first] = only(over).images;
  if (first === undefined) throw new Error("no image");
  return { run: over, image: first, ...(await stored(first)) };
}

async function stored({ id, sha256, type }: Image) {
  const { engine } = shared.studio;
  const row = await findImage(engine.db, id);
  if (row === undefined) throw new Error("no such image");
  return { row, blob: () => readFile(engine.storage.blobPath(sha256, type)) };
}

async function saved(row: Awaited<ReturnType<typeof stored>>["row"]) {
  const response = await sendImprinted(shared.studio.engine, row);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get("content-length")).toBe(String(bytes.length));
  const text = readImprint(bytes);
  return { bytes, text, record: text === undefined ? undefined : readRecord(text) };
}

async function pixels(bytes: Buffer) {
  return (await sharp(bytes, { failOn: "warning" }).raw().toBuffer()).toString("base64");
}

it.each<[string, () => Promise<Buffer>]>([
  ["PNG", () => quarters(60, 40).png().toBuffer()],
  ["JPEG", () => quarters(60, 40).jpeg().toBuffer()],
  ["WebP", () => quarters(60, 40).webp().toBuffer()],
])(
  "a saved %s tells everything that made it, and the stored one is what was delivered",
  async (_kind, picture) => {
    const delivered = await picture();
    const parameters = { num_inference_steps: 12, guidance_scale: 4.5, seed: 0 };
    const { run, image, row, blob } = await made({ ...flux, parameters, count: 1 }, delivered);
    const { bytes, record } = await saved(row);
    expect(record).toStrictEqual({
      proofsheet: 1,
      model: flux.model,
      modelName: "FLUX.1 SRPO",
      provider: "siraya",
      prompt: flux.prompt,
      parameters: only(run).parameters,
      references: [],
      count: 1,
      position: 0,
      sandbox: false,
      createdAt: image.createdAt,
      image: image.id,
      run: run.id,
    });
    expect(record?.parameters).toMatchObject(parameters);
    expect(await pixels(bytes)).toBe(await pixels(delivered));
    expect((await blob()).equals(delivered)).toBe(true);
    expect(createHash("sha256").update(delivered).digest("hex")).toBe(image.sha256);
  },
);

it("no key is in a file, not even one that a person wrote", async () => {
  const key = keys.SIRAYA_API_KEY;
  const { row } = await made({ ...flux, prompt: `Otter ${key} in fog` });
  const { bytes, record } = await saved(row);
  expect(record?.prompt).toBe("Otter [key] in fog");
  for (const each of Object.values(keys)) expect(bytes.includes(each)).toBe(false);
});

it("a file that has no place for a record goes as it is, and so does one that was brought", async () => {
  const gif = await quarters(60, 40).gif().toBuffer();
  const { row } = await made(flux, gif);
  expect((await saved(row)).bytes.equals(gif)).toBe(true);
  const brought = await saved({ ...row, generation_id: null });
  expect([brought.text, brought.bytes.equals(gif)]).toEqual([undefined, true]);
});

it("an archive carries the records too", async () => {
  const one = await made(flux, await quarters(60, 40).png().toBuffer());
  const two = await made({ ...flux, prompt: "Two" }, await quarters(40, 60).jpeg().toBuffer());
  const images = [one.row, two.row];
  const zip = zipImages(shared.studio.engine, images);
  const unpacked = readZip(Buffer.from(await new Response(zip).arrayBuffer()));
  const told = unpacked.map(({ bytes }) => readImprint(bytes) ?? "{}");
  expect(told.map((text) => readRecord(text)?.prompt)).toEqual([flux.prompt, "Two"]);
});

const onLinux = it.runIf(process.platform === "linux");

/** How many times this process holds a file open. */
async function openTimes(file: string): Promise<number> {
  const names = await readdir("/proc/self/fd");
  const targets = await Promise.all(
    names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => "")),
  );
  return targets.filter((target) => target === file).length;
}

onLinux("an answer that nobody reads, as to HEAD, holds no file open", async () => {
  const { row } = await made(flux, await quarters(90, 60).png().toBuffer());
  const { engine } = shared.studio;
  const path = await realpath(engine.storage.blobPath(row.sha256, row.type));
  const unread = [
    await sendImprinted(engine, row),
    await sendFile(new Request("http://studio.test/"), { path, type: row.type, tag: row.sha256 }),
  ];
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await openTimes(path)).toBe(0);

  const read = unread.map((response) => response.body?.getReader());
  for (const reader of read) expect((await reader?.read())?.done).toBe(false);
  expect(await openTimes(path)).toBe(2);
  for (const reader of read) await reader?.cancel();
  expect(await openTimes(path)).toBe(0);
});

it("a file that became shorter meanwhile is no whole download", async () => {
  const { row, blob } = await made(flux, await quarters(91, 61).png().toBuffer());
  const { engine } = shared.studio;
  const path = engine.storage.blobPath(row.sha256, row.type);
  const whole = await blob();
  const response = await sendImprinted(engine, row);
  const exact = await sendFile(new Request("http://studio.test/"), {
    path,
    type: row.type,
    tag: row.sha256,
  });
  await truncate(path, whole.length - 10);
  await expect(response.arrayBuffer()).rejects.toThrow("shorter than it was");
  await expect(exact.arrayBuffer()).rejects.toThrow("shorter than it was");
});

it("a file that is gone is not found; one that cannot be read is trouble of the studio", async () => {
  const { row } = await made(flux, await quarters(92, 62).png().toBuffer());
  const { engine } = shared.studio;
  const path = engine.storage.blobPath(row.sha256, row.type);
  await rm(path);
  await expect(sendImprinted(engine, row)).rejects.toMatchObject({ code: "not_found" });
  await mkdir(path);
  await expect(sendImprinted(engine, row)).rejects.toMatchObject({ code: "EISDIR" });
  await rm(path, { recursive: true });
});

it("links that may let somebody in stay out of the file, and it says how many", async () => {
  const { row } = await made(flux);
  const { db } = shared.studio.engine;
  const links = [
    "https://user:word@pictures.test/a.png",
    "https://pictures.test/b.png?signature=secret",
    "https://pictures.test/c.png",
  ];
  for (const [index, url] of links.entries()) {
    await db
      .insertInto("references")
      .values({ generation_id: row.generation_id ?? "", position: index + 1, url, image_id: null })
      .execute();
  }
  const { bytes, record } = await saved(row);
  expect([record?.references, record?.leftOut]).toEqual([[{ url: links[2] }], 2]);
  for (const secret of ["word", "secret"]) expect(bytes.includes(secret)).toBe(false);
});

it("a file with Content Credentials goes as it is: a record would break their seal", async () => {
  const delivered = sealed(await quarters(93, 63).png().toBuffer());
  const { row } = await made(flux, delivered);
  const { bytes, text } = await saved(row);
  expect([text, bytes.equals(delivered)]).toEqual([undefined, true]);
});

it("a reader that goes away leaves no file open", async () => {
  const { row } = await made(flux);
  const response = await sendImprinted(shared.studio.engine, row);
  await response.body?.cancel();
  const again = await saved(row);
  expect(again.record?.prompt).toBe(flux.prompt);
});
