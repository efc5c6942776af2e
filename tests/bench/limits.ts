import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LARGEST_RUN } from "@/lib/catalog/model";
import { runRequestSchema } from "@/lib/contract/run";
import { type Clock, systemClock } from "@/lib/server/clock";
import { readSettings } from "@/lib/server/env";
import { createRun } from "@/lib/server/generations/create-run";
import type { LedgerEntry } from "@/lib/server/sandbox/ledger";
import { openStudio, type Studio } from "@/lib/server/studio";
import { hurriedClock } from "../support/hurried-clock";
import { startSandbox } from "../support/sandbox-process";

/*
 * Limits, judged by the emulator's ledger. Takes about three minutes:
 *   node --conditions=react-server --import tsx tests/bench/limits.ts [concurrency | pace]
 *
 * Concurrency: 50 generations of 5 s, 10 at once, half of them asked for by another person a moment
 * later. A place is empty from an answer until the next submission arrives. Pace: 60 a minute in bursts of 5, ten minutes on a clock that runs five times as fast, with
 * three restarts in between. Windows are judged twice: as submissions left, by their rows, and as they
 * arrived, where a busy machine shows as well; `mostOver` says by how much the worst of them is over.
 */

const AT_ONCE = 10;
const TOOK_MS = 5_000;
const EACH = 25;
const PACE = { perMinute: 60, burst: 5 };
const MINUTES = 10;
const HURRY = 5;
const RESTARTS = 3;

