"use client";

import { useState } from "react";
import { backdrop } from "@/components/ui/browser/backdrop";
import { useHydrated } from "@/components/ui/browser/hydrated";
import type { Image } from "@/lib/contract/run";
import type { Zoom } from "./zoom";

export type Shown = Pick<Image, "id" | "width" | "height" | "thumbhash" | "urls">;

type Properties = { image: Shown; alt: string; zoom: Zoom };

/** The thumbnail stands there at once and gives way to the whole file when that has come. */
export function ShownImage({ image, alt, zoom }: Properties) {
  const [isWhole, setWhole] = useState(false);
  const hydrated = useHydrated();
  const { width, height, urls, thumbhash } = image;
  const few = hydrated ? backdrop(thumbhash) : undefined;
  const beneath = [`url("${urls.thumbnail}")`, ...(few === undefined ? [] : [few])].join();
  return (
    <img
      src={urls.original}
      alt={alt}
      width={width}
      height={height}
      draggable={false}
      ref={(element) => {
        // It may have come before the page's scripts.
        if (element?.complete === true && element.naturalWidth > 0) setWhole(true);
      }}
      onLoad={() => setWhole(true)}
      data-nearer={zoom !== undefined}
      data-whole={isWhole}
      style={{
        backgroundImage: isWhole ? undefined : beneath,
        "--ratio": width / height,
        "--width": `${width}px`,
        ...(zoom !== undefined && {
          "--wide": `${width * zoom.scale}px`,
          "--x": `${zoom.x}px`,
          "--y": `${zoom.y}px`,
        }),
      }}
      className="aspect-(--ratio) h-auto w-[min(var(--width),100cqw,100cqh*var(--ratio))] max-w-none shrink-0 bg-cover data-[nearer=true]:w-(--wide) data-[nearer=true]:translate-x-(--x) data-[nearer=true]:translate-y-(--y)"
    />
  );
}
