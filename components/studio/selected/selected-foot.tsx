"use client";

import type { ImageFrame } from "@/components/studio/commands/image-at-hand";
import { useKeyHint } from "@/components/studio/commands/use-key-hint";
import type { Row } from "@/components/studio/differences/differences";
import { useVary } from "@/components/studio/stage/tools/use-vary";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { Keycap } from "@/components/ui/keycap";
import { selectedTexts } from "@/lib/language/texts";
import { takeAllSettings } from "./use-settings";

const words = selectedTexts;
const MOST = 3;

type Properties = { frame: ImageFrame; changes: readonly Row[] };

/** All of it into the next image, or the same once more with another seed. */
export function SelectedFoot({ frame, changes }: Properties) {
  const { models } = useStudio();
  const vary = useVary();
  const hints = { use: useKeyHint("settingsTake", ""), vary: useKeyHint("vary", "") };
  const summary = changes.length === 0 ? words.nothingToTake : summaryOf(changes);
  return (
    <div className="flex flex-none gap-2 border-t border-edge p-4 py-3.5">
      <Button
        className="flex-1"
        aria-keyshortcuts={hints.use["aria-keyshortcuts"]}
        aria-description={summary}
        data-tooltip={summary}
        onClick={() => takeAllSettings(frame, models)}
      >
        {words.useSettings} <Key hint={hints.use["data-tooltip"]} />
      </Button>
      <Button
        className="flex-1"
        aria-keyshortcuts={hints.vary["aria-keyshortcuts"]}
        onClick={() => vary(frame.run)}
      >
        {words.vary} <Key hint={hints.vary["data-tooltip"]} />
      </Button>
    </div>
  );
}

/** The key as it is set now; nothing where it has none. */
function Key({ hint }: { hint: string }) {
  const key = hint.trim();
  if (key === "") return null;
  return (
    <span aria-hidden="true">
      <Keycap>{key}</Keycap>
    </span>
  );
}

function summaryOf(changes: readonly Row[]): string {
  const named = changes
    .slice(0, MOST)
    .map(({ part, label, after }) =>
      part === "prompt" ? words.changePrompt : words.change(label, after),
    );
  return words.wouldChange(named.join(", "), changes.length - named.length);
}
