"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast";
import {
  imagesOptions,
  purgeMutation,
  readNewest,
  restoreMutation,
  trashMutation,
} from "@/lib/client/images";
import { allImages, type ImagePages, withImages, withoutImages } from "@/lib/client/images-cache";
import { imageLists } from "@/lib/client/live-images";
import { writeList } from "@/lib/client/write-list";
import type { ImageChanges, LibraryImage } from "@/lib/contract/library";
import { libraryTexts } from "@/lib/language/texts";
import { type Change, changeInParts } from "./change-in-parts";
import { selected } from "./selected";
import { wantFocus } from "./wanted-focus";

const words = libraryTexts;

type Move = {
  images: readonly LibraryImage[];
  /** Whether they are in the trash now. */
  isTrash: boolean;
  change: Change;
  undo: Change;
  told: (count: number) => string;
};

/** Trash, restore and purge: what leaves a list leaves it at once, and comes back if that failed. */
export function useImageChanges() {
  const queryClient = useQueryClient();
  const trash = useMutation(trashMutation).mutateAsync;
  const restore = useMutation(restoreMutation).mutateAsync;
  const purge = useMutation(purgeMutation).mutateAsync;

  /** Takes images out of every list of one place, and returns the way back. */
  const takeOut = (images: readonly LibraryImage[], isTrash: boolean) => {
    const ids = new Set(images.map(({ id }) => id));
    const lists = imageLists(queryClient);
    const held = lists
      .filter((list) => list.isTrash === isTrash)
      .map(({ key, pages }) => ({
        key,
        items: allImages(pages).filter(({ id }) => ids.has(id)),
      }));
    for (const { key } of held) {
      writeList<ImagePages>(queryClient, key, (pages) => withoutImages(pages, ids));
    }
    // What goes from one place comes to the other, whose lists are read anew.
    for (const { key } of lists.filter((list) => list.isTrash !== isTrash)) {
      queryClient.removeQueries({ queryKey: key, exact: true });
    }
    selected.clear();
    wantFocus();
    return (isBack: (id: string) => boolean) => {
      for (const { key, items } of held) {
        const back = items.filter(({ id }) => isBack(id));
        writeList<ImagePages>(queryClient, key, (pages) => withImages(pages, back));
      }
    };
  };

  const move = async ({ images, isTrash, change, undo, told }: Move) => {
    const ids = images.map(({ id }) => id);
    const back = takeOut(images, isTrash);
    const { done, left } = await changeInParts(ids, change);
    back((id) => left.has(id));
    const takeBack = async () => {
      const undone = await changeInParts([...done], undo);
      back((id) => undone.done.has(id));
      if (undone.left.size > 0) showToast({ text: words.notDone });
    };
    showToast({
      text: toldOf(done.size, { told, left: left.size }),
      ...(done.size === 0 ? {} : { undo: () => void takeBack() }),
    });
  };

  return {
    trash: (images: readonly LibraryImage[]) =>
      move({ images, isTrash: false, change: trash, undo: restore, told: words.moved }),
    restore: (images: readonly LibraryImage[]) =>
      move({ images, isTrash: true, change: restore, undo: trash, told: words.restored }),
    async purge(images: readonly LibraryImage[]) {
      const back = takeOut(images, true);
      const { items, left } = await changeInParts(
        images.map(({ id }) => id),
        purge,
      );
      const inUse = new Set(items.filter(isInUse).map(({ id }) => id));
      back((id) => left.has(id) || inUse.has(id));
      showToast({ text: purgedWords(items, left.size) });
    },
  };
}

type Telling = { told: (count: number) => string; left: number };

/** What was done, and what was not. */
function toldOf(done: number, { told, left }: Telling): string {
  if (left === 0) return told(done);
  return done === 0 ? words.notDone : words.sentences([told(done), words.left(left)]);
}

function isInUse({ reason }: ImageChanges["items"][number]): boolean {
  return reason === "in_use";
}

function purgedWords(items: ImageChanges["items"], left: number): string {
  const inUse = items.filter(isInUse).length;
  const done = items.filter((item) => item.done).length;
  const deleted = toldOf(done, { told: words.purged, left });
  return inUse === 0 ? deleted : words.sentences([deleted, words.inUse(inUse)]);
}

/** Deletes all that is in the trash for ever, page by page. */
export function useEmptyTrash(): () => Promise<void> {
  const queryClient = useQueryClient();
  const purge = useMutation(purgeMutation).mutateAsync;
  return async () => {
    selected.clear();
    const done: ImageChanges["items"] = [];
    try {
      for (;;) {
        const { items } = await readNewest({ trash: true });
        const known = new Set(done.map(({ id }) => id));
        const ids = items.map(({ id }) => id).filter((id) => !known.has(id));
        if (ids.length === 0) break;
        done.push(...(await purge(ids)).items);
      }
      showToast({ text: purgedWords(done, 0) });
    } catch {
      const isSome = done.some((item) => item.done);
      showToast({
        text: isSome ? words.sentences([purgedWords(done, 0), words.notDone]) : words.notDone,
      });
    }
    await queryClient.resetQueries({ queryKey: imagesOptions({ trash: true }).queryKey });
  };
}
