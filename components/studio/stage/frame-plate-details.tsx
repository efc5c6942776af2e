"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";
import { isOptimistic } from "@/lib/client/optimistic-run";
import type { ErrorBody, Generation } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";

const words = stageTexts;

type Properties = { generation: Generation; error: ErrorBody };

/** The provider's own words, the code and the names of it, for whoever wants to look closer. */
export function PlateDetails({ generation, error }: Properties) {
  const { isCopied, copy } = useCopy();
  const { id, runId } = generation;
  const isStored = !isOptimistic(runId);
  const lines = [
    `${words.code}: ${error.code}`,
    ...(error.detail === undefined || error.detail === "" ? [] : [error.detail]),
    ...(isStored ? [`${words.generation}: ${id}`] : []),
  ];
  const told = [error.title, error.message, ...lines].join("\n");
  return (
    <details className="group/details ml-auto open:w-full">
      <summary className="flex h-8 list-none items-center gap-1.5 rounded-button px-2 text-label text-text-2 hover:text-text pointer-coarse:h-11">
        {words.details}
        <ChevronRight aria-hidden="true" className="group-open/details:rotate-90" />
      </summary>
      <pre className="mt-1 max-h-40 overflow-y-auto rounded-field bg-surface-2 p-2 font-mono text-meta whitespace-pre-wrap break-words text-text-2">
        {lines.join("\n")}
      </pre>
      <div className="mt-1 flex flex-wrap">
        <Button variant="quiet" onClick={() => copy(told)}>
          {isCopied ? words.copied : words.copy}
        </Button>
        {isStored && (
          <Link href={`/runs/${runId}`} prefetch={false} className={linkLook}>
            {words.record}
          </Link>
        )}
      </div>
    </details>
  );
}

/** A link that stands among quiet buttons. */
export const linkLook =
  "inline-flex h-8 items-center rounded-button px-3 text-label text-text-2 hover:bg-surface-3 hover:text-text pointer-coarse:h-11";
