import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { SpooledAnswer } from "./adapter";
import { beginningWithoutKey } from "./provider-words";

/** The body as JSON. One that is none is `provider_protocol` with its beginning as the detail. */
export async function outlineOf(answer: SpooledAnswer, key: string): Promise<unknown> {
  try {
    return await answer.outline();
  } catch (cause) {
    if (!isStudioError(cause) || cause.code !== "provider_protocol") throw cause;
    const detail = await beginningWithoutKey(answer, key);
    throw new StudioError("provider_protocol", { detail, cause });
  }
}
