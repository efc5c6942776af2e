"use client";

import { useHydrated } from "@/components/ui/browser/hydrated";
import type { Image } from "@/lib/contract/run";
import { galleryTexts, viewerTexts } from "@/lib/language/texts";
import { Fact } from "./fact";

const words = viewerTexts;

/** What is known of an image that came from outside. */
export function UploadedPanel({ image }: { image: Image }) {
  const hydrated = useHydrated();
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">
      <h3 className="text-label font-medium">{words.uploaded}</h3>
      <p className="mt-1 text-label/5 text-text-2">{words.uploadedHint}</p>
      <dl className="mt-3">
        <Fact label={words.size}>{words.pixels(image.width, image.height)}</Fact>
        <Fact label={words.file}>
          {image.type.replace("image/", "")} · {galleryTexts.bytes(image.bytes)}
        </Fact>
        <Fact label={words.when}>{hydrated && galleryTexts.made(new Date(image.createdAt))}</Fact>
      </dl>
    </div>
  );
}
