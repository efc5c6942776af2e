"use client";

import { Button } from "@/components/ui/button";
import { texts } from "@/lib/language/texts";
import { useChangedSettings } from "./changed-settings";
import { draft } from "./draft";

/** How many settings differ, and the way back; nothing while none does. */
export function ResetAll() {
  const changed = useChangedSettings().length;
  if (changed === 0) return null;
  return (
    <div className="flex min-h-11 items-center justify-between text-label text-text-2">
      {texts.panel.changed(changed)}
      <Button variant="quiet" className="-mr-3" onClick={draft.resetParameters}>
        {texts.panel.resetAll}
      </Button>
    </div>
  );
}
