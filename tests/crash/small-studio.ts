import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { connectedTo } from "../support/connected-studio";

type Options = {
  /** The bundle, see bundle-studio.ts. */
  file: string;
  dataDir: string;
  /** Of the provider emulator. */
  origin: string;
  /** How many times faster waits pass. */
  hurry?: number;
  environment?: Record<string, string>;
};

/** The n-th of these operations fails, or every one from it on. */
type Fault = {
  names: readonly string[];
  at: number;
  forEver: boolean;
  code: "EIO" | "ENOSPC";
};

/** The small studio as a process of its own. */
export type SmallStudio = {
  pid: number;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON and gives the JSON of the answer; throws when it is a refusal. */
  post(path: string, body: unknown, key?: string): Promise<unknown>;
  /** From now on its operations, or those of one name, are numbered; it is killed at this one (never at 0). */
  count(killAt: number, named?: string): Promise<void>;
  /** The names of the operations since then; nothing when it was killed at one of them. */
  counted(): Promise<string[] | undefined>;
  /** From now on some operations on files fail, see count-operations.mjs. */
  fail(fault: Fault): Promise<void>;
  /** How often something was made to fail. */
  failed(): Promise<number>;
  /** Nothing fails any more; how often something did. */
  stopFailing(): Promise<number>;
  isGone(): boolean;
  /** How many generations are not over. */
  underWay(): number;
  /** What it printed. */
  output(): string;
  /** Resolves when nothing is left to be done and nothing was written for a moment, or it is gone. */
  settled(withinMs?: number): Promise<void>;
  kill(): Promise<void>;
};

/** The same for every start over one folder, or time would go back with each. */
const since = Date.now();
const preload = path.resolve("tests/crash/count-operations.mjs");

/** Starts the small studio and waits until it listens. The caller ends it. */
export async function startSmallStudio(options: Options): Promise<SmallStudio> {
  const { file, dataDir, origin, hurry = 20, environment } = options;
  const child = fork(file, [], {
    execArgv: ["--import", preload],
    env: {
      ...process.env,
      ...connectedTo(origin),
      SIRAYA_AT_ONCE: "8",
      SEREVIX_AT_ONCE: "8",
      SIRAY_AT_ONCE: "8",
      ...environment,
      NODE_ENV: "production",
      PROOFSHEET_DATA_DIR: dataDir,
      HURRY: String(hurry),
      HURRY_SINCE: String(since),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (piece: Buffer) => {
      output += piece.toString();
    });
  }
  const ended = once(child, "exit");
  const port = await Promise.race([messageWith(child, "port"), ended.then(() => undefined)]);
  if (port === undefined) throw new Error(`the studio ended at start: ${output}`);
  /** The previews of newer images are waited for: they are operations too. */
  let countedFrom = Number.POSITIVE_INFINITY;
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const call = (route: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${String(port)}${route}`, init);

  const ask = async (question: object) => {
    // One that is gone answers nothing.
    const failed = Promise.race([messageWith(child, "failed"), ended.then(() => 0)]);
    if (child.connected) child.send(question);
    return Number(await failed);
  };

  return {
    pid: child.pid ?? 0,
    fetch: call,
    async post(route, body, key) {
      const response = await call(route, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(key !== undefined && { "idempotency-key": key }),
        },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${route}: ${response.status} ${text}`);
      return JSON.parse(text);
    },
    async count(killAt, named) {
      countedFrom = newestImage(dataDir);
      const counting = messageWith(child, "counting");
      child.send({ killAt, named });
      await counting;
    },
    async counted() {
      const gone = ended.then(() => undefined);
      const counted = messageWith(child, "counted");
      if (child.connected) child.send({ stopCounting: true });
      const names = await Promise.race([counted, gone]);
      countedFrom = Number.POSITIVE_INFINITY;
      return Array.isArray(names) ? names.map(String) : undefined;
    },
    async fail(fault) {
      const failing = messageWith(child, "failing");
      child.send({ fail: fault });
      await failing;
    },
    failed: () => ask({ askFailed: true }),
    stopFailing: () => ask({ stopFailing: true }),
    isGone,
    underWay: () => generationsUnderWay(dataDir),
    output: () => output,
    settled: (withinMs = 60_000) =>
      untilSettled({ dataDir, isGone, output: () => output, withinMs, countedFrom }),
    async kill() {
      if (!isGone()) child.kill("SIGKILL");
      await ended;
    },
  };
}

function messageWith(child: ChildProcess, name: string): Promise<unknown> {
  return new Promise((resolve) => {
    const listen = (message: unknown) => {
      if (typeof message !== "object" || message === null) return;
      const found = Object.entries(message).find(([key]) => key === name);
      if (found === undefined) return;
      child.off("message", listen);
      resolve(found[1]);
    };
    child.on("message", listen);
  });
}

function newestImage(dataDir: string): number {
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"), { readonly: true });
  const newest = db.prepare("select coalesce(max(sequence), 0) from images").pluck().get();
  db.close();
  return Number(newest);
}

function generationsUnderWay(dataDir: string): number {
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"), { readonly: true });
  const rows = db
    .prepare("select id from generations where state in ('queued', 'running', 'waiting')")
    .all();
  db.close();
  return rows.length;
}

type Settling = {
  dataDir: string;
  isGone(): boolean;
  output(): string;
  withinMs: number;
  countedFrom: number;
};

const QUIET_MS = 60;

async function untilSettled({
  dataDir,
  isGone,
  output,
  withinMs,
  countedFrom,
}: Settling): Promise<void> {
  const db = new Sqlite(path.join(dataDir, "proofsheet.db"), { readonly: true });
  const end = performance.now() + withinMs;
  let quietSince: number | undefined;
  try {
    while (!isGone()) {
      await new Promise((resolve) => setTimeout(resolve, 15));
      if (unfinished(db, { dataDir, countedFrom }) > 0) quietSince = undefined;
      else quietSince ??= performance.now();
      if (quietSince !== undefined && performance.now() - quietSince >= QUIET_MS) return;
      if (performance.now() > end) throw new Error(`not settled: ${output()}`);
    }
  } finally {
    db.close();
  }
}

/** Generations with a next step, images without a preview or on their way out, files half written. */
function unfinished(
  db: Sqlite.Database,
  { dataDir, countedFrom }: Pick<Settling, "dataDir" | "countedFrom">,
): number {
  const count = (sql: string, ...values: number[]) =>
    Number(
      db
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  return (
    count(`select count(*) from generations
      where state in ('queued', 'running', 'waiting') or due_at is not null`) +
    count("select count(*) from images where place = 'purging'") +
    count("select count(*) from images where sequence > ? and thumbhash is null", countedFrom) +
    readdirSync(path.join(dataDir, "incoming")).length
  );
}
