"use client";

import { ChevronsUpDown } from "lucide-react";
import { useKeyHint } from "@/components/studio/commands/use-key-hint";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { openPicker } from "@/components/studio/stage/frame-state";
import { useStudio } from "@/components/studio/studio-context";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { OfferedModel } from "@/lib/contract/provider";
import { commandHintTexts, panelTexts, speedsTexts } from "@/lib/language/texts";
import { useTimings } from "./use-speeds";

/** The model in use; a press opens the picker. */
export function ModelCard() {
  const model = useCurrentModel();
  const { providers } = useStudio();
  const provider = providers.find((each) => each.id === model.provider)?.name ?? model.provider;
  const hint = useKeyHint("models", commandHintTexts.models);
  const landing = useTimings().get(model.id)?.landing;
  const speed = landing && speedsTexts.usually(landing.from, landing.to);
  return (
    <button
      type="button"
      data-model-card
      aria-haspopup="dialog"
      onClick={openPicker}
      {...hint}
      className="well flex w-full items-center gap-3 rounded-card px-3 py-2.5 text-left focus-visible:outline-offset-0"
    >
      <span className="min-w-0 flex-1">
        <span className="spoken">{panelTexts.chooseModel}</span>
        <span className="flex items-center gap-2 text-body font-semibold">
          {model.name}
          {!model.ready && <SandboxMark className="size-[15px] text-text-2" />}
        </span>
        <span className="block text-meta text-text-2">
          {lineOf(model, { provider, isTimed: speed !== undefined })}
          {speed !== undefined && (
            <>
              {" · "}
              <span className="whitespace-nowrap">{speed}</span>
            </>
          )}
        </span>
      </span>
      <ChevronsUpDown aria-hidden className="text-text-2" />
    </button>
  );
}

type Known = { provider: string; isTimed: boolean };

/** Short where its own calls tell how long they take, so that the card keeps its height. */
function lineOf(model: OfferedModel, { provider, isTimed }: Known): string {
  const words = isTimed ? { ...panelTexts.card, ...panelTexts.cardTimed } : panelTexts.card;
  const editsOnly = !model.can.includes("make");
  if (!model.ready) return editsOnly ? words.sandboxEdits : words.sandbox;
  if (editsOnly) return words.edits(provider);
  return model.can.includes("edit") ? words.both(provider) : words.makes(provider);
}
