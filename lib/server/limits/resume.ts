import { StudioError } from "@/lib/contract/errors";
import type { ProviderStatus } from "@/lib/contract/provider";
import { oldestQueued } from "../db/claims";
import { currentLane, offerProbe, releaseLane } from "../db/lanes";
import type { Engine } from "../engine";
import { providerStatus } from "../provider-statuses";

/**
 * A person says that a key or an account is good again. The oldest generation that waits goes out
 * alone to try it, and its success lets the others go; where nothing waits there is nothing to try,
 * and the next press goes out as usual. Throws `not_found` for an id that is no provider's.
 */
export async function resumeProvider(engine: Engine, id: string): Promise<ProviderStatus> {
  const settings = engine.settings.providers.find(({ provider }) => provider.id === id);
  if (settings === undefined) throw new StudioError("not_found", { facts: { thing: "provider" } });
  await engine.db.transaction().execute(async (db) => {
    const lane = await currentLane(db, id);
    if (lane === undefined) return;
    const oldest = await oldestQueued(db, { provider: id, sandbox: 0 });
    if (oldest === undefined) await releaseLane(db, lane.id);
    else await offerProbe(db, lane.id, oldest);
  });
  engine.changed();
  engine.wake();
  return providerStatus(engine, settings);
}
