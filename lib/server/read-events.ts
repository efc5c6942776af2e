import { imagesAfter } from "./db/library-images";
import { goneAfter } from "./db/removed-runs";
import { runsAfter } from "./db/runs";
import type { Engine } from "./engine";
import { toLibraryImage } from "./library/list-images";

/** A whole run, a whole image that has no run, or what went. */
export type StudioEvent = { name: "run" | "image" | "gone"; revision: number; data: unknown };

/** What changed after a revision, in the order of the changes. */
export function readEvents(
  engine: Pick<Engine, "db" | "models">,
  after: { revision: number; limit: number },
): Promise<StudioEvent[]> {
  // One transaction: a change between two of these readings would be passed over.
  return engine.db.transaction().execute(async (db) => {
    const runs = await runsAfter(db, after);
    const images = await imagesAfter(db, after);
    const gone = await goneAfter(db, after);
    const events: StudioEvent[] = [
      ...runs.map((run) => ({ name: "run" as const, revision: run.revision, data: run })),
      ...images.map((image) => ({
        name: "image" as const,
        revision: image.revision ?? 0,
        data: toLibraryImage(engine, image),
      })),
      ...gone.map(({ id, thing, revision }) => ({
        name: "gone" as const,
        revision,
        data: { id, thing },
      })),
    ];
    return events.sort((a, b) => a.revision - b.revision).slice(0, after.limit);
  });
}
