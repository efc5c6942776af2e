"use client";

import { useQuery } from "@tanstack/react-query";
import { referenceCheckOptions } from "@/lib/client/reference-check";
import type { Reference } from "@/lib/contract/run";
import { composerTexts, viewerTexts } from "@/lib/language/texts";

/** The references of an image, in the order in which they were sent. */
export function References({ references }: { references: readonly Reference[] }) {
  return (
    <ol aria-label={viewerTexts.references} className="flex flex-wrap gap-2 py-1">
      {references.map((reference, index) => (
        <Tile key={keyOf(reference, index)} reference={reference} position={index + 1} />
      ))}
    </ol>
  );
}

function Tile({ reference, position }: { reference: Reference; position: number }) {
  const url = "url" in reference ? reference.url : "";
  const { data } = useQuery({
    ...referenceCheckOptions(url),
    enabled: url !== "",
  });
  const seen = data?.state === "ready" ? data.preview : undefined;
  const preview = "image" in reference ? `/api/images/${reference.image}/thumbnail` : seen;
  return (
    <li
      title={url === "" ? undefined : url}
      className="relative size-14 overflow-hidden rounded-field bg-surface-3"
    >
      {preview !== undefined && (
        <img
          src={preview}
          alt={composerTexts.reference(position, url)}
          className="size-full object-cover"
        />
      )}
      <span className="absolute top-1 left-1 flex size-[18px] items-center justify-center rounded-full bg-disc text-[0.6875rem]/none font-semibold text-white">
        {position}
      </span>
    </li>
  );
}

/** The same link may stand twice: its place is part of its name. */
function keyOf(reference: Reference, index: number): string {
  return `${index} ${"url" in reference ? reference.url : reference.image}`;
}
