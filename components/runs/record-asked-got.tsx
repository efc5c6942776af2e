"use client";

import { sizeWords } from "@/components/studio/size-words";
import { useStudio } from "@/components/studio/studio-context";
import { seedParameter } from "@/lib/catalog/seed";
import { expectedSize } from "@/lib/catalog/shape";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation, Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { RecordCard } from "./record-card";
import { isUnderWay } from "./run-facts";

const words = texts.record;

type Properties = { run: Run; generation: Generation };

/** What was asked for beside what arrived. */
export function RecordAskedGot({ run, generation }: Properties) {
  const { models } = useStudio();
  const model = models.find(({ id }) => id === generation.model);
  const rewritten = generation.images.find(({ revisedPrompt }) => revisedPrompt)?.revisedPrompt;
  const rows = rowsOf({ run, generation, model });
  return (
    <RecordCard title={words.askedAndGot}>
      <table className="w-full table-fixed text-left text-label">
        <thead>
          <tr className="text-text-2">
            <td className="w-1/4 py-1.5" />
            <th scope="col" className="py-1.5 font-label">
              {words.askedFor}
            </th>
            <th scope="col" className="py-1.5 font-label">
              {words.got}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, asked, got }) => (
            <tr key={label}>
              <th scope="row" className="py-1.5 pr-2 font-label text-text-2">
                {label}
              </th>
              <td className="py-1.5 pr-2 break-words">{asked}</td>
              <td className="py-1.5 break-words">{got}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rewritten !== undefined && (
        <p className="mt-2 border-t border-hairline pt-3 text-label/5 text-text-2">
          {words.rewrittenAs}: <span className="text-text">{rewritten}</span>
        </p>
      )}
    </RecordCard>
  );
}

type Row = { label: string; asked: string; got: string };
type Known = Properties & { model: OfferedModel | undefined };

function rowsOf({ run, generation, model }: Known): Row[] {
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
    { label: words.size, asked: sizeAsked(generation, model), got: sizes.join(", ") || none },
    { label: words.count, asked: String(expected), got: String(images.length + removed) },
    ...(seedRow === undefined ? [] : [seedRow]),
    {
      label: words.promptRow,
      asked: words.characters(run.prompt.length),
      got: images.length === 0 ? none : rewritten ? words.rewritten : words.unchanged,
    },
  ];
}

function sizeAsked({ parameters }: Generation, model: OfferedModel | undefined): string {
  if (model === undefined) return words.auto;
  const pixels = expectedSize(model, parameters)?.pixels;
  if (pixels !== undefined) return words.pixels(...pixels);
  return sizeWords(model, parameters)?.label ?? words.auto;
}
