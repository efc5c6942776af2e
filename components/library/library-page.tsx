"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowUp, Download, ImageUp, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { PageFrame } from "@/components/page/page-frame";
import type { Theme } from "@/components/page/theme-toggle";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { facetsOptions } from "@/lib/client/images";
import type { ImagePage, LibraryFacets } from "@/lib/contract/library";
import { frameTexts, libraryTexts } from "@/lib/language/texts";
import { ChipRow } from "./chip-row";
import { choiceGroups } from "./choices";
import { downloadImages, MOST_DOWNLOADED } from "./download-images";
import { Empty, ImageWall, WayOn } from "./image-wall";
import { LibraryBar } from "./library-bar";
import { selected, useSelectionPlace } from "./selected";
import { type Action, SelectionBar } from "./selection-bar";
import { mostReferences, takeReferences } from "./take-references";
import { useImageChanges } from "./use-image-changes";
import { useImageList } from "./use-image-list";
import { clearNarrowing, useLibraryAddress } from "./use-library-address";
import { useLiveImages } from "./use-live-images";
import { useWallKeys } from "./use-wall-keys";

const words = libraryTexts;
const FACETS_HOLD_MS = 60_000;

type Properties = { firstPage: ImagePage; facets: LibraryFacets; theme: Theme };

/** Everything made and uploaded, newest first, on one wall. */
export function LibraryPage({ firstPage, facets: firstFacets, theme }: Properties) {
  const facets = useQuery({
    ...facetsOptions,
    initialData: firstFacets,
    staleTime: FACETS_HOLD_MS,
  }).data;
  const { narrowing, size } = useLibraryAddress();
  const list = useImageList(narrowing, firstPage);
  const fresh = useLiveImages({ filters: narrowing, since: firstPage.revision });
  const actions = useActions();
  useSelectionPlace("library");
  useWallKeys({ shown: list.images, remove: actions.trash.act });
  const isNarrowed = Object.keys(narrowing).length > 0;
  return (
    <PageFrame
      place="library"
      theme={theme}
      title={words.title}
      skip={frameTexts.skip.images}
      isBarShort
      bar={<LibraryBar narrowing={narrowing} facets={facets} size={size} />}
    >
      <ChipRow
        groups={choiceGroups(narrowing, facets)}
        isNarrowed={isNarrowed}
        count={list.count}
      />
      <ImageWall
        list={list}
        filters={narrowing}
        size={size}
        empty={isNarrowed ? <NoMatch /> : <Nothing />}
      />
      {fresh.count > 0 && (
        <div className="pointer-events-none fixed inset-x-0 top-14 z-2 flex justify-center lg:left-14">
          <Button className="pointer-events-auto shadow-popover" onClick={fresh.show}>
            <ArrowUp aria-hidden="true" />
            {words.fresh(fresh.count)}
          </Button>
        </div>
      )}
      <SelectionBar
        shown={list.images}
        hasMore={list.more.state !== "none"}
        actions={Object.values(actions)}
      />
    </PageFrame>
  );
}

function useActions() {
  const router = useRouter();
  const { models } = useStudio();
  const changes = useImageChanges();
  return {
    refer: {
      label: words.useAsReferences(2),
      short: words.reference,
      icon: <ImageUp aria-hidden="true" />,
      act(images) {
        const most = mostReferences(models);
        if (!takeReferences(images, most)) {
          return showToast({ text: words.tooManyReferences(most) });
        }
        selected.clear();
        router.push("/");
      },
    },
    download: {
      label: words.download,
      short: words.download,
      icon: <Download aria-hidden="true" />,
      isQuiet: true,
      act(images) {
        if (images.length > MOST_DOWNLOADED) showToast({ text: words.tooMany(MOST_DOWNLOADED) });
        else downloadImages(images, () => showToast({ text: words.notDone }));
      },
    },
    trash: {
      label: words.toTrash,
      short: words.toTrash,
      icon: <Trash2 aria-hidden="true" />,
      isQuiet: true,
      act: (images) => void changes.trash(images),
    },
  } satisfies Record<string, Action>;
}

function Nothing() {
  return (
    <Empty title={words.empty} hint={words.emptyHint}>
      <WayOn href="/">{words.openStudio}</WayOn>
    </Empty>
  );
}

function NoMatch() {
  return (
    <Empty title={words.noMatch}>
      <Button onClick={clearNarrowing}>{words.clearFilters}</Button>
    </Empty>
  );
}
