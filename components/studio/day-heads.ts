import type { Run } from "@/lib/contract/run";

export type Day = { date: Date; daysAgo: number; runs: Run[] };

const DAY_MS = 86_400_000;

/** Runs, newest first, under the day on which they were pressed, in the reader's own time zone. */
export function runsByDay(runs: readonly Run[], now: Date): Day[] {
  const days: Day[] = [];
  const today = startOfDay(now);
  for (const run of runs) {
    const date = startOfDay(new Date(run.createdAt));
    const last = days.at(-1);
    if (last?.date.getTime() === date.getTime()) last.runs.push(run);
    // Rounded, because a day on which the clocks change has 23 or 25 hours.
    else
      days.push({
        date,
        daysAgo: Math.round((+today - +date) / DAY_MS),
        runs: [run],
      });
  }
  return days;
}

function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}
