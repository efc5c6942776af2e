import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { Image } from "@/lib/contract/run";
import { uploads } from "@/lib/language/en/uploads";
import type { Engine } from "../engine";
import { keepUpload, uploadError } from "./keep-upload";
import { LARGEST_UPLOAD_BYTES, LARGEST_UPLOAD_WORDS } from "./upload-limits";

/** Fetches a link behind the guard and takes what it leads to in as an image of its own. */
export async function fetchUpload(engine: Engine, url: string): Promise<Image> {
  const file = engine.storage.incoming();
  try {
    await engine.fetchImage.fetchToFile(url, file, {
      limitBytes: LARGEST_UPLOAD_BYTES,
      signal: engine.ending,
    });
  } catch (caught) {
    throw fetchError(caught);
  }
  return keepUpload(engine, file);
}

function fetchError(caught: unknown): unknown {
  if (!isStudioError(caught)) return caught;
  if (caught.facts.limitBytes !== undefined) {
    const facts = { limit: `${LARGEST_UPLOAD_WORDS} a file` };
    return new StudioError("body_too_large", { facts, cause: caught });
  }
  if (caught.code !== "result_unreachable") return uploadError(caught);
  return new StudioError("reference_unreachable", {
    facts: {
      title: uploads.notFetched,
      reason: uploads.unreachable(caught.facts.status),
      advice: uploads.notFetchedAdvice,
    },
    cause: caught,
  });
}
