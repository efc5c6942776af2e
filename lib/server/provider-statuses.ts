import { createHash } from "node:crypto";
import type { ProviderStatus } from "@/lib/contract/provider";
import type { Provider } from "@/lib/protocols/adapter";
import { joinUrl } from "@/lib/protocols/http";
import { countQueued } from "./db/claims";
import { currentLane } from "./db/lanes";
import type { Db } from "./db/schema";
import type { Engine } from "./engine";
import type { ProviderSettings } from "./env";

type Known = Pick<Engine, "db" | "settings" | "providerStates">;

/** The providers with what is known about their keys; never a key. */
export async function providerStatuses(engine: Known): Promise<ProviderStatus[]> {
  return Promise.all(engine.settings.providers.map((settings) => providerStatus(engine, settings)));
}

/** One provider with what is known about its key. */
export async function providerStatus(
  { db, providerStates }: Pick<Engine, "db" | "providerStates">,
  { provider, connection, keyVariable, baseUrl, scheme, limits }: ProviderSettings,
): Promise<ProviderStatus> {
  const anybody = { baseUrl, key: "", scheme: "bearer" } as const;
  const status = {
    id: provider.id,
    name: provider.name,
    baseUrl,
    baseUrlVariable: provider.baseUrlVariable,
    keyVariable,
    scheme,
    endpoints: endpointsOf(provider, baseUrl),
    freeCheck: provider.connect(anybody).test !== undefined,
    atOnce: limits.atOnce,
  };
  if (connection === undefined) return { ...status, state: "no_key" };
  const fingerprint = fingerprintOf(connection.key);
  const held = await heldOf(db, provider.id);
  // What was learned is forgotten with the process; a hold is not.
  const kept = held && { state: held.reason, testedAt: held.since };
  const learned = providerStates.read(provider.id) ?? kept ?? { state: "untested" };
  return { ...status, fingerprint, ...learned, ...(held !== undefined && { held }) };
}

function endpointsOf({ paths }: Provider, baseUrl: string): ProviderStatus["endpoints"] {
  return Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, joinUrl(baseUrl, path)]),
  );
}

async function heldOf(db: Db, provider: string): Promise<ProviderStatus["held"]> {
  const lane = await currentLane(db, provider);
  if (lane === undefined || lane.held_for === null || lane.held_at === null) return undefined;
  const waiting = await countQueued(db, { provider, sandbox: 0 });
  return { reason: lane.held_for, since: lane.held_at, waiting };
}

/** Sixteen bits: enough to tell two keys apart, nothing to find one by. */
function fingerprintOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 4);
}
