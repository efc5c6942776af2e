import { isStudioError, type StudioError } from "@/lib/contract/errors";
import type { ReferenceCheck } from "@/lib/contract/provider";
import type { Reference } from "@/lib/contract/run";
import { explainUnusable } from "@/lib/language/en/unusable-files";
import { uploads } from "@/lib/language/en/uploads";
import { findImage } from "./db/images";
import type { Engine } from "./engine";
import { errorBody } from "./error-body";
import { ownImageIn } from "./own-image-link";
import { linkDeadline, providerLink } from "./provider-link";
import { uploadError } from "./uploads/keep-upload";
import { LARGEST_UPLOAD_BYTES } from "./uploads/upload-limits";

/** Looks at a reference and keeps nothing of it: what it shows, or why it shows nothing. */
export async function checkReference(
  engine: Engine,
  reference: Reference,
): Promise<ReferenceCheck> {
  if ("image" in reference) return checkOwn(engine, reference.image);
  const own = ownImageIn(reference.url, engine.settings.allowedHosts);
  return own === undefined ? checkLink(engine, reference.url) : checkOwn(engine, own);
}

async function checkOwn(engine: Engine, id: string): Promise<ReferenceCheck> {
  const image = await findImage(engine.db, id);
  if (image === undefined) return { state: "gone", message: uploads.gone };
  const { width, height, type, bytes, sha256 } = image;
  const preview = `/api/images/${id}/thumbnail`;
  const { signal, done } = linkDeadline(engine);
  try {
    const link = await providerLink(engine, { image, signal });
    const own = { image: id, sha256, link };
    return { state: "ready", width, height, type, bytes, preview, own };
  } finally {
    done();
  }
}

async function checkLink(engine: Engine, url: string): Promise<ReferenceCheck> {
  const file = engine.storage.incoming();
  try {
    await engine.fetchImage.fetchToFile(url, file, {
      limitBytes: LARGEST_UPLOAD_BYTES,
      signal: engine.ending,
    });
    return { state: "ready", ...(await engine.storage.preview(file)) };
  } catch (caught) {
    if (!isStudioError(caught)) throw caught;
    return explain(caught);
  } finally {
    await engine.storage.discard(file);
  }
}

function explain(error: StudioError): ReferenceCheck {
  switch (error.code) {
    case "address_refused":
      return { state: "refused", message: errorBody(error).message };
    case "result_unusable":
      return explainFile(error.facts);
    case "result_unreachable":
      return { state: "unreachable", message: uploads.unreachable(error.facts.status) };
    default:
      // Not the link's fault.
      throw uploadError(error);
  }
}

function explainFile(facts: StudioError["facts"]): ReferenceCheck {
  const message = explainUnusable(facts);
  if (facts.limitBytes !== undefined || facts.width !== undefined) {
    return { state: "too_large", message };
  }
  switch (facts.looksLike) {
    case "HTML":
      return {
        state: "not_an_image",
        message: uploads.isPage,
      };
    case undefined:
    case "nothing":
    case "text":
    case "JSON":
    case "XML":
    case "unknown bytes":
      return {
        state: "not_an_image",
        message: uploads.isNoImage,
      };
    default:
      return { state: "wrong_type", message };
  }
}
