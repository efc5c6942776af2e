import type { Model } from "@/lib/catalog/model";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { Reference } from "@/lib/contract/run";
import { findImage } from "../db/images";
import type { Engine } from "../engine";
import { isSandboxUrl } from "../sandbox-url";

/** A reference as it goes to the provider. */
export type ResolvedReference = { url: string; imageId: string | null };

/** A look whether a link still answers; a press is waiting for it. */
const LOOK_MS = 15_000;

type Resolve = { model: Model; sandbox: boolean; references: readonly Reference[] };

/**
 * Turns references into what the model's page allows, or refuses with the reason before anything is
 * submitted. A link is passed on character for character.
 */
export async function resolveReferences(
  engine: Engine,
  { model, sandbox, references }: Resolve,
): Promise<ResolvedReference[]> {
  const resolved: ResolvedReference[] = [];
  for (const [index, reference] of references.entries()) {
    const position = index + 1;
    const one =
      "url" in reference
        ? { url: reference.url, imageId: null }
        : await ownImage(engine, { id: reference.image, position });
    refuseUnusable(one.url, { model, sandbox, position });
    resolved.push(one);
  }
  return resolved;
}

/** One of our images goes by the provider's own link to it, as long as that still answers. */
async function ownImage(
  engine: Engine,
  { id, position }: { id: string; position: number },
): Promise<ResolvedReference> {
  const image = await findImage(engine.db, id);
  if (image === undefined) {
    throw new StudioError("reference_unusable", {
      facts: { position, reason: "There is no image with this id." },
    });
  }
  if (image.source_url === null) {
    throw new StudioError("reference_unusable", {
      facts: {
        position,
        reason:
          "It came without a link, and this model takes links only. Put the file where the provider can reach it and paste that link.",
      },
    });
  }
  const file = engine.storage.incoming();
  try {
    await engine.fetchImage.fetchToFile(image.source_url, file, {
      signal: AbortSignal.any([engine.ending, AbortSignal.timeout(LOOK_MS)]),
    });
  } catch (caught) {
    if (!isStudioError(caught)) throw caught;
    throw new StudioError("reference_unreachable", {
      facts: { position, reason: "The provider's link to it has expired." },
      cause: caught,
    });
  } finally {
    await engine.storage.discard(file);
  }
  return { url: image.source_url, imageId: image.id };
}

function refuseUnusable(
  url: string,
  { model, sandbox, position }: { model: Model; sandbox: boolean; position: number },
): void {
  const refuse = (reason: string) => {
    throw new StudioError("reference_unusable", { facts: { position, reason } });
  };
  if (url.startsWith("data:")) {
    if (model.references?.accepts.includes("data") !== true) {
      refuse(`${model.name} takes links only, not the image itself.`);
    }
    return;
  }
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
    refuse("A reference is a link that begins with http:// or https://.");
  }
  if (!sandbox && isSandboxUrl(new URL(url))) {
    refuse("This sample image exists in the Sandbox only. The provider cannot fetch it.");
  }
}
