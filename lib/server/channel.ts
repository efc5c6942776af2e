import type { ProviderId } from "@/lib/catalog/model";
import type { GenerationRecord } from "./db/generations";
import type { Channel } from "./engine";
import { type Settings, settingsOf } from "./env";
import { SANDBOX_ORIGIN } from "./sandbox-url";
import { createProviderSend } from "./send";

type Sandboxed = (request: Request) => Promise<Response>;
type Wanted = Pick<GenerationRecord, "provider" | "sandbox" | "rehearse" | "position">;

/**
 * The way a generation goes: the provider's own adapter with its key, or the same adapter pointed at
 * the sandbox, which gets its scenario by headers.
 */
export function createChannels(
  settings: Settings,
  sandbox: Sandboxed,
): (generation: Wanted) => Channel {
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
      send: createProviderSend({ sandbox, extraHeaders: scenarioHeaders(generation) }),
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
