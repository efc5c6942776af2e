import { type Generation, type RunRequest, runRequestSchema } from "@/lib/contract/run";
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
    if (generation !== undefined && isThrough(generation)) return generation;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ended, with its previews drawn: of a clock in a hurry the end has no time for them. */
function isThrough({ state, images }: Generation): boolean {
  if (state === "failed") return true;
  return state === "succeeded" && images.every(({ thumbhash }) => thumbhash !== undefined);
}
