import { createHash } from "node:crypto";
import type { ProviderStatus } from "@/lib/contract/provider";
import type { Engine } from "./engine";
import type { ProviderSettings } from "./env";

type Known = Pick<Engine, "settings" | "providerStates">;

/** The providers with what is known about their keys; never a key. */
export function providerStatuses(engine: Known): ProviderStatus[] {
  return engine.settings.providers.map((settings) => providerStatus(engine, settings));
}

/** One provider with what is known about its key. */
export function providerStatus(
  { providerStates }: Pick<Engine, "providerStates">,
  { provider, connection, keyVariable, baseUrl }: ProviderSettings,
): ProviderStatus {
  const anybody = { baseUrl, key: "", scheme: "bearer" } as const;
  const status = {
    id: provider.id,
    name: provider.name,
    baseUrl,
    baseUrlVariable: provider.baseUrlVariable,
    keyVariable,
    freeCheck: provider.connect(anybody).test !== undefined,
  };
  if (connection === undefined) return { ...status, state: "no_key" };
  const learned = providerStates.read(provider.id) ?? { state: "untested" };
  return { ...status, fingerprint: fingerprintOf(connection.key), ...learned };
}

/** Sixteen bits: enough to tell two keys apart, nothing to find one by. */
function fingerprintOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 4);
}
