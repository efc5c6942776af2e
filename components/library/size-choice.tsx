"use client";

import { useId } from "react";
import { Segmented } from "@/components/ui/segmented";
import { libraryTexts } from "@/lib/language/texts";
import { sizes } from "./filter-address";
import { resize } from "./use-library-address";
import type { TileSize } from "./wall";

const words = libraryTexts;

/** Small, middling or large images. */
export function SizeChoice({ size }: { size: TileSize }) {
  const id = useId();
  return (
    <span className="inline-flex">
      <span id={id} className="spoken">
        {words.size}
      </span>
      <Segmented
        labelledBy={id}
        options={sizes.map((value) => ({ value, label: words.sizes[value] }))}
        value={size}
        onChange={(value) => resize(sizes.find((each) => each === value) ?? "m")}
      />
    </span>
  );
}
