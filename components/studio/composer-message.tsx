"use client";

import { useQueries } from "@tanstack/react-query";
import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { referenceCheckOptions } from "@/lib/client/reference-check";
import { texts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { draft, useCurrentModel, useDraft } from "./draft";
import { parkedFor, useParked } from "./parked-references";
import { usedReferences } from "./run-request";
import { useStore } from "./store";
import { useStudio } from "./studio-context";

const words = texts.composer;

/** One line between prompt and chips: the most pressing thing that the person should know. */
export function ComposerMessage() {
  const note = useStore(composerNote, (text) => text);
  const problem = useReferenceProblem();
  const references = useDraft((draft) => draft.references.length);
  const model = useCurrentModel();
  const parked = useParked(model.id);
  const { models } = useStudio();

  if (note !== "") return <Line>{note}</Line>;
  if (references === 0) return null;
  if (model.references === undefined) {
    if (parked) return null;
    const taker = models.find((other) => other.references !== undefined);
    return (
      <Line>
        {words.takesNone(model.name)}
        {taker !== undefined && (
          <Way onPress={() => draft.setModel(taker.id)}>{words.moveTo(taker.name)}</Way>
        )}
        <Way onPress={() => parkedFor.set(model.id)}>{words.park}</Way>
      </Line>
    );
  }
  const { maximum } = model.references;
  if (maximum !== undefined && references > maximum) {
    return <Line>{words.takesFewer(model.name, maximum)}</Line>;
  }
  return problem === undefined ? null : <Line>{problem}</Line>;
}

/** What the first reference that looks wrong is said to be. It may be sent all the same. */
function useReferenceProblem(): string | undefined {
  const used = usedReferences(useDraft(), useCurrentModel());
  const linked = used.flatMap((reference, index) =>
    "url" in reference ? [{ url: reference.url, position: index + 1 }] : [],
  );
  return useQueries({
    queries: linked.map(({ url }) => referenceCheckOptions(url)),
    combine: (checks) => {
      for (const [index, { data, isError }] of checks.entries()) {
        const position = linked[index]?.position ?? 0;
        if (isError) return words.uncheckedAt(position);
        if (data !== undefined && data.state !== "ready") {
          return words.problemAt(position, data.message);
        }
      }
      return undefined;
    },
  });
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-text-2">
      <Info aria-hidden="true" />
      {children}
    </p>
  );
}

function Way({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="font-medium text-text underline decoration-control underline-offset-4 hover:decoration-text pointer-coarse:min-h-11"
    >
      {children}
    </button>
  );
}
