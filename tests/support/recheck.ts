import type { Generation } from "@/lib/contract/run";
import { recheckGeneration } from "@/lib/server/generations/recheck";
import { runOnce } from "./open-studio";
import type { Shared } from "./shared-studio";
import { only } from "./studio-process";

/** Asks once more and waits until the studio has heard. */
export async function checkedAgain(
  { studio }: Shared,
  { id, runId }: Generation,
): Promise<Generation> {
  await recheckGeneration(studio.engine, id);
  return only(await runOnce(studio, runId, (run) => only(run).checking !== true));
}
