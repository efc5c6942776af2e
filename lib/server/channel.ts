import type { ProviderId } from "@/lib/catalog/model";
import type { Channel, Wanted } from "./engine";
import { type Settings, settingsOf } from "./env";
import { SANDBOX_ORIGIN } from "./sandbox-url";
import { createProviderSend } from "./send";

type Sandboxed = (request: Request) => Promise<Response>;
type Ways = {
  settings: Settings;
  sandbox: Sandboxed;
  /** Whether the emulator knows a model, by its catalog id, from the provider's page. */
  isEmulated(model: string): boolean;
};

/**
 * The way a generation goes: the provider's own adapter with its key, or the same adapter pointed at
 * the sandbox, which gets its scenario by headers.
 */
export function createChannels({
  settings,
  sandbox,
  isEmulated,
}: Ways): (generation: Wanted) => Channel {
  const send = createProviderSend({ sandbox });
  return (generation) => {
    const { provider, connection, baseUrl } = settingsOf(settings, generation.provider);
    if (generation.sandbox === 0) {
      const keyless = { baseUrl, key: "", scheme: "bearer" } as const;
      const adapter = provider.connect(connection ?? keyless);
      return { adapter, send, isOpen: connection !== undefined };
    }
    return {
      isOpen: true,
      adapter: provider.connect({
        baseUrl: sandboxBaseUrl(provider.id, provider.defaultBaseUrl),
        key: "sandbox",
        scheme: "bearer",
      }),
      send: createProviderSend({
        sandbox,
        extraHeaders: {
          ...scenarioHeaders(generation),
          ...ownModelHeaders(generation, isEmulated),
        },
      }),
    };
  };
}

/** The sandbox speaks each provider under a folder of its own, with the provider's own paths below. */
function sandboxBaseUrl(id: ProviderId, baseUrl: string): string {
  return `${SANDBOX_ORIGIN}/${id}${new URL(baseUrl).pathname}`.replace(/\/+$/, "");
}

function scenarioHeaders(generation: Wanted): Record<string, string> {
  const position = { "x-sandbox-position": String(generation.position) };
  if (generation.rehearse === null) return position;
  return { ...position, "x-sandbox-scenario": generation.rehearse };
}

/** The emulator draws for a model that a person described although it has no page for it. */
function ownModelHeaders(
  { model, expected }: Wanted,
  isEmulated: Ways["isEmulated"],
): Record<string, string> {
  if (model === undefined || isEmulated(model)) return {};
  return { "x-sandbox-model": "own", "x-sandbox-images": String(expected ?? 1) };
}
