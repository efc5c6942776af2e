"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { LibraryImage } from "@/lib/contract/library";
import { galleryTexts, libraryTexts } from "@/lib/language/texts";

const words = libraryTexts;

type Properties = {
  images: readonly LibraryImage[] | "all";
  onPurge: () => void;
  onClose: () => void;
};

/** The one question of the studio: what it asks about cannot be undone. */
export function PurgeDialog({ images, onPurge, onClose }: Properties) {
  const title = images === "all" ? words.emptyTitle : words.purgeTitle(images.length);
  const hint = images === "all" ? words.purgeHint : words.frees(galleryTexts.bytes(sizeOf(images)));
  return (
    <Dialog label={title} onClose={onClose} className="w-[min(26rem,100vw-2rem)]">
      <form method="dialog" className="p-5">
        <h2 className="text-heading">{title}</h2>
        <p className="mt-2 text-label text-text-2">{hint}</p>
        <div className="mt-6 flex justify-end gap-2">
          <Button type="submit" autoFocus>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            onClick={onPurge}
            className="bg-negative-solid! font-semibold text-white!"
          >
            {words.purge}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function sizeOf(images: readonly LibraryImage[]): number {
  return images.reduce((sum, { bytes }) => sum + bytes, 0);
}
