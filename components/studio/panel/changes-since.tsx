"use client";

import { X } from "lucide-react";
import type { MouseEvent } from "react";
import { changesBetween, type Row } from "@/components/studio/differences/differences";
import { draftRecipe, runRecipe } from "@/components/studio/differences/recipe";
import { takeBack } from "@/components/studio/differences/take-part";
import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { useStudio } from "@/components/studio/studio-context";
import type { Run } from "@/lib/contract/run";
import { differencesTexts, ledgerTexts } from "@/lib/language/texts";

const words = differencesTexts;

/** What the next run would have otherwise than the last one; a press takes one change back. */
export function ChangesSince({ run }: { run: Run }) {
  const { models } = useStudio();
  const model = useCurrentModel();
  const draft = useDraft();
  const before = runRecipe(run);
  if (before === undefined) return null;
  const after = draftRecipe(draft, model);
  // Another model has other settings altogether; the ledger tells of them.
  if (before.model !== after.model) return null;
  const rows = changesBetween({ before, after, models }).filter(({ part }) => part !== "prompt");
  if (rows.length === 0) return null;
  const revert = (row: Row) => (event: MouseEvent) => {
    focusAnother(event.currentTarget);
    takeBack({ run, models, row });
  };
  return (
    <section aria-label={ledgerTexts.sinceLastRun} className="border-t border-hairline pt-4">
      <h2 className="pb-2 text-meta text-text-3">{ledgerTexts.sinceLastRun}</h2>
      <ul className="flex flex-wrap gap-1.5">
        {rows.map((row) => (
          <li
            key={row.key}
            className="flex h-5.5 min-w-0 items-center gap-1 rounded-button bg-surface-3 pl-[7px] text-meta text-text-2 pointer-coarse:h-11 pointer-coarse:pl-3"
          >
            <span className="truncate">
              {row.label.toLowerCase()} {row.before}
            </span>
            <span className="text-text-3">→</span>
            <span className="truncate font-medium text-text">{row.after}</span>
            <button
              type="button"
              aria-label={words.takeBack(row.label, row.before)}
              data-tooltip={words.takeBack(row.label, row.before)}
              onClick={revert(row)}
              className="flex h-full w-6 items-center justify-center rounded-button text-text-3 hover:bg-surface-4 hover:text-text focus-visible:outline-offset-0 pointer-coarse:w-11"
            >
              <X aria-hidden className="size-3!" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The chip goes with its press, so the focus goes on to the next one, or up to the model. */
function focusAnother(button: Element): void {
  const chip = button.closest("li");
  const other = chip?.nextElementSibling ?? chip?.previousElementSibling;
  const next =
    other?.querySelector("button") ??
    button.closest("[data-panel]")?.querySelector("[data-model-card]");
  if (next instanceof HTMLElement) next.focus();
}
