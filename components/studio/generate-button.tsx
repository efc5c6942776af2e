"use client";

import { texts } from "@/lib/language/texts";
import { useHydrated } from "./hydrated";
import { useGenerate } from "./use-generate";

const words = texts.composer;

/** The one primary button of the page. It never waits: a press is answered in the same frame. */
export function GenerateButton({ className = "" }: { className?: string }) {
  const { state, generate } = useGenerate();
  const hydrated = useHydrated();
  const apple = !hydrated || /Mac|iPhone|iPad/.test(navigator.userAgent);
  const off = state.kind === "nothing-written" || state.kind === "no-reference";
  return (
    <button
      type="button"
      onClick={generate}
      data-off={off}
      aria-disabled={off}
      aria-keyshortcuts="Meta+Enter Control+Enter"
      className={`flex h-9 shrink-0 items-center justify-center gap-3 rounded-card bg-primary pr-2.5 pl-4 text-body font-semibold text-on-primary transition-opacity hover:opacity-90 data-[off=true]:bg-surface-3 data-[off=true]:text-text-3 data-[off=true]:hover:opacity-100 pointer-coarse:h-11 pointer-coarse:pr-4 ${className}`}
    >
      {state.kind === "to-fix" ? words.fix(state.problems.length) : words.generate}
      <span aria-hidden="true" className="font-sans opacity-55 pointer-coarse:hidden">
        {apple ? words.generateKeys.apple : words.generateKeys.other}
      </span>
    </button>
  );
}