const sandbox = await startSandbox();
const folder = mkdtempSync(path.join(tmpdir(), "proofsheet-bench-"));
try {
  if (process.argv[2] !== "pace") await concurrency();
  if (process.argv[2] !== "concurrency") await pace();
} finally {
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function concurrency(): Promise<void> {
  const times = EACH * 2;
  await sandbox.faults([{ match: { kind: "submit", times }, delayMs: TOOK_MS }]);
  const studio = await studioOf({ name: "concurrency", clock: systemClock });
  const start = Date.now();
  await order(studio, { prompt: "one", count: EACH });
  await order(studio, { prompt: "other", count: EACH });
  await untilIdle(studio);
  const tookMs = Date.now() - start;
  await studio.stop();
  const sent = submitsOf(await sandbox.ledger());
  const ideal = ((EACH * 2) / AT_ONCE) * TOOK_MS;
  const one = longestWait(sent, { prompt: "one", start });
  const other = longestWait(sent, { prompt: "other", start });
  report("concurrency", {
    submissions: sent.length,
    tookMs,
    timesIdeal: (tookMs / ideal).toFixed(3),
    mostInFlight: mostInFlight(sent),
    longestWaitMs: { one, other },
    waitRatio: (Math.max(one, other) / Math.min(one, other)).toFixed(2),
    placeEmptyMs: placesEmpty(sent),
  });
}

async function pace(): Promise<void> {
  await sandbox.clearLedger();
  await sandbox.faults([{ match: { kind: "submit", times: 10_000 }, status: 400, body: {} }]);
  const clock = hurriedClock(HURRY);
  const start = Date.now();
  let left: number[] = [];
  const partMs = (MINUTES * 60_000) / HURRY / (RESTARTS + 1);
  for (let part = 1; part <= RESTARTS + 1; part++) {
    const studio = await studioOf({ name: "pace", clock });
    if (part === 1) await order(studio, { prompt: "many", count: MINUTES * PACE.perMinute + 50 });
    await sleep(start + part * partMs - Date.now());
    left = await leftAt(studio);
    await studio.stop();
  }
  const end = start + (RESTARTS + 1) * partMs;
  const at = submitsOf(await sandbox.ledger())
    .filter((entry) => entry.at <= end)
    .map((entry) => (entry.at - start) * HURRY);
  const permitted = PACE.burst + PACE.perMinute * MINUTES;
  report("pace", {
    submissions: at.length,
    restarts: RESTARTS,
    left: windowsOver(left),
    arrived: windowsOver(at),
    utilisation: `${((100 * at.length) / permitted).toFixed(1)} %`,
  });
}

async function studioOf({ name, clock }: { name: string; clock: Clock }): Promise<Studio> {
  const settings = readSettings({
    PROOFSHEET_DATA_DIR: path.join(folder, name),
    PROOFSHEET_ALLOW_PRIVATE_HOSTS: new URL(sandbox.origin).host,
    SEREVIX_API_KEY: "sk-bench",
    SEREVIX_BASE_URL: `${sandbox.origin}/serevix/v1`,
    SEREVIX_AT_ONCE: String(AT_ONCE),
    ...(name === "pace" && { SEREVIX_PER_MINUTE: String(PACE.perMinute) }),
  });
  return openStudio({ settings, clock });
}

type Order = { prompt: string; count: number };

/** As few runs as the studio's largest run allows. */
async function order(studio: Studio, { prompt, count }: Order): Promise<void> {
  for (let left = count; left > 0; left -= LARGEST_RUN) {
    const request = runRequestSchema.parse({
      model: "serevix/gemini-2.5-flash-image",
      prompt,
      count: Math.min(left, LARGEST_RUN),
    });
    await createRun(studio.engine, { request });
  }
}

async function untilIdle(studio: Studio): Promise<void> {
  for (;;) {
    const open = await studio.engine.db
      .selectFrom("generations")
      .select("id")
      .where("state", "in", ["queued", "running", "waiting"])
      .execute();
    if (open.length === 0) return;
    await sleep(20);
  }
}

function submitsOf(ledger: readonly LedgerEntry[]): LedgerEntry[] {
  return ledger.filter(({ kind }) => kind === "submit");
}

function longestWait(
  sent: readonly LedgerEntry[],
  { prompt, start }: { prompt: string; start: number },
): number {
  const mine = sent.filter(({ body }) => JSON.stringify(body).includes(`"${prompt}"`));
  return Math.max(...mine.map(({ at }) => at - start));
}

/** The emulator answers `TOOK_MS` after the arrival, or a little later. */
function mostInFlight(sent: readonly LedgerEntry[]): number {
  return Math.max(
    ...sent.map(({ at }) => sent.filter((one) => one.at <= at && at < one.at + TOOK_MS).length),
  );
}

/** How long each place was empty between an answer and the next arrival: what is ours of the time. */
function placesEmpty(sent: readonly LedgerEntry[]): { median: number; most: number } {
  const at = sent.map((entry) => entry.at).sort((one, other) => one - other);
  const empty = at
    .slice(AT_ONCE)
    .map((time, index) => time - ((at[index] ?? 0) + TOOK_MS))
    .sort((one, other) => one - other);
  return { median: empty[Math.floor(empty.length / 2)] ?? 0, most: empty.at(-1) ?? 0 };
}

/** When each submission was let go, by the studio's clock. */
async function leftAt(studio: Studio): Promise<number[]> {
  const rows = await studio.engine.db
    .selectFrom("submissions")
    .select("created_at")
    .orderBy("sequence")
    .execute();
  return rows.map((row) => Date.parse(row.created_at));
}

/** Windows that begin and end with a submission and hold more than the pace allows. */
function windowsOver(at: readonly number[]): { over: number; mostOver: string } {
  let over = 0;
  let most = 0;
  for (const [first, from] of at.entries()) {
    for (const [offset, to] of at.slice(first).entries()) {
      const allowed = PACE.burst + ((to - from) * PACE.perMinute) / 60_000;
      if (offset + 1 > allowed) over += 1;
      most = Math.max(most, offset + 1 - allowed);
    }
  }
  return { over, mostOver: most.toFixed(3) };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

function report(name: string, figures: object): void {
  process.stdout.write(`${name} ${JSON.stringify(figures)}\n`);
}
