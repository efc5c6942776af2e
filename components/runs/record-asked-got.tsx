"use client";

import { askedSize } from "@/components/studio/panel/size/asked-size";
import { useStudio } from "@/components/studio/studio-context";
import { type AskedGotRow, AskedGotTable } from "@/components/ui/asked-got-table";
import { seedParameter } from "@/lib/catalog/seed";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation, Run } from "@/lib/contract/run";
import { recordTexts } from "@/lib/language/texts";
import { RecordCard } from "./record-card";
import { isUnderWay } from "./run-facts";

const words = recordTexts;

type Properties = { run: Run; generation: Generation };

/** What was asked for beside what arrived. */
export function RecordAskedGot({ run, generation }: Properties) {
  const { models } = useStudio();
  const model = models.find(({ id }) => id === generation.model);
  const rewritten = generation.images.find(({ revisedPrompt }) => revisedPrompt)?.revisedPrompt;
  const rows = rowsOf({ run, generation, model });
  return (
    <RecordCard title={words.askedAndGot}>
      <AskedGotTable rows={rows} heads={{ asked: words.askedFor, got: words.got }} />
      {rewritten !== undefined && (
        <p className="mt-2 border-t border-hairline pt-3 text-label/5 text-text-2">
          {words.rewrittenAs}: <span className="text-text">{rewritten}</span>
        </p>
      )}
    </RecordCard>
  );
}

type Known = Properties & { model: OfferedModel | undefined };

function rowsOf({ run, generation, model }: Known): AskedGotRow[] {
  const { images, expected, removed = 0 } = generation;
  const none = isUnderWay(generation) ? words.nothingYet : words.nothing;
  const sizes = [...new Set(images.map(({ width, height }) => words.pixels(width, height)))];
  const rewritten = images.some(({ revisedPrompt }) => revisedPrompt !== undefined);
  const seed = model === undefined ? undefined : seedParameter(model);
  const seedRow = seed && {
    label: words.seed,
    asked: String(generation.parameters[seed.name] ?? words.notSet),
    got: images.length > 0 ? words.notReported : none,
  };
  return [
    { label: words.size, asked: askedSize(generation, model), got: sizes.join(", ") || none },
    { label: words.count, asked: String(expected), got: String(images.length + removed) },
    ...(seedRow === undefined ? [] : [seedRow]),
    {
      label: words.promptRow,
      asked: words.characters(run.prompt.length),
      got: images.length === 0 ? none : rewritten ? words.rewritten : words.unchanged,
    },
  ];
}
