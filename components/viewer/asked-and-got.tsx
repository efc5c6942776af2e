"use client";

import { askedSize } from "@/components/studio/panel/size/asked-size";
import { clock } from "@/components/studio/stage/waiting/time-axis";
import { useStudio } from "@/components/studio/studio-context";
import { type AskedGotRow, AskedGotTable } from "@/components/ui/asked-got-table";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation, Image, Run } from "@/lib/contract/run";
import { galleryTexts, viewerTexts } from "@/lib/language/texts";

const words = viewerTexts;

type Properties = { run: Run; generation: Generation; image: Image };

/** What was asked for beside what arrived, and when. */
export function AskedAndGot({ run, generation, image }: Properties) {
  const { models } = useStudio();
  const hydrated = useHydrated();
  const model = models.find(({ id }) => id === generation.model);
  return (
    <section aria-label={words.askedAndGot} className="mt-3 border-t border-hairline pt-3">
      <AskedGotTable
        rows={rowsOf({ run, generation, image, model })}
        heads={{ asked: words.askedFor, got: words.got }}
      />
      {image.revisedPrompt !== undefined && (
        <p className="mt-1 max-h-60 overflow-y-auto text-label/5 whitespace-pre-wrap break-words">
          <span className="text-text-2">{words.rewrittenAs}:</span> {image.revisedPrompt}
        </p>
      )}
      <p className="mt-3 border-t border-hairline pt-3 text-label text-text-2">
        {hydrated && timesOf(generation)} · {galleryTexts.bytes(image.bytes)} ·{" "}
        <a
          href={`${image.urls.original}?download`}
          download
          className="underline underline-offset-2 hover:text-text pointer-coarse:py-3"
        >
          {words.exactFile}
        </a>
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

function rowsOf(known: Properties & { model: OfferedModel | undefined }): AskedGotRow[] {
  const { run, generation, image, model } = known;
  const { images, expected, removed = 0 } = generation;
  const rewritten = image.revisedPrompt !== undefined;
  return [
    {
      label: words.size,
      asked: askedSize(generation, model),
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

function timesOf({ sentAt, finishedAt, createdAt }: Generation): string {
  const made = galleryTexts.made(new Date(createdAt));
  if (sentAt === undefined || finishedAt === undefined) return made;
  const seconds = (Date.parse(finishedAt) - Date.parse(sentAt)) / 1_000;
  return `${galleryTexts.took(clock(seconds))} · ${made}`;
}
