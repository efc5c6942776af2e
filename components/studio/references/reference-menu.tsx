"use client";

import {
  ArrowLeft,
  ArrowLeftToLine,
  ArrowRight,
  AtSign,
  Copy,
  Maximize2,
  Replace,
  Shrink,
  Trash2,
} from "lucide-react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import type { DraftReference } from "@/components/studio/draft/draft";
import { mentionInPrompt } from "@/components/studio/mentions/mention-in-prompt";
import { announce } from "@/components/ui/browser/live-region";
import { Popover } from "@/components/ui/popover";
import { useCopy } from "@/components/ui/use-copy";
import { composerTexts, mentionsTexts, referencesTexts, toastsTexts } from "@/lib/language/texts";
import { openedReference } from "./opened-reference";
import { makeTileFirst } from "./reference-tray-order";
import { resizeCopy } from "./reference-uploads";
import { askForReplacement } from "./replaced-reference";
import type { SeenReference } from "./seen-references";

const words = composerTexts;
const more = mentionsTexts;

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
  const link = linkOf(reference);
  const close = () => document.getElementById(id)?.hidePopover();
  const open = () => {
    close();
    openedReference.set(reference.key);
  };
  const replace = () => {
    close();
    askForReplacement(reference.key);
  };
  const resize = () => {
    close();
    void resizeCopy(reference.key);
  };
  const makeFirst = () => {
    close();
    const tile = document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(id)}"]`);
    flushSync(() => makeTileFirst(reference.key));
    // Moving the tile takes the focus from it.
    tile?.focus();
    announce(words.moved(1, of));
  };
  const mention = () => {
    close();
    mentionInPrompt(position);
  };
  return (
    <Popover
      id={id}
      label={name}
      side="above"
      className="min-w-44 max-w-72! flex-col p-1! open:flex"
    >
      {(state.kind === "stuck" || state.kind === "doubtful") && (
        <p className="px-2.5 py-1.5 text-meta">{state.words}</p>
      )}
      {state.kind === "stuck" && state.why === "too-large" && (
        <Item icon={<Shrink aria-hidden="true" />} onPress={resize}>
          {referencesTexts.resize}
        </Item>
      )}
      <Item icon={<Maximize2 aria-hidden="true" />} onPress={open}>
        {more.open}
      </Item>
      <Item icon={<Replace aria-hidden="true" />} onPress={replace}>
        {more.replace}
      </Item>
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
      {position > 1 && (
        <Item icon={<ArrowLeftToLine aria-hidden="true" />} onPress={makeFirst}>
          {more.makeFirst}
        </Item>
      )}
      <Item icon={<AtSign aria-hidden="true" />} onPress={mention}>
        {more.mention}
      </Item>
      {link !== undefined && (
        <Item icon={<Copy aria-hidden="true" />} onPress={() => copy(link)}>
          {isCopied ? toastsTexts.copied : words.copyLink}
        </Item>
      )}
      <Item icon={<Trash2 aria-hidden="true" />} onPress={onRemove}>
        {state.kind === "sending" ? referencesTexts.cancel : words.remove}
      </Item>
    </Popover>
  );
}

/** As it was written; one of our images by its own address, which is the same image when pasted. */
function linkOf(reference: DraftReference): string | undefined {
  if ("url" in reference) return reference.url;
  if ("file" in reference) return undefined;
  return `${location.origin}/api/images/${reference.image}/original`;
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
