"use client";

import { X } from "lucide-react";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { mentionsTexts } from "@/lib/language/texts";
import { openedReference } from "./opened-reference";
import type { SeenReference } from "./seen-references";

const words = mentionsTexts;

/** One reference as large as the window allows, as far as the studio has it. */
export function ReferenceView({ seen }: { seen: SeenReference }) {
  const { reference, position, preview } = seen;
  const source = "image" in reference ? `/api/images/${reference.image}/original` : preview;
  const name = words.opened(position);
  return (
    <Dialog
      label={name}
      onClose={() => openedReference.set("")}
      className="max-h-[calc(100dvh-2rem)]! max-w-[calc(100vw-2rem)]! p-3!"
    >
      <div className="mb-2 flex items-center gap-3">
        <h2 className="flex-1 text-heading">{name}</h2>
        {"url" in reference && (
          <a
            href={reference.url}
            target="_blank"
            rel="noreferrer"
            className="text-label text-accent underline underline-offset-4"
          >
            {words.openLink}
          </a>
        )}
        <form method="dialog">
          <IconButton type="submit" label={words.close}>
            <X aria-hidden="true" />
          </IconButton>
        </form>
      </div>
      {source === undefined ? (
        <p className="text-body text-text-2">{words.noPicture}</p>
      ) : (
        <img
          src={source}
          alt={name}
          className="mx-auto max-h-[calc(100dvh-7rem)] min-h-24 max-w-full object-contain"
        />
      )}
    </Dialog>
  );
}
