"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight, Clock, Copy, ImageOff, Trash2 } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { flushSync } from "react-dom";
import { Popover } from "@/components/ui/popover";
import { referenceCheckOptions } from "@/lib/client/reference-check";
import { texts } from "@/lib/language/texts";
import { type DraftReference, draft } from "./draft";
import { announce } from "./live-region";

const words = texts.composer;

type Properties = {
  reference: DraftReference;
  position: number;
  of: number;
  parked: boolean;
};

export function ReferenceTile({ reference, position, of, parked }: Properties) {
  const id = useId();
  const look = useLook(reference);
  const name = words.reference(position, parked ? words.parked : look.words);
  const move = (by: -1 | 1) => {
    if (position + by < 1 || position + by > of) return;
    const moved = document.activeElement;
    flushSync(() => draft.moveReference(reference.key, by));
    // Moving the tile takes the focus from it.
    if (moved instanceof HTMLElement) moved.focus();
    announce(words.moved(position + by, of));
  };
  const remove = () => {
    draft.removeReference(reference.key);
    announce(words.removed(of - 1));
  };
  const byKeys = (event: KeyboardEvent) => {
    const moves = event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight");
    if (moves) move(event.key === "ArrowLeft" ? -1 : 1);
    else if (event.key === "Delete" || event.key === "Backspace") remove();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={name}
        data-tooltip={name}
        data-parked={parked}
        onKeyDown={byKeys}
        className="relative flex size-14 items-center justify-center overflow-hidden rounded-field bg-surface-3 text-text-3 data-[parked=true]:opacity-38 max-md:size-16 md:[@media(height<50rem)]:size-10"
      >
        {look.preview === undefined ? (
          <look.Icon aria-hidden="true" />
        ) : (
          <img src={look.preview} alt="" className="size-full object-cover" />
        )}
        <span className="absolute top-1 left-1 flex size-[18px] items-center justify-center rounded-full bg-disc text-[0.6875rem]/none md:[@media(height<50rem)]:top-0.5 md:[@media(height<50rem)]:left-0.5 md:[@media(height<50rem)]:size-4 font-semibold text-white">
          {position}
        </span>
      </button>
      <Popover id={id} label={name} side="above" className="min-w-44 flex-col p-1! open:flex">
        {position > 1 && (
          <Item icon={<ArrowLeft aria-hidden="true" />} onPress={() => move(-1)}>
            {words.moveLeft}
          </Item>
        )}
        {position < of && (
          <Item icon={<ArrowRight aria-hidden="true" />} onPress={() => move(1)}>
            {words.moveRight}
          </Item>
        )}
        {"url" in reference && (
          <Item
            icon={<Copy aria-hidden="true" />}
            onPress={() => navigator.clipboard?.writeText(reference.url)}
          >
            {words.copyLink}
          </Item>
        )}
        <Item icon={<Trash2 aria-hidden="true" />} onPress={remove}>
          {words.remove}
        </Item>
      </Popover>
    </>
  );
}

type Look = { words: string; preview?: string; Icon: typeof Clock };

function useLook(reference: DraftReference): Look {
  const url = "url" in reference ? reference.url : "";
  const { data, isError } = useQuery({
    ...referenceCheckOptions(url),
    enabled: url !== "",
  });
  if ("image" in reference) return { words: words.own, preview: reference.preview, Icon: Clock };
  if (isError) return { words: words.unchecked, Icon: ImageOff };
  if (data === undefined) return { words: words.checking, Icon: Clock };
  if (data.state !== "ready") return { words: data.message, Icon: ImageOff };
  return {
    words: words.ready(data.width, data.height),
    preview: data.preview,
    Icon: Clock,
  };
}

type ItemProperties = {
  icon: ReactNode;
  onPress: () => unknown;
  children: ReactNode;
};

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
