import { TriangleAlert } from "lucide-react";
import { mentionsTexts } from "@/lib/language/texts";
import { calledReader } from "./called-reader";
import type { SeenMention } from "./seen-mentions";

const words = mentionsTexts;

/** What is said about the first image that is spoken of and is not there. */
export function missingWords(mentions: readonly SeenMention[]): string | undefined {
  const missing = mentions.find(({ state }) => state === "missing");
  const ordinal = missing && calledReader.get()?.ordinal(missing.position);
  return ordinal === undefined ? undefined : words.missing(ordinal);
}

type Properties = { id: string; said: string; canAdd: boolean };

export function MentionMissing({ id, said, canAdd }: Properties) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-meta text-text-2">
      <TriangleAlert aria-hidden="true" className="text-caution" />
      <span id={id}>{said}</span>
      {canAdd && (
        <button
          type="button"
          onClick={openAdding}
          className="font-medium text-text underline decoration-control underline-offset-4 hover:decoration-text pointer-coarse:min-h-11"
        >
          {words.addOne}
        </button>
      )}
    </p>
  );
}

/** The same as pressing "+" in the tray. */
function openAdding(): void {
  const ways = document.querySelectorAll<HTMLElement>("[data-add-reference]");
  [...ways].find((way) => way.checkVisibility())?.click();
}
