import { Maximize, Minus, Plus, Scan } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { viewerTexts } from "@/lib/language/texts";
import type { ZoomView } from "./use-zoom";

const words = viewerTexts;

/** Nearer, farther, and back to the whole image; how near it is stands between. */
export function ZoomTools({ view }: { view: ZoomView }) {
  const percent = view.scale === undefined ? "" : words.percent(view.scale);
  const Toggle = view.zoom === undefined ? Scan : Maximize;
  return (
    <div className="flex items-center gap-0.5">
      <IconButton
        label={words.farther}
        disabled={view.zoom === undefined}
        onClick={() => view.step(-1)}
      >
        <Minus aria-hidden="true" />
      </IconButton>
      <output className="w-13 text-center text-label text-text-2 max-md:spoken">
        <span className="spoken">{percent === "" ? "" : words.zoomed(percent)}</span>
        <span aria-hidden="true">{percent}</span>
      </output>
      <IconButton label={words.nearer} onClick={() => view.step(1)}>
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton
        label={view.zoom === undefined ? words.whole : words.fit}
        onClick={() => view.toggle()}
      >
        <Toggle aria-hidden="true" />
      </IconButton>
    </div>
  );
}
