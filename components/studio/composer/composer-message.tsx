"use client";

import { useEffect } from "react";
import { useDraft } from "@/components/studio/draft/draft";
import { usePastedLink } from "@/components/studio/references/pasted-link";
import { onDemand } from "@/components/ui/browser/on-demand";
import { useOnline } from "@/components/ui/browser/online";
import { useStore } from "@/components/ui/browser/store";
import { composerTexts } from "@/lib/language/texts";
import { Line } from "./composer-line";
import { composerNote } from "./composer-note";

const ofReferences = onDemand(async () => (await import("./reference-message")).ReferenceMessage);

/** One line between prompt and chips: the most pressing thing that the person should know. */
export function ComposerMessage() {
  const note = useStore(composerNote, (text) => text);
  const isOnline = useOnline();
  const isPasted = usePastedLink();
  const isAsked = useDraft(({ references }) => references.length > 0) || isPasted;
  const ReferenceMessage = ofReferences.usePart();
  useEffect(() => {
    if (isAsked) ofReferences.warm();
  }, [isAsked]);

  if (!isOnline) return <Line>{composerTexts.offline}</Line>;
  if (isAsked && ReferenceMessage !== undefined) return <ReferenceMessage isPasted={isPasted} />;
  return note === "" ? null : <Line>{note}</Line>;
}
