"use client";

import { ArchiveRestore, Trash2 } from "lucide-react";
import { useState } from "react";
import { PageFrame } from "@/components/page/page-frame";
import type { Theme } from "@/components/page/theme-toggle";
import { Button } from "@/components/ui/button";
import type { ImagePage, LibraryImage } from "@/lib/contract/library";
import { frameTexts, libraryTexts } from "@/lib/language/texts";
import { Empty, ImageWall, WayOn } from "./image-wall";
import { PurgeDialog } from "./purge-dialog";
import { useSelectionPlace } from "./selected";
import { type Action, SelectionBar } from "./selection-bar";
import { useEmptyTrash, useImageChanges } from "./use-image-changes";
import { useImageList } from "./use-image-list";
import { useLibraryAddress } from "./use-library-address";
import { useLiveImages } from "./use-live-images";
import { useWallKeys } from "./use-wall-keys";

const words = libraryTexts;
const filters = { trash: true } as const;

type Properties = { firstPage: ImagePage; trashDays: number; theme: Theme };

/** What was put away, for as long as it can come back. */
export function TrashPage({ firstPage, trashDays, theme }: Properties) {
  const { size } = useLibraryAddress();
  const list = useImageList(filters, firstPage);
  useLiveImages({ filters, since: firstPage.revision });
  useSelectionPlace("trash");
  const changes = useImageChanges();
  const emptyTrash = useEmptyTrash();
  const [doomed, setDoomed] = useState<readonly LibraryImage[] | "all">();
  const actions = {
    restore: {
      label: words.restore,
      short: words.restore,
      icon: <ArchiveRestore aria-hidden="true" />,
      act: (images) => void changes.restore(images),
    },
    purge: {
      label: words.purge,
      short: words.purge,
      icon: <Trash2 aria-hidden="true" />,
      act: setDoomed,
    },
  } satisfies Record<string, Action>;
  useWallKeys({ shown: list.images, remove: setDoomed, restore: actions.restore.act });
  return (
    <PageFrame
      place="library"
      theme={theme}
      title={words.trash}
      skip={frameTexts.skip.images}
      back={{ href: "/library", label: words.back }}
      bar={
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <p className="min-w-0 flex-1 text-label text-text-2">{words.kept(trashDays)}</p>
          {list.images.length > 0 && (
            <Button onClick={() => setDoomed("all")}>{words.emptyTrash}</Button>
          )}
        </div>
      }
    >
      <ImageWall
        list={list}
        filters={filters}
        size={size}
        empty={
          <Empty title={words.trashEmpty} hint={words.trashEmptyHint(trashDays)}>
            <WayOn href="/library">{words.openLibrary}</WayOn>
          </Empty>
        }
      />
      <SelectionBar
        shown={list.images}
        hasMore={list.more.state !== "none"}
        actions={Object.values(actions)}
      />
      {doomed !== undefined && (
        <PurgeDialog
          images={doomed}
          onClose={() => setDoomed(undefined)}
          onPurge={() => void (doomed === "all" ? emptyTrash() : changes.purge(doomed))}
        />
      )}
    </PageFrame>
  );
}
