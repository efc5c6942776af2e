import { isStudioError } from "@/lib/contract/errors";
import type { ReferenceCheck } from "@/lib/contract/provider";
import type { Engine } from "./engine";
import { errorBody } from "./error-body";

const LIMIT_BYTES = 32 * 1024 * 1024;

/** Looks at a link behind the guard and keeps nothing of it: what it shows, or why it shows nothing. */
export async function checkReference(
  engine: Pick<Engine, "fetchImage" | "storage" | "ending">,
  url: string,
): Promise<ReferenceCheck> {
  const file = engine.storage.incoming();
  try {
    await engine.fetchImage.fetchToFile(url, file, {
      limitBytes: LIMIT_BYTES,
      signal: engine.ending,
    });
    return { state: "ready", ...(await engine.storage.preview(file)) };
  } catch (caught) {
    if (!isStudioError(caught)) throw caught;
    const { message } = errorBody(caught);
    switch (caught.code) {
      case "address_refused":
        return { state: "refused", message };
      case "result_unusable":
        if (caught.facts.limitBytes !== undefined) {
          return { state: "too_large", message: "The image behind this link is over 32 MB." };
        }
        return {
          state: "not_an_image",
          message: "That link leads to something that is not an image.",
        };
      case "result_unreachable":
        return { state: "unreachable", message: unreachable(caught.facts.status) };
      default:
        throw caught;
    }
  } finally {
    await engine.storage.discard(file);
  }
}

function unreachable(status: string | number | undefined): string {
  return status === undefined
    ? "No server answered for this link."
    : `The server answered ${status} for this link.`;
}
