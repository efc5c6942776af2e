import { createHash } from "node:crypto";
import { mkdir, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { isoTime } from "@/lib/server/clock";
import { insertGeneration } from "@/lib/server/db/generations";
import { newId } from "@/lib/server/db/identifier";
import { insertRun } from "@/lib/server/db/runs";
import { NOW, type SeededLibrary } from "./library";
import { quarters } from "./pictures";
import { insertSeededRun } from "./seeded-images";

type Library = Pick<SeededLibrary, "db" | "models" | "storage">;
type Plant = (number: number) => Promise<void>;

const SHAPE = { width: 24, height: 16 };

/** Plants images that are as they should be, and damage of every kind, so many of each. */
export async function plantDamage(library: Library, each: number): Promise<void> {
  await library.db.transaction().execute((db) => plant({ ...library, db }, each));
}

async function plant({ db, models, storage }: Library, each: number): Promise<void> {
  const [model] = models;
  if (model === undefined) throw new Error("no model");
  const picture = await quarters(SHAPE.width, SHAPE.height).png().toBuffer();

  /** Writes a blob of its own and gives its path and its name; what follows an image does no harm. */
  async function blob(mark: string, bytes: Buffer = picture) {
    const own = Buffer.concat([bytes, Buffer.from(mark)]);
    const sha256 = createHash("sha256").update(own).digest("hex");
    const file = storage.blobPath(sha256, "image/png");
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, own);
    return { file, sha256, bytes: own.length };
  }

  async function image(mark: string, bytes?: Buffer) {
    const { file, ...stored } = await blob(mark, bytes);
    await insertSeededRun(db, {
      prompt: mark,
      model: model ?? never(),
      images: 1,
      at: NOW,
      picture: { ...stored, ...SHAPE, type: "image/png" },
    });
    return file;
  }

  async function stuck(number: number) {
    const runId = newId(NOW);
    const row = { id: runId, created_at: isoTime(NOW), prompt: "stuck", model: model?.id ?? "" };
    await insertRun(db, { ...row, idempotency_key: null, body_hash: "" });
    const generation = {
      id: newId(NOW),
      run_id: runId,
      position: 0,
      provider: model?.provider ?? "",
      model: model?.id ?? "",
      wire_model: "",
      endpoint: "generations",
      parameters: "{}",
      payload: "{}",
      expected: 1,
      state: number % 2 === 0 ? "waiting" : "queued",
      sandbox: 1,
      refusals: 0,
      created_at: isoTime(NOW),
      due_at: null,
    } as const;
    await insertGeneration(db, generation, []);
  }

  const kinds: Readonly<Record<string, Plant>> = {
    sound: async (number) => void (await image(`sound ${number}`)),
    missing: async (number) => rm(await image(`missing ${number}`)),
    untracked: async (number) => void (await blob(`untracked ${number}`)),
    mismatched: async (number) => {
      const file = await image(`mismatched ${number}`);
      await writeFile(file, Buffer.concat([picture, Buffer.from(`Mismatched ${number}`)]));
    },
    zero_byte: async (number) => truncate(await image(`zero ${number}`), 0),
    undecodable: async (number) =>
      void (await image(`undecodable ${number}`, picture.subarray(0, picture.length - 40))),
    stuck,
  };
  for (const plantOne of Object.values(kinds)) {
    for (let number = 0; number < each; number++) await plantOne(number);
  }
}

function never(): never {
  throw new Error("no model");
}
