"use client";

import { CircleStop, ShieldAlert, Trash2, TriangleAlert } from "lucide-react";
import { backdrop } from "@/components/ui/browser/backdrop";
import type { Image, Run } from "@/lib/contract/run";
import { stripTexts } from "@/lib/language/texts";
import { StripRing } from "./strip-ring";
import { imagesOf, type StripState, sentGeneration, stripState } from "./strip-state";
import { endWord } from "./strip-words";

const words = stripTexts;

const icons = {
  failed: TriangleAlert,
  refused: ShieldAlert,
  stopped: CircleStop,
  "in-trash": Trash2,
} as const;

/** The first image of a run, or the plate that says why there is none; behind it how many there are. */
export function StripThumb({ run }: { run: Run }) {
  const state = stripState(run);
  const [image] = imagesOf(run);
  const count = countOf(state);
  return (
    <>
      <span
        aria-hidden="true"
        className="grid h-(--thumb-height) w-(--thumb-width) flex-none place-items-center overflow-hidden rounded-thumb bg-surface-2 text-[0.6875rem]/none text-text-2 forced-colors:border"
      >
        {image === undefined ? <Plate run={run} state={state} /> : <Thumb image={image} />}
      </span>
      {count !== undefined && (
        <>
          {isOver(state) && <Slivers count={count.ready} isWhole={state.kind === "done"} />}
          <span
            aria-hidden="true"
            data-edges={state.kind === "done"}
            data-count={count.words}
            className="self-end before:content-[attr(data-count)] pb-0.5 pl-1 text-[0.6875rem]/none font-semibold text-text-3 group-data-[upright=true]/strip:self-center group-data-[upright=true]/strip:p-0 group-data-[upright=true]/strip:pt-1 group-data-[upright=true]/strip:data-[edges=true]:hidden"
          />
        </>
      )}
    </>
  );
}

function isOver({ kind }: StripState): boolean {
  return kind !== "waiting" && kind !== "queued";
}

function Thumb({ image }: { image: Image }) {
  return (
    <img
      src={image.urls.thumbnail}
      alt=""
      width={image.width}
      height={image.height}
      decoding="async"
      style={{ backgroundImage: backdrop(image.thumbhash) }}
      className="size-full bg-cover object-cover"
    />
  );
}

function Plate({ run, state }: { run: Run; state: StripState }) {
  switch (state.kind) {
    case "waiting":
      return <Ring run={run} />;
    case "queued":
      return state.ahead === undefined ? words.paused : words.inLine(state.ahead);
    case "ended": {
      const Icon = icons[state.how];
      const isFault = state.how === "failed" || state.how === "refused";
      return (
        <span className="flex flex-col items-center gap-1.5">
          <Icon
            aria-hidden="true"
            data-fault={isFault}
            className="data-[fault=true]:text-negative"
          />
          {endWord(state.how)}
        </span>
      );
    }
    case "done":
    case "partial":
      return null;
    default:
      return state satisfies never;
  }
}

function Ring({ run }: { run: Run }) {
  const generation = sentGeneration(run);
  return generation && <StripRing generation={generation} />;
}

/** The edges of the images behind the first: one for two, two for more. */
function Slivers({ count, isWhole }: { count: number; isWhole: boolean }) {
  if (count < 2) return null;
  const sliver =
    "bg-surface-4 forced-colors:bg-[GrayText] group-data-[upright=true]/strip:h-0.5 group-data-[upright=true]/strip:w-[calc(var(--thumb-width)*var(--share))]";
  return (
    <span
      aria-hidden="true"
      data-whole={isWhole}
      className="flex items-end gap-0.5 self-end pl-0.5 group-data-[upright=true]/strip:flex-col group-data-[upright=true]/strip:items-center group-data-[upright=true]/strip:self-center group-data-[upright=true]/strip:p-0 group-data-[upright=true]/strip:pt-0.5 group-data-[upright=true]/strip:data-[whole=false]:hidden"
    >
      <span
        style={{ "--share": 0.9 }}
        className={`h-[calc(var(--thumb-height)*var(--share))] w-0.5 ${sliver}`}
      />
      {count > 2 && (
        <span
          style={{ "--share": 0.8 }}
          className={`h-[calc(var(--thumb-height)*var(--share))] w-0.5 ${sliver}`}
        />
      )}
    </span>
  );
}

function countOf(state: StripState): { ready: number; words: string } | undefined {
  switch (state.kind) {
    case "done":
      return state.count > 1 ? { ready: state.count, words: String(state.count) } : undefined;
    case "partial":
      return { ready: state.ready, words: words.partial(state.ready, state.expected) };
    case "waiting":
    case "queued":
      return state.ready === 0 || state.expected === 1
        ? undefined
        : { ready: state.ready, words: words.partial(state.ready, state.expected) };
    case "ended":
      return undefined;
    default:
      return state satisfies never;
  }
}
