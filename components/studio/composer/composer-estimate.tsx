"use client";

import Link from "next/link";
import { useId } from "react";
import { useHasKey } from "@/components/studio/draft/draft";
import { Popover } from "@/components/ui/popover";
import { composerTexts } from "@/lib/language/texts";
import { useEstimate, useProviderName } from "./use-estimate";

const words = composerTexts;

/** How long the next run takes; a press, the pointer or the focus tells what that rests on. */
export function ComposerEstimate() {
  const id = useId();
  const estimate = useEstimate();
  if (estimate === undefined) return null;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={estimate.name}
        data-tooltip={estimate.explanation}
        className="flex h-7 items-center rounded-button px-1.5 text-label text-text-2 hover:text-text pointer-coarse:h-11"
      >
        {estimate.label}
      </button>
      <Popover id={id} label={estimate.name} side="above" align="end" className="w-72">
        {estimate.explanation}
      </Popover>
    </>
  );
}

/** Where the key is missing with which this would be a real run. Low windows that are not wide leave it out. */
export function AddKeyLink() {
  const hasKey = useHasKey();
  const name = useProviderName();
  if (hasKey) return null;
  return (
    <Link
      href="/settings/providers"
      className="flex h-7 items-center text-label max-xl:low:hidden text-text-2 underline decoration-control underline-offset-4 hover:text-text hover:decoration-text pointer-coarse:h-11"
    >
      {words.addKey(name)}
    </Link>
  );
}
