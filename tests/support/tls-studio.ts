import type { RunRequest } from "@/lib/contract/run";
import { runRequestSchema } from "@/lib/contract/run";
import { readRun } from "@/lib/server/db/runs";
import { readSettings } from "@/lib/server/env";
import { createRun } from "@/lib/server/generations/create-run";
import { openStudio } from "@/lib/server/studio";
import { hurriedClock } from "./hurried-clock";

/*
 * A studio as a process of its own: which authorities are trusted is settled when Node starts. It
 * takes the requests of the command line, and prints how each of them ended as one line of JSON.
 */
const requests: RunRequest[] = process.argv.slice(2).map((text) => JSON.parse(text));
const studio = await openStudio({ settings: readSettings(process.env), clock: hurriedClock(60) });
const ends = await Promise.all(requests.map(endOf));
console.log(JSON.stringify(ends));
await studio.stop();
process.exit(0);

async function endOf(request: RunRequest) {
  const created = await createRun(studio.engine, { request: runRequestSchema.parse(request) });
  for (;;) {
    const run = await readRun(studio.engine.db, created.run.id);
    const [generation] = run?.generations ?? [];
    if (generation?.state === "succeeded" || generation?.state === "failed") return generation;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
