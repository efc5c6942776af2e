import type { Model } from "@/lib/catalog/model";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { Reference } from "@/lib/contract/run";
import type { StoredBlob } from "@/lib/contract/stored";
import { explainReference, type ReferenceFault } from "@/lib/language/en/reference-faults";
import { findImage } from "../db/images";
import type { Engine } from "../engine";
import { ownImageIn } from "../own-image-link";
import { linkDeadline, providerLink } from "../provider-link";
import { isSandboxUrl } from "../sandbox-url";
import { keepUpload, removeUploads, uploadError } from "../uploads/keep-upload";
import { readDataUri } from "./data-uri";

/** A reference as it goes to the provider, and as it stands in its row. */
export type ResolvedReference = {
  sent: string | StoredBlob;
  url: string;
  imageId: string | null;
};

type Resolve = { model: Model; sandbox: boolean; references: readonly Reference[] };

/**
 * What one submission carries as data at most, before base64 makes a third more of it. No page names
 * a limit; beyond this a body is rather a mistake than an edit.
 */
const LARGEST_DATA_BYTES = 32 * 1024 * 1024;

/**
 * Turns references into what the model's page allows, or refuses with the reason before anything is
 * submitted. A link is passed on character for character; an image goes as data where the page takes
 * data, else by the provider's own link to it while that still answers.
 */
export async function resolveReferences(
  engine: Engine,
  { model, sandbox, references }: Resolve,
): Promise<ResolvedReference[]> {
  const wanted = references.map((reference, index) => {
    const found = wantedOf(engine, reference);
    return { found, at: { model, sandbox, position: index + 1 } };
  });
  // What can be refused by its form is refused before anything is fetched or taken in.
  for (const { found, at } of wanted) refuseByForm(found, at);
  const kept = await keptReferences(engine, wanted);
  refuseTooMuch(kept, model);
  // Last of all: what is refused above leaves nothing behind.
  return takeAllIn(engine, kept);
}

type Wanted = { link: string } | { image: string } | { data: string };
type At = { model: Model; sandbox: boolean; position: number };
/** What is not an image of this studio yet, or is resolved. */
type Kept = ResolvedReference | { data: Uint8Array; at: At };

/** Looks at every reference at once and takes nothing in; the first one that fails is told. */
async function keptReferences(
  engine: Engine,
  wanted: readonly { found: Wanted; at: At }[],
): Promise<Kept[]> {
  const { signal, done } = linkDeadline(engine);
  try {
    const looks = await Promise.allSettled(
      wanted.map(({ found, at }) => keptReference(engine, { found, at, signal })),
    );
    return looks.map((look) => {
      if (look.status === "rejected") throw look.reason;
      return look.value;
    });
  } finally {
    done();
  }
}

type Look = { found: Wanted; at: At; signal: AbortSignal };

async function keptReference(engine: Engine, { found, at, signal }: Look): Promise<Kept> {
  if ("link" in found) return { sent: found.link, url: found.link, imageId: null };
  if ("image" in found) return ownImage(engine, { id: found.image, at, signal });
  const data = readDataUri(found.data);
  if (data === undefined) throw unusable(at, "bad-data");
  return { data, at };
}

/** Where one is refused after all, those taken in before it go again. */
async function takeAllIn(engine: Engine, kept: readonly Kept[]): Promise<ResolvedReference[]> {
  const resolved: ResolvedReference[] = [];
  const taken: string[] = [];
  try {
    for (const each of kept) {
      if ("sent" in each) {
        resolved.push(each);
        continue;
      }
      const image = await takeIn(engine, each);
      taken.push(image.id);
      resolved.push(asData(image));
    }
    return resolved;
  } catch (caught) {
    await removeUploads(engine, taken);
    throw caught;
  }
}

function wantedOf(engine: Engine, reference: Reference): Wanted {
  if ("image" in reference) return reference;
  if (reference.url.startsWith("data:")) return { data: reference.url };
  const image = ownImageIn(reference.url, engine.settings.allowedHosts);
  return image === undefined ? { link: reference.url } : { image };
}

function refuseByForm(wanted: Wanted, at: At): void {
  const { model, sandbox } = at;
  if ("image" in wanted) return;
  if ("data" in wanted) {
    if (!takes(model, "data")) throw unusable(at, "data-not-taken");
    if (readDataUri(wanted.data) === undefined) throw unusable(at, "bad-data");
    return;
  }
  if (!URL.canParse(wanted.link) || !/^https?:\/\//i.test(wanted.link)) {
    throw unusable(at, "no-link");
  }
  if (!takes(model, "link")) throw unusable(at, "link-not-taken");
  if (!sandbox && isSandboxUrl(new URL(wanted.link))) throw unusable(at, "sandbox-sample");
}

async function ownImage(
  engine: Engine,
  { id, at, signal }: { id: string; at: At; signal: AbortSignal },
): Promise<ResolvedReference> {
  const image = await findImage(engine.db, id);
  if (image === undefined) throw unusable(at, "gone");
  if (takes(at.model, "data")) return asData(image);
  const link = await providerLink(engine, { image, signal });
  if (link === "none" || image.source_url === null) throw unusable(at, "needs-address");
  if (link === "expired") {
    const reason = explainReference("expired", at.model.name);
    throw new StudioError("reference_unreachable", { facts: { position: at.position, reason } });
  }
  if (!at.sandbox && isSandboxUrl(new URL(image.source_url))) throw unusable(at, "sandbox-sample");
  return { sent: image.source_url, url: image.source_url, imageId: id };
}

type OwnImage = { id: string; sha256: string; type: string; bytes: number };

function asData({ id, sha256: blob, type, bytes }: OwnImage): ResolvedReference {
  return { sent: { blob, type, bytes }, url: `/api/images/${id}/original`, imageId: id };
}

/** An image that was written out in the request is an upload like any other. */
async function takeIn(
  engine: Engine,
  { data, at }: { data: Uint8Array; at: At },
): Promise<OwnImage> {
  const file = engine.storage.incoming();
  try {
    await engine.storage.write(file, onePiece(data));
    return await keepUpload(engine, file);
  } catch (caught) {
    if (!isStudioError(caught) || caught.code !== "reference_unusable") throw uploadError(caught);
    const { reason } = caught.facts;
    const facts = { position: at.position, ...(reason === undefined ? {} : { reason }) };
    throw new StudioError("reference_unusable", { facts, cause: caught });
  }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function refuseTooMuch(kept: readonly Kept[], model: Model): void {
  let bytes = 0;
  for (const [index, each] of kept.entries()) {
    if ("data" in each) bytes += each.data.byteLength;
    else if (typeof each.sent !== "string") bytes += each.sent.bytes;
    if (bytes <= LARGEST_DATA_BYTES) continue;
    throw unusable({ model, position: index + 1 }, "too-much-data");
  }
}

function takes(model: Model, way: "link" | "data"): boolean {
  return model.references?.accepts.some((each) => each === way) === true;
}

function unusable(at: Pick<At, "model" | "position">, fault: ReferenceFault): StudioError {
  const reason = explainReference(fault, at.model.name);
  return new StudioError("reference_unusable", { facts: { position: at.position, reason } });
}
