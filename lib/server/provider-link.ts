import { isStudioError } from "@/lib/contract/errors";
import type { ProviderLink } from "@/lib/contract/provider";
import type { ImageRecord } from "./db/images";
import type { Engine } from "./engine";
import { digest } from "./storage/digest";
import { uploadError } from "./uploads/keep-upload";

const LINK_MS = 10_000;

type Linked = Pick<ImageRecord, "source_url" | "bytes" | "sha256">;

/** One deadline for every link that is asked for one purpose; `done` when all of them are. */
export function linkDeadline({ clock, ending }: Pick<Engine, "clock" | "ending">) {
  const late = new AbortController();
  const done = clock.after(LINK_MS, () => late.abort());
  return { signal: AbortSignal.any([late.signal, ending]), done };
}

/**
 * Asks the provider's own link to an image whether it still leads to this very image. What answers
 * with anything else is expired: a provider would work from what the person never saw.
 */
export async function providerLink(
  engine: Pick<Engine, "fetchImage" | "storage">,
  { image, signal }: { image: Linked; signal: AbortSignal },
): Promise<ProviderLink> {
  const { source_url, bytes, sha256 } = image;
  if (source_url === null) return "none";
  const file = engine.storage.incoming();
  try {
    await engine.fetchImage.fetchToFile(source_url, file, { signal, limitBytes: bytes });
    return (await digest(file)).sha256 === sha256 ? "answers" : "expired";
  } catch (caught) {
    if (isStudioError(caught) && leadsElsewhere.has(caught.code)) return "expired";
    throw uploadError(caught);
  } finally {
    await engine.storage.discard(file);
  }
}

const leadsElsewhere = new Set(["result_unreachable", "result_unusable", "address_refused"]);
