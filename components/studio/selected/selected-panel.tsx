"use client";

import Link from "next/link";
import type { ImageFrame } from "@/components/studio/commands/image-at-hand";
import { useFlip } from "@/components/studio/compare/flip";
import { generationRecipe } from "@/components/studio/differences/recipe";
import { type Draft, useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { draftReference, settingsOf } from "@/components/studio/draft/take-over";
import { useStudio } from "@/components/studio/studio-context";
import { CopyButton } from "@/components/ui/copy-button";
import { AskedAndGot } from "@/components/viewer/asked-and-got";
import { RecordFold } from "@/components/viewer/record-fold";
import { References } from "@/components/viewer/references";
import { selectedTexts, viewerTexts } from "@/lib/language/texts";
import { changesWith, draftWith } from "./draft-with";
import { SelectedFoot } from "./selected-foot";
import { SelectedLine } from "./selected-line";
import { type SelectedRow, selectedRows } from "./selected-rows";
import { takeOne } from "./use-settings";

const words = selectedTexts;

type Properties = {
  frame: ImageFrame;
  /** What it is a further step of, where that was made here too. */
  parent: ImageFrame | undefined;
};

/** How the selected image was made, in the panel's own rows, each with the way into the next image. */
export function SelectedPanel({ frame, parent }: Properties) {
  const { run, generation, image } = frame;
  const { models, providers } = useStudio();
  const bench = { draft: useDraft(), model: useCurrentModel(), models };
  const isFlipped = useFlip();
  const recipe = generationRecipe(run, generation);
  const before = parent && generationRecipe(parent.run, parent.generation);
  const rows = selectedRows({ recipe, parent: before, models });
  const provider = providers.find(({ id }) => id === generation.provider)?.name;

  const lineOf = (row: SelectedRow) => {
    const references = generation.references.map(draftReference);
    const taking = { recipe, part: row.part, references };
    const put = (draft: Draft) => draftWith({ ...bench, draft }, taking) ?? draft;
    return {
      row,
      isLit: isFlipped && row.differs,
      onUse: draftWith(bench, taking) && (() => takeOne({ label: row.label, put, models })),
    };
  };
  const lines = rows.filter(({ part }) => part !== "prompt").map(lineOf);
  const prompt = rows.filter(({ part }) => part === "prompt").map(lineOf);
  return (
    <section aria-label={words.region} className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pt-1 pb-4 short:overflow-visible">
        <dl className="flex flex-col gap-1">
          {prompt.map((line) => (
            <SelectedLine key={line.row.key} {...line} isWide>
              <span className="block max-h-40 overflow-y-auto text-label/5 whitespace-pre-wrap">
                {run.prompt}
              </span>
            </SelectedLine>
          ))}
          {lines.map((line) => (
            <SelectedLine key={line.row.key} {...line}>
              <Value row={line.row} provider={provider ?? generation.provider}>
                {line.row.part === "references" && (
                  <References references={generation.references} />
                )}
              </Value>
            </SelectedLine>
          ))}
        </dl>
        <AskedAndGot run={run} generation={generation} image={image} />
        <RecordFold
          key={generation.id}
          generation={generation}
          image={image}
          revision={run.revision}
        />
        <div className="mt-1 flex min-h-9 items-center justify-between text-label">
          <Link
            href={`/images/${encodeURIComponent(image.id)}`}
            className="-mx-2 rounded-button px-2 py-1.5 text-text-2 hover:bg-surface-3 hover:text-text pointer-coarse:py-3"
          >
            {words.page}
          </Link>
          <CopyButton
            text={run.prompt}
            label={viewerTexts.copyPrompt}
            done={viewerTexts.copied}
            className="size-8"
          />
        </div>
      </div>
      <SelectedFoot frame={frame} changes={changesWith(bench, settingsOf({ ...frame, models }))} />
    </section>
  );
}

type ValueProperties = { row: SelectedRow; provider: string; children: React.ReactNode };

function Value({ row, provider, children }: ValueProperties) {
  const { part, after, was, isSeed } = row;
  if (part === "references") return children;
  return (
    <>
      <span className={isSeed ? "font-mono" : ""}>{after}</span>
      {part === "model" && <span className="text-text-2"> {viewerTexts.via(provider)}</span>}
      {was !== undefined && <span className="text-text-3"> {words.was(was)}</span>}
    </>
  );
}
