"use client";

import { Check, ImageOff } from "lucide-react";
import Link from "next/link";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { backdrop } from "@/components/ui/browser/backdrop";
import type { LibraryImage } from "@/lib/contract/library";
import { galleryTexts, libraryTexts } from "@/lib/language/texts";
import { CellBox } from "./grid-parts";
import type { Tile } from "./wall";

const words = libraryTexts;
const MOST_CHARACTERS = 120;
const DAY_MS = 86_400_000;
const MOST_TRIES = 3;
const AGAIN_AFTER_MS = 4_000;

type Properties = {
  tile: Tile;
  /** The address of its own page, in the list that it is shown in. */
  href: string;
  isSelected: boolean;
  /** Whether Tab leads to it. */
  isStop: boolean;
};

/** An image of the library: a press opens it, its tick selects it. The grid hears both. */
export function ImageTile({ tile: { image, left, width }, href, isSelected, isStop }: Properties) {
  const days = daysLeft(image);
  return (
    <CellBox
      aria-selected={isSelected}
      style={{ "--left": `${left}px`, "--width": `${width}px` }}
      className="group/tile absolute top-0 left-(--left) h-full w-(--width) pointer-coarse:select-none"
    >
      <Link
        href={href}
        prefetch={false}
        draggable={false}
        data-image={image.id}
        tabIndex={isStop ? 0 : -1}
        aria-label={labelOf(image, days)}
        className="block size-full scroll-mt-12 scroll-mb-22 -outline-offset-2 [-webkit-touch-callout:none]"
      >
        <Picture image={image} />
      </Link>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 group-aria-selected/tile:shadow-[inset_0_0_0_2px_var(--color-accent),inset_0_0_0_4px_oklch(0.13_0_0)] forced-colors:group-aria-selected/tile:border-4"
      />
      <button
        type="button"
        data-tick={image.id}
        tabIndex={-1}
        aria-label={words.tick}
        aria-pressed={isSelected}
        className="absolute top-0 left-0 flex size-9 items-center justify-center opacity-0 outline-none group-hover/tile:opacity-100 group-data-[selecting=true]/grid:opacity-100 pointer-coarse:hidden pointer-coarse:group-data-[selecting=true]/grid:flex pointer-coarse:size-11"
      >
        <Tick isOn={isSelected} />
      </button>
      {days !== undefined && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute bottom-2 left-1/2 -translate-x-1/2 rounded-field bg-disc px-1.5 py-0.5 text-badge text-white"
        >
          {words.daysLeft(days)}
        </span>
      )}
    </CellBox>
  );
}

function Picture({ image }: { image: LibraryImage }) {
  const [isFailed, setFailed] = useState(false);
  useTryAgain(isFailed, () => setFailed(false));
  if (isFailed) {
    return (
      <span className="flex size-full flex-col items-center justify-center gap-1.5 bg-surface-2 p-2 text-center text-meta text-text-2">
        <ImageOff aria-hidden="true" />
        {words.unreadableFile}
      </span>
    );
  }
  return (
    <img
      src={image.urls.thumbnail}
      alt=""
      draggable={false}
      decoding="async"
      width={image.width}
      height={image.height}
      onError={() => setFailed(true)}
      style={{ backgroundImage: backdrop(image.thumbhash) }}
      className="size-full bg-frame bg-cover object-cover"
    />
  );
}

/** The server may only have been away: asks once more after a while, and when the page is looked at anew. */
function useTryAgain(isFailed: boolean, tryAgain: () => void): void {
  const tries = useRef(0);
  const again = useEffectEvent(tryAgain);
  useEffect(() => {
    if (!isFailed) return;
    tries.current += 1;
    const timer =
      tries.current > MOST_TRIES ? undefined : setTimeout(() => again(), AGAIN_AFTER_MS);
    const look = () => {
      if (!document.hidden) again();
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isFailed]);
}

/** A ring over any image, or a check on the accent. */
export function Tick({ isOn }: { isOn: boolean }) {
  return (
    <span
      data-on={isOn}
      className="flex size-5 items-center justify-center rounded-full bg-[oklch(0.15_0_0/0.4)] text-bg shadow-[inset_0_0_0_1.5px_white,0_0_0_1px_oklch(0.15_0_0/0.5)] data-[on=true]:bg-accent data-[on=true]:shadow-[0_0_0_1px_oklch(0.15_0_0/0.5)] forced-colors:border"
    >
      {isOn && <Check aria-hidden="true" className="size-3 stroke-3" />}
    </span>
  );
}

function labelOf({ prompt, modelName, createdAt }: LibraryImage, days: number | undefined): string {
  const parts = [
    prompt === "" ? words.uploaded : prompt.slice(0, MOST_CHARACTERS),
    modelName,
    galleryTexts.made(new Date(createdAt)),
    days === undefined ? undefined : words.daysLeftFully(days),
  ];
  return words.tile(parts.filter((part) => part !== undefined));
}

function daysLeft({ purgeAt }: LibraryImage): number | undefined {
  if (purgeAt === undefined) return undefined;
  return Math.max(0, Math.ceil((Date.parse(purgeAt) - Date.now()) / DAY_MS));
}
