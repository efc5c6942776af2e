import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import type { Model } from "@/lib/catalog/model";
import { models } from "@/lib/providers/all";
import { isoTime } from "@/lib/server/clock";
import { fold } from "@/lib/server/db/fold";
import { insertGeneration } from "@/lib/server/db/generations";
import { newId } from "@/lib/server/db/identifier";
import { insertImage } from "@/lib/server/db/images";
import { insertRun, touchRun } from "@/lib/server/db/runs";
import type { Db } from "@/lib/server/db/schema";
import type { StoredBlob } from "@/lib/server/storage/blobs";
import type { Storage } from "@/lib/server/storage/storage";

type Seeding = {
  db: Db;
  storage: Storage;
  count: number;
  /** The newest image is this old: milliseconds since 1970. */
  now: number;
};

type Picture = StoredBlob & { thumbhash: string };

const PER_RUN = [1, 2, 4, 4];
const BATCH = 500;
const SPAN_MS = 730 * 86_400_000;

const shapes = [
  [48, 48],
  [72, 48],
  [48, 72],
  [64, 48],
  [84, 36],
  [36, 64],
] as const;

const subjects = [
  "red fox",
  "heron",
  "lighthouse",
  "otter",
  "glacier",
  "tram",
  "orchid",
  "harbour",
];
const places = ["in snow", "at dusk", "under rain", "by the sea", "on a hill", "in a café"];
const oddities = [
  "",
  "",
  "",
  ' "quoted words"',
  " 🦊✨",
  " 雪の狐",
  " 夜桜と灯籠",
  " NEAR(a b) OR -c*",
  " Übergröße",
];

/** Images over two years, newest last, in runs of several models; a few small pictures are all of them. */
export async function seedImages({ db, storage, count, now }: Seeding): Promise<void> {
  const pictures = await Promise.all(shapes.map((shape, index) => draw(storage, shape, index)));
  let made = 0;
  for (let run = 0; made < count; ) {
    const inBatch = Math.min(BATCH, count - made);
    await db.transaction().execute(async (transaction) => {
      for (let left = inBatch; left > 0; run++) {
        const images = Math.min(PER_RUN[run % PER_RUN.length] ?? 1, left);
        const at = Math.round(now - SPAN_MS * (1 - made / count));
        await insertNumbered(transaction, { run, images, at, pictures });
        left -= images;
        made += images;
      }
    });
  }
}

async function draw(
  storage: Storage,
  [width, height]: readonly [number, number],
  index: number,
): Promise<Picture> {
  const background = { r: 40 * index, g: 200 - 30 * index, b: 90 + 25 * index };
  const file = storage.incoming();
  await writeFile(
    file,
    await sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  const blob = await storage.keep(file, async (stored) => stored);
  const { thumbhash } = await storage.thumbnail(blob.sha256, blob.type);
  return { ...blob, thumbhash };
}

type NumberedRun = { run: number; images: number; at: number; pictures: readonly Picture[] };

async function insertNumbered(db: Db, { run, pictures, ...made }: NumberedRun): Promise<void> {
  const place = pick(places, run * 7 + (run >> 3));
  await insertSeededRun(db, {
    ...made,
    prompt: `${pick(subjects, run)} ${place}${pick(oddities, run)} ${run}`,
    model: pick(models, run),
    picture: pick(pictures, run + (run >> 2)),
    sandbox: run % 3 === 0,
  });
}

type NewRun = {
  prompt: string;
  model: Model;
  images: number;
  at: number;
  picture: Pick<Picture, "sha256" | "type" | "bytes" | "width" | "height"> & { thumbhash?: string };
  sandbox?: boolean;
};

/** A run of one generation that succeeded, with all its images. */
export async function insertSeededRun(
  db: Db,
  { prompt, model, images, at, picture, sandbox = true }: NewRun,
): Promise<{ runId: string; imageIds: string[] }> {
  const runId = newId(at);
  const generationId = newId(at);
  const createdAt = isoTime(at);
  await insertRun(db, {
    id: runId,
    created_at: createdAt,
    prompt,
    model: model.id,
    idempotency_key: null,
    body_hash: "",
  });
  const generation = generationOf(model, images);
  await insertGeneration(
    db,
    { ...generation, id: generationId, run_id: runId, created_at: createdAt },
    [],
  );
  const words = fold([prompt, model.name].join("\n"));
  const imageIds = Array.from({ length: images }, () => newId(at));
  for (const [position, id] of imageIds.entries()) {
    const image = {
      id,
      generation_id: generationId,
      position,
      kind: model.endpoint === "edits" ? "edited" : "made",
      provider: model.provider,
      model: model.id,
      width: picture.width,
      height: picture.height,
      type: picture.type,
      bytes: picture.bytes,
      sha256: picture.sha256,
      thumbhash: picture.thumbhash,
      sandbox: sandbox ? 1 : 0,
      created_at: createdAt,
      stars: 0,
      flag: "none",
    } as const;
    await insertImage(db, image, words);
  }
  await touchRun(db, runId);
  return { runId, imageIds };
}

function generationOf(model: Model, expected: number) {
  return {
    position: 0,
    provider: model.provider,
    model: model.id,
    wire_model: model.wireId,
    endpoint: model.endpoint,
    parameters: "{}",
    payload: "{}",
    expected,
    state: "succeeded",
    sandbox: 1,
    refusals: 0,
  } as const;
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
