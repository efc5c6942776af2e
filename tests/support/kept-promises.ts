import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect } from "vitest";
import { z } from "zod";
import type { LedgerEntry } from "@/lib/server/sandbox/ledger";
import { verifyDataFolder } from "@/lib/server/verify/verify";
import { wholeAnswers } from "./whole-answers";

type Promised = { dataDir: string; ledger: readonly LedgerEntry[] };

const rowSchema = z.object({
  generation: z.string(),
  state: z.string(),
  expected: z.number(),
  error: z.string().nullable(),
  due_at: z.string().nullable(),
  images: z.number(),
  refused: z.number(),
  live: z.number(),
  outcome: z.string().nullable(),
  submission: z.string().nullable(),
  task: z.string().nullable(),
  results: z.string().nullable(),
  prompt: z.string(),
});
type Row = z.infer<typeof rowSchema>;

/**
 * Whether the promises of a data folder are kept, now, whatever happened before: every stored image
 * is hashed and decoded again, no file is without a row and no row without its file; each generation
 * has an end or a next step; none was sent twice; and what the provider's ledger says was paid for
 * is told as that. Takes a folder with or without a studio at work in it; the ledger must be that
 * of this folder alone and from its beginning.
 */
export async function expectPromisesKept({ dataDir, ledger }: Promised): Promise<void> {
  expect(await brokenPromises({ dataDir, ledger })).toEqual([]);
}

/** The same as sentences, one for each promise that is broken. */
async function brokenPromises({ dataDir, ledger }: Promised): Promise<string[]> {
  const { problems } = await verifyDataFolder({ dataDir });
  const files = problems.map((problem) => `verify: ${JSON.stringify(problem)}`);
  const rows = readRows(dataDir);
  const whole = await wholeAnswers(dataDir);
  const forgotten = rows.filter((row) => isForgotten(row, whole));
  return [
    ...files,
    ...rows.flatMap(brokenBy),
    ...forgotten.map(({ generation }) => `${generation}: nobody is said to know, and it is known`),
    ...untold(rows, ledger),
  ];
}

const statement = `
  select generations.id as generation, generations.state as state, expected, generations.error as error, due_at,
    (select count(*) from images where generation_id = generations.id)
      + (select count(*) from purged_images where generation_id = generations.id) as images,
    (select count(*) from submissions
      where generation_id = generations.id and outcome = 'refused') as refused,
    (select count(*) from submissions
      where generation_id = generations.id and outcome <> 'refused') as live,
    outcome, submissions.id as submission, task, results, prompt
  from generations join runs on runs.id = run_id
    left join submissions on generation_id = generations.id and outcome <> 'refused'
  order by generations.sequence`;

function readRows(dataDir: string): Row[] {
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"), { readonly: true });
  try {
    return z.array(rowSchema).parse(db.prepare(statement).all());
  } finally {
    db.close();
  }
}

function brokenBy(row: Row): string[] {
  const says = (what: string) => `${row.generation} (${row.state}): ${what}`;
  const isOver = ["succeeded", "failed", "canceled"].includes(row.state);
  const broken: string[] = [];
  if (!isOver && row.due_at === null) broken.push(says("has neither an end nor a next step"));
  if (row.live > 1) broken.push(says("was sent more than once"));
  if (row.state === "succeeded" && row.images === 0) broken.push(says("has no image"));
  if (row.state === "succeeded" && row.images < row.expected && row.error === null) {
    broken.push(says("misses an image and does not say so"));
  }
  if (row.state === "failed" && row.error === null) broken.push(says("does not say why"));
  if (isOver && row.outcome === "open" && row.due_at === null) {
    broken.push(says("ended with a submission of which nobody knows how it ended"));
  }
  return broken;
}

const errorSchema = z.object({ code: z.string(), billed: z.enum(["no", "maybe", "yes"]) });

function errorIn({ error }: Row): z.infer<typeof errorSchema> | undefined {
  return error === null ? undefined : errorSchema.parse(JSON.parse(error));
}

/** Ended as if nobody knew what became of it, with a task, links or a whole answer at hand. */
function isForgotten(row: Row, whole: ReadonlySet<string>): boolean {
  if (row.state !== "failed" || errorIn(row)?.code !== "outcome_unknown") return false;
  return row.task !== null || row.results !== null || whole.has(row.submission ?? "");
}

/** Whether a row tells that its submission may have cost something. */
function ownsUp(row: Row): boolean {
  if (row.live === 0) return false;
  if (row.state !== "failed") return row.outcome !== "refused";
  const billed = errorIn(row)?.billed;
  return billed !== undefined && billed !== "no";
}

/**
 * The ledger counts submissions that were paid for; no more than one belongs to each row. Held
 * against the rows in all, and those of each prompt alone, so that no press covers for another.
 */
function untold(rows: readonly Row[], ledger: readonly LedgerEntry[]): string[] {
  const submits = ledger.filter(({ kind }) => kind === "submit");
  const prompts = [...new Set(rows.map(({ prompt }) => prompt))];
  // "Otter 1" is found in the body of "Otter 12" as well: the longest counts.
  prompts.sort((one, other) => other.length - one.length);
  const promptOf = ({ body }: LedgerEntry) => {
    const text = JSON.stringify(body ?? "");
    return prompts.find((prompt) => text.includes(JSON.stringify(prompt).slice(1, -1)));
  };
  const broken = untoldAmong("in all", rows, submits);
  for (const prompt of prompts) {
    const own = rows.filter((row) => row.prompt === prompt);
    const sent = submits.filter((entry) => promptOf(entry) === prompt);
    broken.push(...untoldAmong(`"${prompt}"`, own, sent));
  }
  return broken;
}

function untoldAmong(
  whose: string,
  rows: readonly Row[],
  submits: readonly LedgerEntry[],
): string[] {
  const paid = submits.filter(({ billed }) => billed > 0).length;
  const told = rows.filter(ownsUp).length;
  const sent = rows.reduce((sum, { live, refused }) => sum + live + refused, 0);
  const broken: string[] = [];
  if (paid > told) {
    broken.push(`${whose}: ${paid} submissions were billed, ${told} generations say so`);
  }
  if (submits.length > sent) {
    broken.push(`${whose}: ${submits.length} submissions arrived, ${sent} have a row`);
  }
  return broken;
}
