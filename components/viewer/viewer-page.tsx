"use client";

import { RotateCw, SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import type { LibraryFilters, LibraryImage } from "@/lib/contract/library";
import { frameTexts, viewerTexts } from "@/lib/language/texts";
import { cameFromInside, focusTile } from "./leave-viewer";
import { MadePanel } from "./made-panel";
import { MissingImage } from "./missing-image";
import { UnreadImage, UnreadPanel } from "./unread-image";
import { UploadedPanel } from "./uploaded-panel";
import { useImageWays } from "./use-image-ways";
import { type First, listAddress, showInPlace, useShown, useStep } from "./use-shown";
import { ViewerFrame } from "./viewer-frame";
import { ViewerTools } from "./viewer-tools";

const words = viewerTexts;

type Properties = { first: First; filters: LibraryFilters };

/** One image at its own address; arrows walk through the list that the address makes. */
export function ViewerPage({ first, filters }: Properties) {
  const router = useRouter();
  const ways = useImageWays();
  const shown = useShown(first, filters);
  const step = useStep(shown, filters);
  const { image, run, neighbours, fault } = shown;
  useTitle(image?.prompt);
  if (fault === "missing") return <MissingImage />;
  if (image === undefined) {
    return fault === undefined ? null : <UnreadImage onRetry={shown.retry} />;
  }

  const generation = run?.generations.find(({ id }) => id === image.generationId);
  const made = run !== undefined && generation !== undefined ? { run, generation } : undefined;
  const show = (id: string) => showInPlace(id, filters);
  const leave = () => {
    if (cameFromInside()) router.back();
    else router.push(listAddress(filters));
    focusTile(image.id);
  };
  const goOn = () => {
    const beside = neighbours?.next ?? neighbours?.previous;
    if (beside === undefined) leave();
    else show(beside.id);
  };
  const isTrash = image.trashedAt !== undefined;
  return (
    <main>
      <h1 className="spoken">{words.image(image.prompt)}</h1>
      <ViewerFrame
        image={image}
        alt={image.prompt === "" ? words.uploaded : image.prompt}
        caption={captionOf(image)}
        steps={{ previous: step("previous"), next: step("next") }}
        onClose={leave}
        tools={
          <ViewerTools
            image={image}
            onRefer={() => ways.refer(image)}
            onTrash={
              isTrash
                ? undefined
                : () => ways.trash(image, { leave: goOn, back: () => show(image.id) })
            }
            onRestore={isTrash ? () => ways.restore(image, goOn) : undefined}
          />
        }
      >
        {made === undefined && image.runId === undefined && <UploadedPanel image={image} />}
        {made === undefined && image.runId !== undefined && (
          <UnreadPanel onRetry={fault === undefined ? undefined : shown.retry} />
        )}
        {made !== undefined && (
          <MadePanel {...made} image={image}>
            <Button className="flex-1 px-2!" onClick={() => ways.use(made)}>
              <SlidersHorizontal aria-hidden="true" />
              {words.useSettings}
            </Button>
            <Button
              className="flex-1 px-2!"
              busy={ways.isPressing}
              onClick={() => ways.again(made)}
            >
              <RotateCw aria-hidden="true" />
              {words.runAgain}
            </Button>
          </MadePanel>
        )}
      </ViewerFrame>
    </main>
  );
}

/** A step to another image asks no page of the server, which would bring its title. */
function useTitle(prompt: string | undefined): void {
  useEffect(() => {
    if (prompt !== undefined) document.title = frameTexts.titled(words.title(prompt));
  }, [prompt]);
}

function captionOf({ modelName, model, width, height }: LibraryImage): string {
  return `${modelName ?? model ?? words.uploaded} · ${words.pixels(width, height)}`;
}
