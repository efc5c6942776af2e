"use client";

import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import type { ImageFrame } from "@/components/studio/commands/image-at-hand";
import { useKeyMap } from "@/components/studio/commands/key-map";
import { placeKey } from "@/components/studio/commands/place-key";
import { packColumns } from "@/components/studio/stage/packing";
import { barPlace, showRunView, showView, takeBar } from "@/components/studio/stage/stage-view";
import { announce } from "@/components/ui/browser/live-region";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import { useStore } from "@/components/ui/browser/store";
import { IconButton } from "@/components/ui/icon-button";
import { viewsTexts } from "@/lib/language/texts";
import { surveyMove } from "./survey-move";

const words = viewsTexts;
const EXPECTED_BOX = { width: 1000, height: 560 };
const GAP = 12;

/** Many images at once, as large as they fit; taking some out lets the rest grow. */
export function Survey({ frames }: { frames: readonly ImageFrame[] }) {
  const [measure, box] = useMeasuredBox(EXPECTED_BOX);
  const bar = useStore(barPlace, (element) => element);
  const { letters } = useKeyMap();
  const count = frames.length;
  const ratios = frames.map(({ image }) => image.width / image.height);
  const ratio = ratios.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
  const columns = packColumns({ box, count, ratio, gap: GAP });
  const leave = (id?: string) => showRunView(id ?? "");
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    const key = placeKey(event);
    if (key === undefined) return;
    const at = frames.findIndex(({ image }) => isHeldBy(event.target, image.id));
    const next = surveyMove({ key, at, columns, count });
    if (key === "Escape") leave((frames[at] ?? frames[0])?.image.id);
    else if (key === "x" && at !== -1) takeOut(frames, at);
    else if (next !== undefined) focusOn(frames[next]?.image.id);
    else return;
    event.preventDefault();
  };
  return (
    <section
      ref={takeBar}
      aria-label={words.survey}
      onKeyDown={hear}
      className="flex min-h-0 flex-1 flex-col"
    >
      {bar !== null &&
        createPortal(
          <>
            <IconButton
              label={words.back}
              autoFocus
              onClick={() => leave(frames[0]?.image.id)}
              className="size-8 -outline-offset-2"
            >
              <X aria-hidden="true" />
            </IconButton>
            <p className="px-2 text-label text-text-2">
              {words.survey} <span aria-hidden="true">·</span> {words.left(count)}
              <span className="ml-3 text-text-3 max-md:hidden pointer-coarse:hidden">
                {letters && words.surveyKeys}
              </span>
            </p>
          </>,
          bar,
        )}
      <div ref={measure} className="m-6 min-h-0 flex-1 [container-type:size] max-md:m-3">
        <ol
          style={{
            "--columns": columns,
            "--ratio": ratio,
            "--tile": tileWidth({ columns, rows: Math.ceil(count / columns), ratio }),
          }}
          className="grid size-full grid-cols-[repeat(var(--columns),var(--tile))] place-content-center gap-3"
        >
          {frames.map(({ image, run }, index) => (
            <li key={image.id} className="group relative aspect-(--ratio) min-w-0">
              <button
                type="button"
                data-image={image.id}
                aria-label={words.open(index + 1, count, run.prompt)}
                onClick={() => showView({ kind: "single", id: image.id })}
                className="block size-full"
              >
                <img
                  src={image.urls.original}
                  alt=""
                  width={image.width}
                  height={image.height}
                  decoding="async"
                  className="size-full object-contain"
                />
              </button>
              {count > 1 && (
                <IconButton
                  label={words.takeOut}
                  onClick={() => takeOut(frames, index)}
                  className="absolute top-1 right-1 size-8 bg-surface-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
                >
                  <X aria-hidden="true" />
                </IconButton>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** In units of the box, so that nothing moves once it is measured. */
function tileWidth({ columns, rows, ratio }: { columns: number; rows: number; ratio: number }) {
  const byWidth = `(100cqw - ${(columns - 1) * GAP}px) / ${columns}`;
  const byHeight = `(100cqh - ${(rows - 1) * GAP}px) / ${rows} * ${ratio}`;
  return `min(${byWidth}, ${byHeight})`;
}

/** The last one standing stays. */
function takeOut(frames: readonly ImageFrame[], at: number): void {
  if (frames.length <= 1) return;
  const ids = frames.map(({ image }) => image.id).toSpliced(at, 1);
  showView({ kind: "survey", ids });
  announce(words.takenOut(ids.length));
  focusOn(ids[Math.min(at, ids.length - 1)]);
}

function focusOn(id: string | undefined): void {
  if (id === undefined) return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`#stage [data-image="${CSS.escape(id)}"]`)?.focus();
  });
}

function isHeldBy(target: EventTarget, id: string): boolean {
  const place = target instanceof Element ? target.closest("li") : null;
  return place?.querySelector(`[data-image="${CSS.escape(id)}"]`) != null;
}
