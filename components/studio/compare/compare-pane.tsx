"use client";

import type { ImageFrame } from "@/components/studio/commands/image-at-hand";
import type { ZoomView } from "@/components/viewer/use-zoom";
import { ZoomPane } from "@/components/viewer/zoom-pane";

/** An image and how it is looked at. */
export type Sided = { frame: ImageFrame; view: ZoomView };

type Properties = {
  side: Sided;
  name: string;
  isShown: boolean;
  /** It lies over the other and begins at the divider. */
  isOver?: boolean;
};

/** One of the two images. */
export function ComparePane({ side: { frame, view }, name, isShown, isOver = false }: Properties) {
  return (
    <section
      aria-label={name}
      data-viewed={frame.image.id}
      data-shown={isShown}
      data-over={isOver}
      className="relative min-h-0 min-w-0 bg-(--stage-surround) data-[over=true]:absolute data-[over=true]:inset-0 data-[over=true]:[clip-path:inset(0_0_0_var(--divider))] data-[shown=false]:invisible"
    >
      <ZoomPane image={frame.image} alt={frame.run.prompt} view={view} onTouch={ignore} />
    </section>
  );
}

/** A tap or a swipe means nothing here: fingers move and enlarge. */
function ignore(): void {}
