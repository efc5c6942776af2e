"use client";

import { CircleStop, TriangleAlert } from "lucide-react";
import { texts } from "@/lib/language/texts";
import { backdrop } from "./backdrop";
import { openImage } from "./open-image";
import { showStage } from "./prompt-focus";
import type { RunFrame } from "./run-frames";
import { useSecondsSince } from "./server-time";
import { stageRun } from "./stage-run";
import { useStudio } from "./studio-context";
import { clock } from "./time-axis";

const words = texts.gallery;

/** A finished image opens large; anything else puts its run on the stage. */
export function GalleryTile({ frame }: { frame: RunFrame }) {
  const { models } = useStudio();
  const { run } = frame;
  if (frame.kind !== "image") return <PlateTile frame={frame} />;
  const { image } = frame;
  const model = models.find(({ id }) => id === run.model)?.name ?? run.model;
  return (
    <button
      type="button"
      data-image={image.id}
      onClick={() => openImage(image.id)}
      aria-label={words.openImage(model, run.prompt)}
      className="block size-full -outline-offset-2"
    >
      <img
        src={image.urls.thumbnail}
        alt=""
        loading="lazy"
        decoding="async"
        width={image.width}
        height={image.height}
        style={{ backgroundImage: backdrop(image.thumbhash) }}
        className="size-full bg-frame bg-cover object-cover"
      />
    </button>
  );
}

type Plate = Exclude<RunFrame, { kind: "image" }>;

function PlateTile({ frame }: { frame: Plate }) {
  const { run, generation } = frame;
  const show = () => {
    stageRun.show(run.id);
    showStage();
  };
  const state = stateOf(frame);
  const running = frame.kind === "waiting" && generation.state !== "queued";
  const name = words.openRun(generation.error?.title ?? state, run.prompt);
  return (
    <button
      type="button"
      onClick={show}
      aria-label={running ? undefined : name}
      className="flex size-full flex-col items-start gap-1.5 overflow-hidden bg-surface-2 p-3 text-left text-meta text-text-2 -outline-offset-2 hover:text-text"
    >
      {frame.kind === "waiting" && generation.state === "queued" && state}
      {running && (
        <>
          <span className="spoken">{name}</span>
          <WaitingClock since={generation.sentAt ?? generation.createdAt} />
        </>
      )}
      {frame.kind === "ended" && (
        <>
          {generation.state === "canceled" ? (
            <CircleStop aria-hidden="true" />
          ) : (
            <TriangleAlert aria-hidden="true" />
          )}
          <span className="line-clamp-2">{generation.error?.title ?? state}</span>
        </>
      )}
    </button>
  );
}

function WaitingClock({ since }: { since: string }) {
  return (
    <span className="text-label font-medium text-accent">{clock(useSecondsSince(since))}</span>
  );
}

function stateOf({ kind, generation }: Plate): string {
  if (kind === "waiting") return generation.state === "queued" ? words.waiting : words.running;
  return generation.state === "canceled" ? words.stopped : words.failed;
}
