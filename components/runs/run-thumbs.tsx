import { frameRatio } from "@/components/studio/stage/frame-ratio";
import { type RunFrame, runFrames } from "@/components/studio/stage/run-frames";
import { useStudio } from "@/components/studio/studio-context";
import { backdrop } from "@/components/ui/browser/backdrop";
import type { Run } from "@/lib/contract/run";

const NARROWEST = 0.5;
const WIDEST = 1.8;

/** What came of a run, small, in true proportions; what does not fit is cut off at the end. */
export function RunThumbs({ run }: { run: Run }) {
  const frames = runFrames(run);
  if (frames.length === 0) return null;
  return (
    <ul className="ml-auto flex max-w-full gap-[3px] overflow-hidden">
      {frames.map((frame) => (
        <Thumb key={frame.key} frame={frame} />
      ))}
    </ul>
  );
}

function Thumb({ frame }: { frame: RunFrame }) {
  const { models } = useStudio();
  const ratio = Math.min(WIDEST, Math.max(NARROWEST, frameRatio(frame, models)));
  return (
    <li
      style={{ "--ratio": ratio }}
      className="aspect-(--ratio) h-10 shrink-0 overflow-hidden rounded-thumb bg-surface-1 shadow-[inset_0_0_0_1px_var(--color-edge)] forced-colors:border"
    >
      {frame.kind === "image" && (
        <img
          src={frame.image.urls.thumbnail}
          alt=""
          loading="lazy"
          decoding="async"
          width={frame.image.width}
          height={frame.image.height}
          style={{ backgroundImage: backdrop(frame.image.thumbhash) }}
          className="size-full bg-cover object-cover"
        />
      )}
    </li>
  );
}
