"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { useIsPhone } from "@/components/ui/browser/window-width";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import type { ZoomView } from "@/components/viewer/use-zoom";
import { ZoomTools } from "@/components/viewer/zoom-tools";
import { viewsTexts } from "@/lib/language/texts";
import { BeforeButton } from "./before-button";

const words = viewsTexts;

const modes = ["side", "wipe", "flip"] as const;
export type Mode = (typeof modes)[number];

type Properties = {
  mode: Mode;
  onMode: (mode: Mode) => void;
  view: ZoomView;
  onLeave: () => void;
};

/** The way to compare, and how near both images are. */
export function CompareBar({ mode, onMode, view, onLeave }: Properties) {
  const label = useId();
  const isPhone = useIsPhone();
  const offered = modes.filter((each) => !isPhone || each !== "side");
  const choose = (value: string) => {
    const chosen = modes.find((each) => each === value);
    if (chosen !== undefined) onMode(chosen);
  };
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2 @max-[27rem]:flex-wrap">
      <IconButton
        label={words.back}
        autoFocus
        onClick={onLeave}
        className="size-8 -outline-offset-2"
      >
        <X aria-hidden="true" />
      </IconButton>
      <h2 className="text-label text-text-2 max-md:spoken">{words.compare}</h2>
      <span className="flex-1" />
      <span id={label} className="spoken">
        {words.mode}
      </span>
      <Segmented
        labelledBy={label}
        options={offered.map((value) => ({ value, label: words.modes[value] }))}
        value={mode}
        onChange={choose}
      />
      <ZoomTools view={view} />
      <BeforeButton />
    </div>
  );
}
