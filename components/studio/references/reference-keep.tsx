"use client";

import { Lock, LockOpen } from "lucide-react";
import { useId } from "react";
import { draft, useDraft } from "@/components/studio/draft/draft";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { referencesTexts } from "@/lib/language/texts";
import { clearSent } from "./reference-tray-order";

const words = referencesTexts;

/** Whether the references stay after a run, and a way to clear them all. */
export function ReferenceKeep() {
  const id = useId();
  const clears = useDraft(({ clearAfterRun }) => clearAfterRun === true);
  const now = clears ? words.clearAfterRun : words.keepUntilCleared;
  const clear = () => {
    document.getElementById(id)?.hidePopover();
    document.querySelector<HTMLElement>("[data-add-reference]")?.focus();
    clearSent(draft.get().references);
  };
  return (
    <>
      <IconButton
        label={`${words.keep}: ${now}`}
        popoverTarget={id}
        className="size-7 text-text-3!"
      >
        {clears ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
      </IconButton>
      <Popover id={id} label={words.keep} side="above" className="min-w-52">
        <fieldset className="flex flex-col">
          <legend className="mb-1 font-medium text-text">{words.keep}</legend>
          {[false, true].map((choice) => (
            <label
              key={String(choice)}
              className="flex h-8 items-center gap-2.5 text-text pointer-coarse:h-11"
            >
              <input
                type="radio"
                name={id}
                checked={clears === choice}
                onChange={() => draft.setClearAfterRun(choice)}
                className="accent-(--color-text)"
              />
              {choice ? words.clearAfterRun : words.keepUntilCleared}
            </label>
          ))}
        </fieldset>
        <Button onClick={clear} className="mt-2 w-full">
          {words.clearNow}
        </Button>
      </Popover>
    </>
  );
}
