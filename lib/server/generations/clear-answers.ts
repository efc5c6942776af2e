import { awaitedAnswers } from "../db/awaited-answers";
import type { Engine } from "../engine";
import { logFailure } from "../log";

/**
 * Removes the answers on disk that nobody will ask for, and those that say no and were settled: an
 * earlier process ended between storing what they said and removing them. Only at start, before
 * anything is sent. One that cannot go keeps nothing else back.
 */
export async function clearAnswers({ db, storage }: Pick<Engine, "db" | "storage">): Promise<void> {
  const awaited = await awaitedAnswers(db);
  for (const id of await storage.spooledIds()) {
    try {
      const outcome = awaited.get(id);
      if (outcome === undefined) await storage.removeSpool(id);
      else if (outcome !== "open") await storage.removeRefusal(id);
    } catch (caught) {
      logFailure("an answer was not removed", caught, { answer: id });
    }
  }
  await storage
    .clearResults(awaited)
    .catch((caught: unknown) => logFailure("delivered images were not cleared", caught));
}
