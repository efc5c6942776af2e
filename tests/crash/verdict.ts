import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import sharp from "sharp";
import { z } from "zod";
import type { LedgerEntry } from "@/lib/server/sandbox/ledger";
import { wholeAnswers } from "../support/whole-answers";
import { strayFiles } from "./stray-files";

/*
 * Whether the promises held, told from outside: from the emulator's ledger, the rows and the files
 * alone, with no code of the studio in between. Presses are told apart by their prompts.
 */

type Place = {
  dataDir: string;
  ledger: readonly LedgerEntry[];
  /** Ids of images that need not be read again; those that are read now are added. */
  seen?: Set<string>;
  /** Submissions whose answer lay on disk, whole, when the studio was killed. */
  delivered?: ReadonlySet<string>;
  /** The prompts of presses that were answered. */
  pressed?: ReadonlySet<string>;
};

const generationRow = z.object({
  id: z.string(),
  state: z.string(),
  due_at: z.string().nullable(),
  expected: z.number(),
  error: z.string().nullable(),
  prompt: z.string(),
  submission: z.string().nullable(),
  task: z.string().nullable(),
  results: z.string().nullable(),
});
const imageRow = z.object({
  id: z.string(),
  generation_id: z.string().nullable(),
  sha256: z.string(),
  type: z.string(),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
  place: z.string(),
});
const errorBody = z.object({ billed: z.enum(["no", "maybe", "yes"]) });

type Generation = z.infer<typeof generationRow>;
type Image = z.infer<typeof imageRow>;
type Rows = { generations: Generation[]; images: Image[] };

/** One sentence for each promise that was broken; none when all were kept. For a settled studio. */
export async function judgeSettled({
  dataDir,
  ledger,
  seen = new Set(),
  delivered = new Set(),
  pressed = new Set(),
}: Place): Promise<string[]> {
  const rows = readRows(dataDir);
  const whole = new Set([...delivered, ...(await wholeAnswers(dataDir))]);
  return [
    ...brokenAboutPresses(rows, pressed),
    ...brokenAboutMoney(rows, ledger),
    ...brokenAboutSteps(rows),
    ...brokenAboutAnswers(rows, whole),
    ...(await brokenAboutImages(dataDir, rows, seen)),
    ...(await strayFiles({
      dataDir,
      known: new Set(rows.images.map(({ sha256 }) => sha256)),
      awaited: new Set(
        rows.generations.flatMap(({ state, submission }) =>
          state === "succeeded" ? [] : (submission ?? []),
        ),
      ),
    })),
  ];
}

function readRows(dataDir: string): Rows {
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"), { readonly: true });
  try {
    const generations = db
      .prepare(`select generations.*, runs.prompt, submissions.id as submission, task, results
        from generations join runs on runs.id = run_id
        left join submissions on generation_id = generations.id and outcome <> 'refused'`)
      .all();
    const images = db.prepare("select * from images").all();
    return {
      generations: z.array(generationRow).parse(generations),
      images: z.array(imageRow).parse(images),
    };
  } finally {
    db.close();
  }
}

/** What was answered to a press is not forgotten. */
function brokenAboutPresses({ generations }: Rows, pressed: ReadonlySet<string>): string[] {
  const known = new Set(generations.map(({ prompt }) => prompt));
  return [...pressed]
    .filter((prompt) => !known.has(prompt))
    .map((prompt) => `"${prompt}" was answered and has no generation`);
}

/** How often each press made the provider work for money, and what its rows say of that. */
function brokenAboutMoney({ generations, images }: Rows, ledger: readonly LedgerEntry[]): string[] {
  const broken: string[] = [];
  const billed = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    if (entry.kind !== "submit" || entry.billed === 0) continue;
    const prompt = promptOf(entry);
    billed.set(prompt, [...(billed.get(prompt) ?? []), entry]);
  }
  const byPrompt = new Map(generations.map((row) => [row.prompt, row]));
  if (byPrompt.size !== generations.length) broken.push("one press made two generations");
  for (const [prompt, entries] of billed) {
    if (entries.length > 1) broken.push(`"${prompt}" was billed ${entries.length} times`);
    const generation = byPrompt.get(prompt);
    if (generation === undefined) broken.push(`"${prompt}" was billed and has no generation`);
    else if (generation.state !== "succeeded" && moneyOf(generation) === "no") {
      broken.push(`"${prompt}" was billed and says it was not`);
    }
  }
  for (const generation of generations) {
    const delivered = (billed.get(generation.prompt) ?? []).flatMap(
      (each) => each.imageSha256 ?? [],
    );
    if (generation.state !== "succeeded") continue;
    const stored = images.filter((image) => image.generation_id === generation.id);
    if (stored.length !== generation.expected) {
      broken.push(`"${generation.prompt}" has ${stored.length} of ${generation.expected} images`);
    }
    const strange = stored.filter(
      (image) => delivered.length > 0 && !delivered.includes(image.sha256),
    );
    if (strange.length > 0) broken.push(`"${generation.prompt}" has an image of another`);
    if (!billed.has(generation.prompt)) broken.push(`"${generation.prompt}" was never billed`);
  }
  return broken;
}

function promptOf(entry: LedgerEntry): string {
  const text = JSON.stringify(entry.body ?? "");
  return /round [0-9a-z-]+/.exec(text)?.[0] ?? text.slice(0, 80);
}

function moneyOf(generation: Generation): string {
  return errorBody.parse(JSON.parse(generation.error ?? "{}")).billed;
}

function brokenAboutSteps({ generations }: Rows): string[] {
  return generations
    .filter(({ state, due_at }) => {
      const isOver = state === "succeeded" || state === "failed" || state === "canceled";
      return isOver ? state === "failed" && due_at !== null : true;
    })
    .map(({ prompt, state }) => `"${prompt}" is ${state} in a studio that is settled`);
}

/** The emulator is well here: what it took as a task, or answered in whole, must come to its image. */
function brokenAboutAnswers({ generations }: Rows, whole: ReadonlySet<string>): string[] {
  return generations
    .filter(({ state }) => state === "failed")
    .filter(({ submission, task, results }) => {
      return task !== null || results !== null || whole.has(submission ?? "");
    })
    .map(({ prompt }) => `"${prompt}" has failed, and its image could be had`);
}

async function brokenAboutImages(
  dataDir: string,
  { images }: Rows,
  seen: Set<string>,
): Promise<string[]> {
  const broken: string[] = [];
  for (const image of images) {
    if (image.place === "purging") {
      broken.push(`image ${image.id} is still on its way out`);
      continue;
    }
    if (seen.has(image.id)) continue;
    seen.add(image.id);
    const file = blobFile(dataDir, image);
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes === undefined) {
      broken.push(`image ${image.id} has no file`);
      continue;
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== image.sha256) broken.push(`image ${image.id} has other bytes than its row says`);
    const { info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    if (info.width !== image.width || info.height !== image.height) {
      broken.push(`image ${image.id} decodes to ${info.width} × ${info.height}`);
    }
  }
  return broken;
}

function blobFile(dataDir: string, { sha256, type }: Image): string {
  const extension = type === "image/jpeg" ? "jpg" : type.replace("image/", "");
  return path.join(dataDir, "blobs", sha256.slice(0, 2), `${sha256}.${extension}`);
}
