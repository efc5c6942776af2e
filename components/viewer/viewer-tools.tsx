import { ArchiveRestore, Download, ImageUp, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { Image } from "@/lib/contract/run";
import { viewerTexts } from "@/lib/language/texts";

const words = viewerTexts;

type Properties = {
  image: Image;
  onRefer: () => void;
  /** Absent where it is in the trash already. */
  onTrash?: () => void;
  onRestore?: () => void;
};

/** What can be done with an image as such. */
export function ViewerTools({ image, onRefer, onTrash, onRestore }: Properties) {
  return (
    <>
      <IconButton label={words.useAsReference} onClick={onRefer}>
        <ImageUp aria-hidden="true" />
      </IconButton>
      <a
        href={`${image.urls.original}?download=record`}
        download
        aria-label={words.download}
        data-tooltip={words.download}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-button text-text-2 hover:bg-surface-3 hover:text-text pointer-coarse:size-11"
      >
        <Download aria-hidden="true" />
      </a>
      {onTrash !== undefined && (
        <IconButton label={words.toTrash} onClick={onTrash}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      )}
      {onRestore !== undefined && (
        <IconButton label={words.restore} onClick={onRestore}>
          <ArchiveRestore aria-hidden="true" />
        </IconButton>
      )}
    </>
  );
}
