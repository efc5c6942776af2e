"use client";

import { useHydrated } from "@/components/studio/hydrated";
import { sizeWords } from "@/components/studio/size-words";
import { useStudio } from "@/components/studio/studio-context";
import { clock } from "@/components/studio/time-axis";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import { expectedSize } from "@/lib/catalog/shape";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation, Image, Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";

const words = texts.viewer;

type Properties = { run: Run; generation: Generation; image: Image };

/** What was asked for beside what arrived, and when. */
export function AskedAndGot({ run, generation, image }: Properties) {
  const { models } = useStudio();
  const hydrated = useHydrated();
  const model = models.find(({ id }) => id === generation.model);
  return (
    <section aria-label={words.askedAndGot} className="mt-3 border-t border-hairline pt-3">
      <table className="w-full table-fixed text-left text-label">
        <thead>
          <tr className="text-text-2">
            <td className="w-24" />
            <th scope="col" className="h-8 font-label">
              {words.askedFor}
            </th>
            <th scope="col" className="h-8 font-label">
              {words.got}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf({ run, generation, image, model }).map(({ label, asked, got }) => (
            <tr key={label}>
              <th scope="row" className="h-8 font-label text-text-2">
                {label}
              </th>
              <td className="pr-2 break-words text-text-2">{asked}</td>
              <td className="break-words">{got}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {image.revisedPrompt !== undefined && (
        <p className="mt-1 max-h-60 overflow-y-auto text-label/5 whitespace-pre-wrap break-words">
          <span className="text-text-2">{words.rewrittenAs}:</span> {image.revisedPrompt}
        </p>
      )}
      <p className="mt-3 border-t border-hairline pt-3 text-label text-text-2">
        {hydrated && timesOf(generation)} · {texts.gallery.bytes(image.bytes)}
      </p>
      {generation.sandbox && (
        <p className="mt-2 flex items-center gap-2 text-label text-text-2">
          <SandboxMark />
          {words.sandboxNote}
        </p>
      )}
    </section>
  );
}

type Row = { label: string; asked: string; got: string };

function rowsOf(known: Properties & { model: OfferedModel | undefined }): Row[] {
  const { run, generation, image, model } = known;
  const { images, expected, removed = 0 } = generation;
  const rewritten = image.revisedPrompt !== undefined;
  return [
    {
      label: words.size,
      asked: sizeAsked(generation, model),
      got: words.pixels(image.width, image.height),
    },
    { label: words.images, asked: String(expected), got: String(images.length + removed) },
    {
      label: words.prompt,
      asked: words.characters(run.prompt.length),
      got: rewritten ? words.rewritten : words.asWritten,
    },
  ];
}

function sizeAsked({ parameters }: Generation, model: OfferedModel | undefined): string {
  if (model === undefined) return words.auto;
  const pixels = expectedSize(model, parameters)?.pixels;
  if (pixels !== undefined) return words.pixels(...pixels);
  return sizeWords(model, parameters)?.label ?? words.auto;
}

function timesOf({ sentAt, finishedAt, createdAt }: Generation): string {
  const made = texts.gallery.made(new Date(createdAt));
  if (sentAt === undefined || finishedAt === undefined) return made;
  const seconds = (Date.parse(finishedAt) - Date.parse(sentAt)) / 1_000;
  return `${texts.gallery.took(clock(seconds))} · ${made}`;
}
