"use client";

import { ArrowLeft, ArrowRight, Copy, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import { useCopy } from "@/components/ui/use-copy";
import { texts } from "@/lib/language/texts";
import type { SeenReference } from "./seen-references";

const words = texts.composer;

type Properties = {
  id: string;
  name: string;
  seen: SeenReference;
  of: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** What can be done with a reference; opened by its tile. */
export function ReferenceMenu({ id, name, seen, of, onMove, onRemove }: Properties) {
  const { reference, position, state } = seen;
  const { isCopied, copy } = useCopy();
  return (
    <Popover
      id={id}
      label={name}
      side="above"
      className="min-w-44 max-w-72! flex-col p-1! open:flex"
    >
      {state.kind === "stuck" && <p className="px-2.5 py-1.5 text-meta">{state.words}</p>}
      {position > 1 && (
        <Item icon={<ArrowLeft aria-hidden="true" />} onPress={() => onMove(-1)}>
          {words.moveLeft}
        </Item>
      )}
      {position < of && (
        <Item icon={<ArrowRight aria-hidden="true" />} onPress={() => onMove(1)}>
          {words.moveRight}
        </Item>
      )}
      {"url" in reference && (
        <Item icon={<Copy aria-hidden="true" />} onPress={() => copy(reference.url)}>
          {isCopied ? texts.toasts.copied : words.copyLink}
        </Item>
      )}
      <Item icon={<Trash2 aria-hidden="true" />} onPress={onRemove}>
        {state.kind === "sending" ? texts.references.cancel : words.remove}
      </Item>
    </Popover>
  );
}

type ItemProperties = { icon: ReactNode; onPress: () => unknown; children: ReactNode };

function Item({ icon, onPress, children }: ItemProperties) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex h-8 items-center gap-2.5 rounded-field px-2.5 text-left text-label text-text hover:bg-surface-3 pointer-coarse:h-11"
    >
      {icon}
      {children}
    </button>
  );
}
