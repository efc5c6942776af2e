import { isStudioError } from "@/lib/contract/errors";
import type { SpooledAnswer } from "./adapter";

/** The body as JSON; undefined when it is none, as a gateway's error page in between. */
export async function jsonBody(answer: SpooledAnswer): Promise<unknown> {
  try {
    return await answer.outline();
  } catch (error) {
    if (!isStudioError(error) || error.code !== "provider_protocol") throw error;
    return undefined;
  }
}
