import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { readImprint } from "@/lib/imprint/imprint";
import { models } from "@/lib/providers/all";
import { openDatabase } from "@/lib/server/db/open";
import { openStorage } from "@/lib/server/storage/storage";
import { freshFolder } from "../support/open-studio";
import { noise } from "../support/pictures";
import { readZip } from "../support/read-zip";
import { insertSeededRun } from "../support/seeded-images";
import { type StudioProcess, startedStudioProcess } from "../support/studio-process";

/** Distinct files of about 12 MB each, in runs of one model and one second. */
async function filled(dataDir: string, count: number): Promise<{ id: string; sha256: string }[]> {
  const storage = openStorage(dataDir);
  const db = await openDatabase(dataDir, () => new Date().toISOString());
  const [model] = models;
  if (model === undefined) throw new Error("no model");
  const images: { id: string; sha256: string }[] = [];
  for (let number = 0; number < count; number++) {
    const file = storage.incoming();
    const picture = noise(2_000, 2_000 + number).png({ compressionLevel: 0 });
    await writeFile(file, await picture.toBuffer());
    await storage.keep(file, async (blob) => {
      const made = { prompt: `Noise ${number}`, model, images: 1, at: Date.now(), picture: blob };
      const { imageIds } = await insertSeededRun(db, made);
      images.push({ id: imageIds[0] ?? "", sha256: blob.sha256 });
    });
  }
  await db.destroy();
  storage.close();
  return images;
}

async function residentBytes({ pid }: StudioProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
}

/** How many files of a folder the studio holds open. */
async function openIn({ pid }: StudioProcess, folder: string): Promise<number> {
  const names = await readdir(`/proc/${pid}/fd`);
  const targets = await Promise.all(
    names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => "")),
  );
  return targets.filter((target) => target.startsWith(folder)).length;
}

/** A PNG as it was delivered: its record stands behind the header. */
function withoutRecord(png: Buffer): Buffer {
  expect(readImprint(png)).toContain('"proofsheet":1');
  const end = HEADER + 12 + png.readUInt32BE(HEADER);
  return Buffer.concat([png.subarray(0, HEADER), png.subarray(end)]);
}

const HEADER = 33;

function ask(studio: StudioProcess, ids: readonly string[]): Promise<Response> {
  return studio.fetch("/api/images/zip", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ids }),
  });
}

it.runIf(process.platform === "linux")(
  "many images are one zip that is made while it is read, in flat memory",
  async () => {
    const dataDir = await freshFolder();
    const images = await filled(dataDir, 20);
    const [lost] = images;
    const studio = await startedStudioProcess({ dataDir });
    const ids = images.map(({ id }) => id);
    // Once before measuring: what is loaded on first use is no growth.
    await (await ask(studio, ids.slice(0, 2))).arrayBuffer();
    const name = lost?.sha256 ?? "";
    await rm(path.join(dataDir, "blobs", name.slice(0, 2), `${name}.png`));

    const before = await residentBytes(studio);
    const response = await ask(studio, ids);
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="proofsheet-\d{4}-\d\d-\d\d\.zip"$/,
    );
    const zip = path.join(dataDir, "got.zip");
    let most = 0;
    if (response.body === null) throw new Error("no body");
    await pipeline(
      Readable.from(response.body),
      async function* (pieces: AsyncIterable<Uint8Array>) {
        let bytes = 0;
        for await (const piece of pieces) {
          bytes += piece.length;
          if (bytes > 8_000_000) {
            bytes = 0;
            most = Math.max(most, await residentBytes(studio));
          }
          yield piece;
        }
      },
      createWriteStream(zip),
    );
    // 240 MB went through.
    expect(most - before).toBeLessThan(96 * 1_024 * 1_024);

    const entries = readZip(await readFile(zip));
    expect(new Set(entries.map((entry) => entry.name)).size).toBe(20);
    const missing = entries.find((entry) => entry.name === "missing.txt");
    expect(missing?.bytes.toString()).toMatch(/could not be read.*\n\n[\w.-]+\.png\n$/);
    const sums = entries
      .filter((entry) => entry !== missing)
      .map(({ bytes }) => createHash("sha256").update(withoutRecord(bytes)).digest("hex"));
    expect(sums).toEqual(images.slice(1).map((image) => image.sha256));
  },
);

const onLinux = it.runIf(process.platform === "linux");

onLinux(
  "a form gets the zip too, a reader that goes away ends it, and ids of nothing are not found",
  async () => {
    const dataDir = await freshFolder();
    const images = await filled(dataDir, 3);
    const studio = await startedStudioProcess({ dataDir });
    const gone = await ask(
      studio,
      images.map(({ id }) => id),
    );
    const blobs = path.join(dataDir, "blobs");
    await expect.poll(() => openIn(studio, blobs)).toBe(1);
    await gone.body?.cancel();
    await expect.poll(() => openIn(studio, blobs), { timeout: 30_000 }).toBe(0);
    const form = new URLSearchParams(images.slice(0, 1).map(({ id }) => ["ids", id]));
    const response = await studio.fetch("/api/images/zip", { method: "POST", body: form });
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    const [image] = images;
    const original = Buffer.from(
      await (await studio.fetch(`/api/images/${image?.id}/original`)).arrayBuffer(),
    );
    expect(bytes.includes(original.subarray(HEADER))).toBe(true);
    expect(createHash("sha256").update(original).digest("hex")).toBe(image?.sha256);
    expect((await ask(studio, ["none"])).status).toBe(404);
    expect(studio.output()).not.toContain('"level":"error"');
  },
);
