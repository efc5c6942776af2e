import type { ReactNode } from "react";
import { useStore } from "@/components/ui/browser/store";
import { lights, litPosition, useTintedPosition } from "./lights";
import type { SeenMention } from "./seen-mentions";

type Properties = {
  text: string;
  mentions: readonly SeenMention[];
  /** Where the list of images hangs, if it is open. */
  askedFrom: number | undefined;
};

/** The text behind the prompt, with what is drawn under its words. */
export function MentionedText(properties: Properties) {
  return pieces(properties);
}

function pieces({ text, mentions, askedFrom }: Properties): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  const plainTo = (end: number) => {
    const isHere = askedFrom !== undefined && askedFrom >= at && askedFrom < end;
    if (isHere) {
      parts.push(text.slice(at, askedFrom), <span key="asked" data-asked-mention />);
    }
    parts.push(text.slice(isHere ? askedFrom : at, end));
    at = end;
  };
  for (const mention of mentions) {
    plainTo(mention.start);
    if (mention.start === askedFrom) parts.push(<span key="asked" data-asked-mention />);
    parts.push(
      <Marked key={mention.start} mention={mention}>
        {text.slice(mention.start, mention.end)}
      </Marked>,
    );
    at = mention.end;
  }
  plainTo(text.length);
  return parts;
}

function Marked({ mention, children }: { mention: SeenMention; children: string }) {
  const { start, position, state } = mention;
  const isTinted = useTintedPosition() === position && state !== "missing";
  const isLit = useStore(lights, (now) => litPosition([mention], now) > 0);
  return (
    <mark
      data-at={start}
      data-mention={state}
      data-tinted={isTinted || isLit}
      className="rounded-[2px] bg-transparent text-transparent underline decoration-[1.5px] underline-offset-4 [text-decoration-skip-ink:none] data-[mention=found]:decoration-accent data-[mention=missing]:decoration-caution data-[mention=missing]:decoration-dashed data-[mention=parked]:decoration-caution data-[mention=parked]:decoration-dashed data-[tinted=true]:bg-accent-soft forced-colors:decoration-[CanvasText]! forced-colors:data-[tinted=true]:bg-transparent forced-colors:data-[tinted=true]:outline forced-colors:data-[tinted=true]:outline-[Highlight]"
    >
      {children}
    </mark>
  );
}

/** Where the mention starts whose words are drawn at a point of the window; -1 where none are. */
export function mentionUnder(layer: Element | null, x: number, y: number): number {
  for (const mark of layer?.querySelectorAll<HTMLElement>("[data-mention]") ?? []) {
    for (const { left, right, top, bottom } of mark.getClientRects()) {
      if (x >= left && x <= right && y >= top && y <= bottom) return Number(mark.dataset.at);
    }
  }
  return -1;
}
