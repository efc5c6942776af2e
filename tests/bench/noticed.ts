import { planOf } from "@/lib/server/sandbox/task-clock";
import { connectedTo } from "../support/connected-studio";
import { startSandbox } from "../support/sandbox-process";
import { benchStudio, pressToEnd } from "./bench-studio";

/*
 * B5: how soon a finished task is noticed, by the emulator's own stamps.
 *
 *   node --conditions=react-server --import tsx tests/bench/noticed.ts
 *
 * Bars: never later than one interval and 100 ms, 0.6 of an interval on average, and no more polls
 * than fit into the task and two.
 */

const INTERVAL_MS = 3_000;
/** They give tasks of 4.25 to 6.75 seconds, whose ends lie evenly between two polls. */
const PACES = [1.7, 1.9, 2.1, 2.3, 2.5, 2.7];
const TASKS = 4;

type Row = { lagMs: number; tookMs: number; polls: number };

const rows: Row[] = [];
// One after the other: six emulators that draw at once would be what is measured.
for (const pace of PACES) rows.push(...(await lagsAt(pace)));
const lags = rows.map(({ lagMs }) => lagMs);
const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
const most = Math.max(...lags);
const polledTooOften = rows.filter(
  ({ polls, tookMs }) => polls > Math.ceil(tookMs / INTERVAL_MS) + 2,
);
const isWithin =
  most <= INTERVAL_MS + 100 && mean <= 0.6 * INTERVAL_MS && polledTooOften.length === 0;
console.log(
  `${lags.length} tasks: noticed after ${mean.toFixed(0)} ms on average, ${most.toFixed(0)} ms at most, ` +
    `${polledTooOften.length} polled too often: ${isWithin ? "within" : "over"}`,
);
process.exitCode = isWithin ? 0 : 1;

async function lagsAt(pace: number): Promise<Row[]> {
  const sandbox = await startSandbox({ pace });
  const environment = { ...connectedTo(sandbox.origin), SIRAY_AT_ONCE: String(TASKS) };
  const { studio, end } = await benchStudio(environment);
  const request = {
    model: "siray/niji-7",
    prompt: "Otter",
    parameters: { aspect_ratio: "1:1" },
  };
  await Promise.all(Array.from({ length: TASKS }, () => pressToEnd(studio, request)));
  const polls = (await sandbox.ledger()).filter(({ kind }) => kind === "poll");
  const tasks = new Set(polls.flatMap(({ path }) => path.split("/").at(-1) ?? []));
  await end();
  await sandbox.stop();
  return [...tasks].map((task) => {
    const plan = planOf(task, pace);
    if (plan === undefined) throw new Error(`no task: ${task}`);
    const of = polls.filter(({ path }) => path.endsWith(task));
    const finishedAt = plan.startedAt + plan.durationMs;
    const noticed = of.find(({ at }) => at >= finishedAt);
    if (noticed === undefined) throw new Error("a task was never noticed");
    return { lagMs: noticed.at - finishedAt, tookMs: plan.durationMs, polls: of.length };
  });
}
