"use client";

import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Generation, Image } from "@/lib/contract/run";
import { viewerTexts } from "@/lib/language/texts";

const words = viewerTexts;

const RecordBody = lazy(async () => ({
  default: (await import("./record-body")).RecordBody,
}));

type Properties = { generation: Generation; image: Image; revision: number };

/** What was sent and answered; it is read when it is unfolded for the first time. */
export function RecordFold({ generation, image, revision }: Properties) {
  const [wasOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}
      className="group/record mt-3 border-t border-hairline pt-1"
    >
      <summary className="-mx-2 flex min-h-9 list-none items-center gap-3 rounded-button px-2 text-label hover:bg-surface-3 pointer-coarse:min-h-11">
        <span className="w-21 font-label">{words.record}</span>
        <span className="min-w-0 flex-1 truncate text-text-2">{words.recordHint}</span>
        <ChevronDown
          aria-hidden="true"
          className="text-text-3 transition-transform group-open/record:rotate-180"
        />
      </summary>
      {wasOpen && (
        <Suspense fallback={<p className="py-2 text-label text-text-2">{words.recordLoading}</p>}>
          <RecordBody generation={generation} image={image} revision={revision} />
        </Suspense>
      )}
    </details>
  );
}
