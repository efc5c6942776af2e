"use client";

import { CircleSlash, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { justify, type Row } from "@/components/studio/gallery/justify";
import { frameRatio } from "@/components/studio/stage/frame-ratio";
import { type RunFrame, runFrames } from "@/components/studio/stage/run-frames";
import { clock } from "@/components/studio/stage/waiting/time-axis";
import { useStudio } from "@/components/studio/studio-context";
import { backdrop } from "@/components/ui/browser/backdrop";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import type { Run } from "@/lib/contract/run";
import { recordTexts, runsTexts } from "@/lib/language/texts";

const words = recordTexts;
const EXPECTED_BOX = { width: 950, height: 0 };
const NARROW = 600;
const MOST_EXTREME = 3;

/** What came of a run, in true proportions; what did not come keeps its place. */
export function RecordImages({ run }: { run: Run }) {
  const { models } = useStudio();
  const [measure, { width }] = useMeasuredBox(EXPECTED_BOX);
  const ratioOf = (frame: RunFrame) =>
    Math.min(MOST_EXTREME, Math.max(1 / MOST_EXTREME, frameRatio(frame, models)));
  const tiles = runFrames(run);
  const rows = justify({ tiles, ratioOf, rowRatio: width / (width < NARROW ? 120 : 153) });
  const removed = run.generations.reduce((sum, { removed = 0 }) => sum + removed, 0);
  return (
    <section ref={measure} aria-label={words.images} className="flex min-w-0 flex-col gap-3">
      {rows.map((row) => (
        <FrameRow key={row.tiles[0]?.key} row={row} ratioOf={ratioOf} count={tiles.length} />
      ))}
      {removed > 0 && <p className="text-label text-text-2">{words.removed(removed)}</p>}
    </section>
  );
}

type RowProperties = { row: Row<RunFrame>; ratioOf: (frame: RunFrame) => number; count: number };

function FrameRow({ row, ratioOf, count }: RowProperties) {
  return (
    <ul className="flex gap-3">
      {row.tiles.map((frame) => (
        <li
          key={frame.key}
          style={{ "--ratio": ratioOf(frame) }}
          className="aspect-(--ratio) min-w-0 flex-(--ratio) basis-0"
        >
          <Tile frame={frame} count={count} />
        </li>
      ))}
      {row.rest > 0 && (
        <li aria-hidden="true" style={{ "--rest": row.rest }} className="flex-(--rest) basis-0" />
      )}
    </ul>
  );
}

function Tile({ frame, count }: { frame: RunFrame; count: number }) {
  switch (frame.kind) {
    case "image": {
      const { image, run } = frame;
      const all = run.generations.flatMap((generation) => generation.images);
      return (
        <Link
          href={`/images/${image.id}`}
          prefetch={false}
          data-image={image.id}
          aria-label={words.openImage(all.indexOf(image) + 1, count)}
          className="block size-full"
        >
          <img
            src={image.urls.thumbnail}
            alt=""
            width={image.width}
            height={image.height}
            style={{ backgroundImage: backdrop(image.thumbhash) }}
            className="size-full bg-frame bg-cover object-cover"
          />
        </Link>
      );
    }
    case "waiting":
      return <Waiting frame={frame} />;
    case "ended": {
      const Icon = frame.generation.state === "canceled" ? CircleSlash : TriangleAlert;
      return (
        <div className="flex size-full items-center justify-center bg-surface-1 text-text-2 shadow-[inset_0_0_0_1px_var(--color-edge)]">
          <Icon role="img" aria-label={runsTexts.state[frame.generation.state]} />
        </div>
      );
    }
    default:
      return frame satisfies never;
  }
}

function Waiting({ frame: { generation } }: { frame: RunFrame }) {
  const seconds = useSecondsSince(generation.sentAt ?? generation.createdAt);
  return (
    <div className="flex size-full items-center justify-center bg-surface-1 text-label shadow-[inset_0_0_0_1px_var(--color-edge)]">
      {generation.state === "queued" ? (
        <span className="text-text-2">{runsTexts.state.queued}</span>
      ) : (
        <span className="font-medium text-accent">{clock(seconds)}</span>
      )}
    </div>
  );
}
