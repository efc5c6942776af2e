import { createHash } from "node:crypto";
import type { ProviderSettings, Settings } from "../env";

const DIGITS = 12;

/**
 * What is limited together: one key at one address. Names it without giving the key away: twelve hex
 * digits of a hash. None without a key.
 */
function laneIdOf({ provider, connection }: ProviderSettings): string | undefined {
  if (connection === undefined) return undefined;
  const hash = createHash("sha256").update(`${connection.baseUrl}\n${connection.key}`);
  return `${provider.id}-${hash.digest("hex").slice(0, DIGITS)}`;
}

/** The lanes of all keys that are set. */
export function lanesOf({ providers }: Pick<Settings, "providers">) {
  return providers.flatMap((settings) => {
    const id = laneIdOf(settings);
    return id === undefined ? [] : [{ id, provider: settings.provider.id }];
  });
}
