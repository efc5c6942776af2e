"use client";

import { ChevronRight } from "lucide-react";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { lastLedger } from "@/components/studio/picker/last-ledger";
import { useStore } from "@/components/ui/browser/store";
import { ledgerTexts } from "@/lib/language/texts";

const words = ledgerTexts;

/** What the model in use cannot take and the one before keeps, at the end of the panel. */
export function ParkedSettings() {
  const model = useCurrentModel();
  const last = useStore(lastLedger, (shown) => shown);
  if (last === undefined || last.to.id !== model.id) return null;
  const { parked } = last.ledger;
  if (parked.length === 0) return null;
  return (
    <details className="group border-t border-hairline pt-4 text-label">
      <summary className="-ml-1 flex h-7 list-none items-center gap-2 rounded-button text-text-2 hover:text-text pointer-coarse:h-11">
        <ChevronRight
          aria-hidden
          className="size-3.5! text-text-3 transition-transform group-open:rotate-90"
        />
        <span className="font-label">{words.parked}</span>
        <span className="text-text-3">{parked.length}</span>
        <span className="ml-auto truncate text-meta text-text-3">
          {words.waitingFor(last.from.name)}
        </span>
      </summary>
      <dl className="pt-1">
        {parked.map(({ label, was }) => (
          <div key={label} className="flex min-h-7 items-center justify-between gap-3">
            <dt className="shrink-0 text-text-2 first-letter:uppercase">{label}</dt>
            <dd className="min-w-0 truncate text-text-3">{was}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
