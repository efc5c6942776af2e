"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { LibraryFilters } from "@/lib/contract/library";
import { libraryTexts } from "@/lib/language/texts";
import { ImageGrid } from "./image-grid";
import type { ImageList } from "./use-image-list";
import type { TileSize } from "./wall";

const words = libraryTexts;

type Properties = {
  list: ImageList;
  filters: LibraryFilters;
  size: TileSize;
  /** What stands here where there is no image. */
  empty: ReactNode;
};

/** The images, or why there are none. */
export function ImageWall({ list, filters, size, empty }: Properties) {
  switch (list.state) {
    case "reading":
      return <Reading />;
    case "unreadable":
      return (
        <Empty title={words.unreadable}>
          <Button onClick={list.retry}>{words.tryAgain}</Button>
        </Empty>
      );
    case "read":
      if (list.images.length === 0 && list.more.state === "none") return empty;
      return <ImageGrid images={list.images} more={list.more} filters={filters} size={size} />;
    default:
      return list.state satisfies never;
  }
}

type EmptyProperties = { title: string; hint?: string; children: ReactNode };

export function Empty({ title, hint, children }: EmptyProperties) {
  return (
    <div className="px-4 py-10 max-md:px-3">
      <h2 className="text-heading">{title}</h2>
      <p className="mt-1 mb-4 max-w-120 text-label text-text-2">{hint}</p>
      {children}
    </div>
  );
}

export function WayOn({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex h-8 items-center rounded-button bg-surface-3 px-3 text-label hover:bg-surface-4 pointer-coarse:h-11"
    >
      {children}
    </Link>
  );
}

const frames = Array.from({ length: 12 }, (_, place) => place);

/** Frames that stand still; they show only when reading takes its time. */
function Reading() {
  return (
    <div
      role="status"
      aria-label={words.loading}
      className="flex flex-wrap gap-1 px-4 pt-9 transition-opacity delay-200 starting:opacity-0 max-md:px-3"
    >
      {frames.map((frame) => (
        <span key={frame} className="h-52 flex-[1_1_13rem] bg-frame max-md:h-37" />
      ))}
    </div>
  );
}
