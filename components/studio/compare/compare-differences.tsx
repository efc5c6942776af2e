"use client";

import { chordWords, isAppleKeyboard } from "@/components/studio/commands/chord";
import { useChord } from "@/components/studio/commands/use-key-hint";
import { DifferenceTable } from "@/components/studio/differences/difference-table";
import type { Row } from "@/components/studio/differences/differences";
import { Button } from "@/components/ui/button";
import { Keycap } from "@/components/ui/keycap";
import { differencesTexts, viewsTexts } from "@/lib/language/texts";

const words = viewsTexts;

type Properties = { rows: readonly Row[]; onUse: () => void; onKeep: () => void };

/** What the two were made from, and what to do about it. */
export function CompareDifferences({ rows, onUse, onKeep }: Properties) {
  const chord = useChord("settingsTake");
  const count = rows.filter(({ differs }) => differs).length;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <h2 className="flex h-12 flex-none items-center gap-2 px-4 text-label font-semibold max-lg:px-0">
        {differencesTexts.title}
        <span className="font-normal text-text-2">
          {differencesTexts.ofAll(count, rows.length)}
        </span>
      </h2>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4 max-lg:px-0">
        <DifferenceTable rows={rows} heads={[words.kept, words.candidate]} />
      </div>
      <div className="flex flex-none gap-2 border-t border-hairline p-4 max-lg:px-0">
        <Button className="flex-1" onClick={onUse}>
          {words.useSettings}{" "}
          {chord !== undefined && <Keycap>{chordWords(chord, isAppleKeyboard())}</Keycap>}
        </Button>
        <Button className="flex-1" onClick={onKeep}>
          {words.keep} <Keycap>↑</Keycap>
        </Button>
      </div>
    </div>
  );
}
