import type { DraftReference } from "@/components/studio/draft/draft-changes";
import type { OfferedModel, ProviderLink, ReferenceCheck } from "@/lib/contract/provider";
import { referencesTexts } from "@/lib/language/texts";
import type { Upload } from "./reference-uploads";

const words = referencesTexts;

/** What is known of a reference: by it a tile looks, and Generate knows what may be sent. */
export type ReferenceState =
  /** Not ready yet: a press waits for it. */
  | { kind: "sending"; part: number }
  | { kind: "checking" }
  /** May be sent. */
  | { kind: "ready"; as: "link" | "data" | "own"; words: string }
  /** Looks wrong from here; the provider may still be able to fetch it. */
  | { kind: "doubtful"; words: string }
  /** Cannot be sent to this model. */
  | { kind: "stuck"; why: "needs-address" | "file" | "too-large"; words: string };

/** What was found out about a reference so far. */
export type Findings = { check?: ReferenceCheck; unchecked?: boolean; upload?: Upload };

export function referenceState(
  reference: DraftReference,
  { model, findings }: { model: OfferedModel; findings: Findings },
): ReferenceState {
  const { check, unchecked, upload } = findings;
  if ("file" in reference) return uploadState(upload);
  if ("image" in reference && !needsCheck(reference, model)) {
    return ownState(model, { bytes: reference.bytes, link: undefined });
  }
  if (unchecked === true) return { kind: "doubtful", words: words.unchecked };
  if (check === undefined) return { kind: "checking" };
  if (check.state === "gone") return { kind: "stuck", why: "file", words: check.message };
  if (check.state !== "ready") return { kind: "doubtful", words: check.message };
  if (check.own !== undefined) {
    return ownState(model, { bytes: check.bytes, link: check.own.link });
  }
  if (!takes(model, "link")) {
    return { kind: "stuck", why: "file", words: words.linkNotTaken(model.name) };
  }
  return { kind: "ready", as: "link", words: words.link(check.width, check.height) };
}

/** A link is looked at always; one of our images only where all depends on its provider's link. */
export function needsCheck(reference: DraftReference, model: OfferedModel): boolean {
  if ("url" in reference) return true;
  return "image" in reference && model.references !== undefined && !takes(model, "data");
}

function uploadState(upload: Upload | undefined): ReferenceState {
  if (upload === undefined) return { kind: "stuck", why: "file", words: words.notSent };
  switch (upload.state) {
    case "sending":
      return { kind: "sending", part: upload.part };
    case "refused":
      return {
        kind: "stuck",
        why: upload.tooLarge === undefined ? "file" : "too-large",
        words: upload.message,
      };
    default:
      return upload satisfies never;
  }
}

type Own = { bytes: number | undefined; link: ProviderLink | undefined };

function ownState(model: OfferedModel, { bytes, link }: Own): ReferenceState {
  if (model.references === undefined) return { kind: "ready", as: "own", words: words.own };
  if (takes(model, "data")) return { kind: "ready", as: "data", words: words.data(bytes) };
  switch (link) {
    case "answers":
      return { kind: "ready", as: "own", words: words.ownLink };
    case "expired":
      return { kind: "stuck", why: "needs-address", words: words.expired(model.name) };
    case "none":
    case undefined:
      return { kind: "stuck", why: "needs-address", words: words.needsAddress(model.name) };
    default:
      return link satisfies never;
  }
}

/** A model without references parks them; nothing of theirs is refused then. */
function takes(model: OfferedModel, way: "link" | "data"): boolean {
  return model.references === undefined || model.references.accepts.some((each) => each === way);
}
