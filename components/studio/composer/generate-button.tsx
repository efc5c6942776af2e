"use client";

import { chordForAria, chordWords, isAppleKeyboard } from "@/components/studio/commands/chord";
import { useChord } from "@/components/studio/commands/use-key-hint";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { useOnline } from "@/components/ui/browser/online";
import { composerTexts } from "@/lib/language/texts";
import type { GenerateState } from "./generate-state";
import { useEstimate } from "./use-estimate";
import { useGenerate } from "./use-generate";

const words = composerTexts;

/** The one primary button of the page. It never waits: a press is answered in the same frame. */
export function GenerateButton({ className = "" }: { className?: string }) {
  const { state, generate } = useGenerate();
  const hydrated = useHydrated();
  const { ready } = useCurrentModel();
  const label = useGenerateLabel(state);
  const seconds = useEstimate()?.seconds;
  const chord = useChord("generate");
  const apple = !hydrated || isAppleKeyboard();
  const off = isOff(state);
  return (
    <button
      type="button"
      data-generate
      onClick={generate}
      data-off={off}
      aria-disabled={off}
      aria-keyshortcuts={chord && chordForAria(chord)}
      className={`flex h-9 shrink-0 items-center justify-center gap-3 rounded-card bg-primary pr-2.5 pl-4 text-body font-semibold text-on-primary transition-opacity hover:opacity-90 data-[off=true]:bg-surface-3 data-[off=true]:text-text-3 data-[off=true]:hover:opacity-100 pointer-coarse:h-11 pointer-coarse:pr-4 ${className}`}
    >
      <span
        data-soon={off && !ready ? words.runInSandbox : undefined}
        className="data-soon:after:invisible data-soon:after:block data-soon:after:h-0 data-soon:after:overflow-hidden data-soon:after:content-[attr(data-soon)]"
      >
        {label}
        {!off && seconds !== undefined && (
          <span className="spoken">{words.aboutSeconds(seconds)}</span>
        )}
      </span>
      <span aria-hidden="true" className="font-sans opacity-65 pointer-coarse:hidden">
        {chord && chordWords(chord, apple).replaceAll("+", " ")}
      </span>
    </button>
  );
}

/** Something is still to be written or added; a press leads there. */
export function isOff({ kind }: GenerateState): boolean {
  return kind === "nothing-written" || kind === "no-reference";
}

/** What a press does, in a word. */
export function useGenerateLabel(state: GenerateState): string {
  const { ready } = useCurrentModel();
  const isOnline = useOnline();
  if (isOff(state)) return words.generate;
  if (state.kind === "to-fix") return words.fix(state.problems.length);
  if (!isOnline) return words.queue;
  return ready ? words.generate : words.runInSandbox;
}
