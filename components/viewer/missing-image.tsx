import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { viewerTexts } from "@/lib/language/texts";

const words = viewerTexts;

/** The address of an image that never was, or is no longer in the library. */
export function MissingImage() {
  return (
    <Notice title={words.missing} message={words.missingHint}>
      <div className="flex flex-wrap gap-2">
        <Link
          href="/library"
          prefetch={false}
          className="inline-flex h-9 items-center rounded-button bg-primary px-4 text-body font-semibold text-on-primary pointer-coarse:h-11"
        >
          {words.openLibrary}
        </Link>
        <Link
          href="/library/trash"
          prefetch={false}
          className="inline-flex h-9 items-center rounded-button bg-surface-3 px-4 text-body text-text hover:bg-surface-4 pointer-coarse:h-11"
        >
          {words.openTrash}
        </Link>
      </div>
    </Notice>
  );
}
