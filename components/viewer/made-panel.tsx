"use client";

import type { ReactNode } from "react";
import { takeIntoDraft, useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { settingWords } from "@/components/studio/panel/setting-words";
import { useStudio } from "@/components/studio/studio-context";
import { CopyButton } from "@/components/ui/copy-button";
import { showToast } from "@/components/ui/toast";
import type { Generation, Image, Run } from "@/lib/contract/run";
import { viewerTexts } from "@/lib/language/texts";
import { AskedAndGot } from "./asked-and-got";
import { Fact, UseButton } from "./fact";
import { RecordFold } from "./record-fold";
import { References } from "./references";
import { takesFrom } from "./takes";

const words = viewerTexts;

type Properties = {
  run: Run;
  generation: Generation;
  image: Image;
  /** What can be done with all of it together. */
  children: ReactNode;
};

/** How an image was made, each part with the way to take it over into the next one. */
export function MadePanel({ run, generation, image, children }: Properties) {
  const { models, providers } = useStudio();
  const takes = takesFrom({ run, generation, draft: useDraft(), model: useCurrentModel() });
  const model = models.find(({ id }) => id === generation.model);
  const provider = providers.find(({ id }) => id === generation.provider)?.name;
  const count = run.generations.reduce((sum, { expected }) => sum + expected, 0);
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">
        <PromptPart text={run.prompt} onUse={withUndo(words.prompt, takes.prompt)} />
        <dl className="mt-2">
          <Fact label={words.model} onUse={model && withUndo(words.model, takes.model)}>
            {model?.name ?? generation.model}{" "}
            <span className="text-text-2">{words.via(provider ?? generation.provider)}</span>
          </Fact>
          {settingWords(model, generation.parameters).map(({ name, label, value, exact }) => (
            <Fact key={name} label={label} onUse={withUndo(label, takes.parameter(name))}>
              <span className={exact ? "font-mono" : ""}>{value}</span>
            </Fact>
          ))}
          <Fact label={words.images} onUse={withUndo(words.images, takes.count)}>
            {count}
          </Fact>
          {generation.references.length > 0 && (
            <Fact label={words.references} onUse={withUndo(words.references, takes.references)}>
              <References references={generation.references} />
            </Fact>
          )}
        </dl>
        <AskedAndGot run={run} generation={generation} image={image} />
        <RecordFold
          key={generation.id}
          generation={generation}
          image={image}
          revision={run.revision}
        />
      </div>
      <div className="flex flex-none flex-wrap gap-2 border-t border-edge p-3.5 px-4 pb-[max(0.875rem,env(safe-area-inset-bottom))]">
        {children}
      </div>
    </>
  );
}

function PromptPart({ text, onUse }: { text: string; onUse: (() => void) | undefined }) {
  if (text === "") return null;
  return (
    <section aria-label={words.prompt} className="group/fact">
      <p className="max-h-60 overflow-y-auto text-label/5 whitespace-pre-wrap break-words">
        {text}
      </p>
      <div className="-mr-2.5 -ml-2 flex items-center justify-between">
        <CopyButton text={text} label={words.copyPrompt} done={words.copied} className="size-8" />
        {onUse !== undefined && <UseButton label={words.prompt} onUse={onUse} />}
      </div>
    </section>
  );
}

function withUndo(label: string, take: (() => void) | undefined): (() => void) | undefined {
  if (take === undefined) return undefined;
  return () => showToast({ text: words.taken(label), undo: takeIntoDraft(take) });
}
