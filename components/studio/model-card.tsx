"use client";

import { ChevronsUpDown } from "lucide-react";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { OfferedModel } from "@/lib/contract/provider";
import { texts } from "@/lib/language/texts";
import { useCurrentModel } from "./draft";
import { openPicker } from "./frame-state";
import { useStudio } from "./studio-context";

/** The model in use; a press opens the picker. */
export function ModelCard() {
  const model = useCurrentModel();
  const { providers } = useStudio();
  const provider = providers.find((each) => each.id === model.provider)?.name ?? model.provider;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={openPicker}
      className="well flex w-full items-center gap-3 rounded-card px-3 py-2.5 text-left focus-visible:outline-offset-0"
    >
      <span className="min-w-0 flex-1">
        <span className="spoken">{texts.panel.chooseModel}</span>
        <span className="flex items-center gap-2 text-body font-semibold">
          {model.name}
          {!model.ready && <SandboxMark className="size-[15px] text-text-2" />}
        </span>
        <span className="block truncate text-meta text-text-2">{lineOf(model, provider)}</span>
      </span>
      <ChevronsUpDown aria-hidden className="text-text-2" />
    </button>
  );
}

function lineOf(model: OfferedModel, provider: string): string {
  const words = texts.panel.card;
  const editsOnly = !model.can.includes("make");
  if (!model.ready) return editsOnly ? words.sandboxEdits : words.sandbox;
  if (editsOnly) return words.edits(provider);
  return model.can.includes("edit") ? words.both(provider) : words.makes(provider);
}
