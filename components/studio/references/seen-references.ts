import { type QueryClient, useQueries } from "@tanstack/react-query";
import {
  type Draft,
  type DraftReference,
  draft,
  useCurrentModel,
  useDraft,
  usedReferences,
} from "@/components/studio/draft/draft";
import { useStore } from "@/components/ui/browser/store";
import { imageCheckOptions, referenceCheckOptions } from "@/lib/client/reference-check";
import type { OfferedModel } from "@/lib/contract/provider";
import { type Findings, needsCheck, type ReferenceState, referenceState } from "./reference-state";
import { type Upload, uploads } from "./reference-uploads";

/** A reference of the draft with everything that is known of it. */
export type SeenReference = {
  reference: DraftReference;
  /** From 1. */
  position: number;
  state: ReferenceState;
  preview: string | undefined;
  /** The model does not take it; it stays for another. */
  isParked: boolean;
  /** The position of the first that shows the same. */
  sameAs: number | undefined;
};

/** Every reference of the draft, as the interface shows it. */
export function useSeenReferences(): SeenReference[] {
  const current = useDraft();
  const model = useCurrentModel();
  const uploading = useStore(uploads, (all) => all);
  const checked = current.references.filter((reference) => needsCheck(reference, model));
  const looks = useQueries({ queries: checked.map(optionsOf) });
  const findings = new Map(
    checked.map((reference, index): [string, Findings] => [
      reference.key,
      { check: looks[index]?.data, unchecked: looks[index]?.isError },
    ]),
  );
  return see(current, { model, uploading, findings });
}

/** The same at this moment, for a press. */
export function seenReferencesNow(queryClient: QueryClient, model: OfferedModel): SeenReference[] {
  const current = draft.get();
  const findings = new Map(
    current.references.map((reference): [string, Findings] => {
      const look = queryClient.getQueryState(optionsOf(reference).queryKey);
      return [reference.key, { check: look?.data, unchecked: look?.status === "error" }];
    }),
  );
  return see(current, { model, uploading: uploads.get(), findings });
}

type Known = {
  model: OfferedModel;
  uploading: Readonly<Record<string, Upload>>;
  findings: ReadonlyMap<string, Findings>;
};

function see(current: Draft, { model, uploading, findings }: Known): SeenReference[] {
  const used = usedReferences(current, model).length;
  const firsts = new Map<string, number>();
  return current.references.map((reference, index) => {
    const position = index + 1;
    const found = { ...findings.get(reference.key), upload: uploading[reference.key] };
    const shown = shownBy(reference, found);
    const first = firsts.get(shown) ?? position;
    firsts.set(shown, first);
    return {
      reference,
      position,
      state: referenceState(reference, { model, findings: found }),
      preview: previewOf(reference, found),
      isParked: index >= used,
      sameAs: first === position ? undefined : first,
    };
  });
}

/** Equal for references that show the same image, as far as is known. */
function shownBy(reference: DraftReference, { check }: Findings): string {
  if (check?.state === "ready" && check.own !== undefined) return check.own.sha256;
  if ("url" in reference) return reference.url;
  return "image" in reference ? (reference.sha256 ?? reference.image) : reference.key;
}

function previewOf(reference: DraftReference, { check, upload }: Findings): string | undefined {
  if ("image" in reference) return reference.preview;
  if (check?.state === "ready") return check.preview;
  return upload?.state === "sending" ? upload.preview : undefined;
}

/** Only asked for a reference that needs a check, so a file never is. */
function optionsOf(reference: DraftReference) {
  return "image" in reference
    ? imageCheckOptions(reference.image)
    : referenceCheckOptions("url" in reference ? reference.url : "");
}
