"use client";

import type { MouseEvent } from "react";
import { useCurrentModel } from "@/components/studio/draft/draft";
import type { Entry } from "@/components/studio/picker/carry-settings";
import { lastLedger } from "@/components/studio/picker/last-ledger";
import { useStore } from "@/components/ui/browser/store";
import { ledgerTexts } from "@/lib/language/texts";

const words = ledgerTexts;

/** After a change of model: what was kept, changed and parked, with the way back. */
export function Ledger() {
  const model = useCurrentModel();
  const last = useStore(lastLedger, (shown) => shown);
  if (last === undefined || last.to.id !== model.id || !last.isOpen) return null;
  const { kept, changed, parked } = last.ledger;
  const undo = ({ currentTarget }: MouseEvent) => {
    const card = currentTarget.closest("[data-panel]")?.querySelector("[data-model-card]");
    if (card instanceof HTMLElement) card.focus();
    last.undo();
  };
  return (
    <section
      aria-label={words.label}
      className="well rounded-card px-3 py-2.5 text-label text-text-2"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 className="min-w-0 truncate font-medium text-text">{words.moved(last.to.name)}</h2>
        <button
          type="button"
          onClick={undo}
          className="-my-1 -mr-2 rounded-button px-2 py-1 font-medium text-text hover:bg-surface-4 pointer-coarse:-my-3 pointer-coarse:py-3"
        >
          {words.undo}
        </button>
      </div>
      <dl className="mt-1.5 flex flex-col gap-1.5">
        <Part name={words.kept} entries={kept} />
        <Part name={words.changed} entries={changed} />
        <Part name={words.parked} entries={parked} />
      </dl>
    </section>
  );
}

function Part({ name, entries }: { name: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <div className="grid grid-cols-[3.75rem_minmax(0,1fr)] gap-x-3">
      <dt className="text-text-3">{name}</dt>
      <dd>
        {entries.map((entry, at) => (
          <span key={entry.label}>
            {at > 0 && ", "}
            <One entry={entry} />
          </span>
        ))}
      </dd>
    </div>
  );
}

function One({ entry: { label, was, now } }: { entry: Entry }) {
  if (now === undefined) return words.entry(label, was);
  return (
    <>
      {words.entry(label, was)} <span className="text-text-3">→</span>{" "}
      <span className="font-medium text-text">{now}</span>
    </>
  );
}
