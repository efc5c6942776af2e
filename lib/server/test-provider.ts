import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { ProviderStatus } from "@/lib/contract/provider";
import type { Context } from "@/lib/protocols/adapter";
import { newId } from "./db/identifier";
import { currentLane, releaseLane } from "./db/lanes";
import type { Engine } from "./engine";
import type { ProviderSettings } from "./env";
import { providerStatus } from "./provider-statuses";

const TEST_MS = 10_000;

/**
 * Tries a provider's key by its free check and notes what came of it. Without a key, or where the
 * provider has no free check, nothing is sent. Throws `not_found` for an id that is no provider's.
 */
export async function testProvider(engine: Engine, id: string): Promise<ProviderStatus> {
  const settings = engine.settings.providers.find(({ provider }) => provider.id === id);
  if (settings === undefined) throw new StudioError("not_found", { facts: { thing: "provider" } });
  if (settings.connection !== undefined) await tryKey(engine, settings);
  return providerStatus(engine, settings);
}

async function tryKey(engine: Engine, { provider }: ProviderSettings): Promise<void> {
  const wanted = { provider: provider.id, sandbox: 0, rehearse: null, position: 0 } as const;
  const { adapter, send } = engine.channel(wanted);
  if (adapter.test === undefined) return;
  const startedAt = engine.clock.now();
  const late = new AbortController();
  const cancelLate = engine.clock.after(TEST_MS, () => late.abort());
  const answerId = `test-${newId(startedAt)}`;
  const context: Context = {
    send,
    spool: engine.storage.spool(answerId),
    signal: AbortSignal.any([late.signal, engine.ending]),
    now: engine.clock.now,
  };
  try {
    const error = await failureOf(adapter.test(context));
    engine.providerStates.noteTest(provider.id, { tookMs: engine.clock.now() - startedAt, error });
    if (error === undefined) await releaseKey(engine, provider.id);
  } finally {
    cancelLate();
    await engine.storage.removeSpool(answerId);
  }
}

/** A key that works lets those go that waited for it; an empty account it says nothing about. */
async function releaseKey(engine: Engine, provider: string): Promise<void> {
  await engine.db.transaction().execute(async (db) => {
    const lane = await currentLane(db, provider);
    if (lane !== undefined) await releaseLane(db, lane.id, { heldFor: "key_refused" });
  });
  engine.changed();
  engine.wake();
}

/** What the provider or the way to it had against the call; a fault of our own is thrown on. */
async function failureOf(test: Promise<void>): Promise<StudioError | undefined> {
  try {
    await test;
    return undefined;
  } catch (caught) {
    if (!isStudioError(caught) || caught.code === "disk_full") throw caught;
    return caught;
  }
}
