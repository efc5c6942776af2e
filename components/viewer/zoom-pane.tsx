"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { createGestures, type Swipe } from "./gestures";
import { type Shown, ShownImage } from "./shown-image";
import type { ZoomView } from "./use-zoom";
import type { Point } from "./zoom";

const WHEEL = 0.002;
const PINCH = 0.01;
const LINE = 16;

const heard = [
  "pointerdown",
  "pointermove",
  "pointerup",
  "pointercancel",
  "dblclick",
  "wheel",
] as const;

type Properties = {
  image: Shown;
  alt: string;
  view: ZoomView;
  /** What a finger did that neither moved nor enlarged the image. */
  onTouch: (done: Swipe | "tap") => void;
};

/** An image fitted or nearer: wheel and pinch at the pointer, drag to move. */
export function ZoomPane({ image, alt, view, onTouch }: Properties) {
  const pane = useRef<HTMLDivElement>(null);
  const [gestures] = useState(createGestures);
  const hear = useEffectEvent((event: Event) => {
    if (event instanceof WheelEvent) {
      // The browser would zoom the whole page.
      event.preventDefault();
      view.grow({ growth: growthOf(event), at: fromMiddle(pane.current, pointOf(event)) });
    } else if (event instanceof PointerEvent) press(event);
    else if (event instanceof MouseEvent) view.toggle(fromMiddle(pane.current, pointOf(event)));
  });
  const press = (event: PointerEvent) => {
    switch (event.type) {
      case "pointerdown":
        if (event.button !== 0) return;
        pane.current?.setPointerCapture(event.pointerId);
        return gestures.down(event);
      case "pointermove":
        return move(event);
      case "pointerup":
        return leave(event);
      default:
        return gestures.cancel(event);
    }
  };
  const move = (event: PointerEvent) => {
    const done = gestures.move(event);
    if (done === undefined) return;
    view.pan(done.by);
    if (done.kind === "pinch") {
      view.grow({ growth: done.growth, at: fromMiddle(pane.current, done.at) });
    }
  };
  const leave = (event: PointerEvent) => {
    const done = gestures.leave(event);
    if (done === "tap" || (done !== undefined && view.zoom === undefined)) onTouch(done);
  };
  useEffect(() => {
    const end = new AbortController();
    // React's own wheel listener is passive, so all of them are the element's.
    for (const type of heard) {
      pane.current?.addEventListener(type, hear, { signal: end.signal, passive: false });
    }
    return () => end.abort();
  }, []);
  return (
    <div
      ref={pane}
      data-nearer={view.zoom !== undefined}
      className="absolute inset-0 touch-none overflow-hidden select-none data-[nearer=true]:cursor-grab data-[nearer=true]:active:cursor-grabbing"
    >
      <div ref={view.pane} className="absolute inset-0">
        <div
          ref={view.room}
          className="absolute inset-x-11 inset-y-6 flex items-center justify-center [container-type:size] max-lg:inset-3"
        >
          <ShownImage key={image.id} image={image} alt={alt} zoom={view.zoom} />
        </div>
      </div>
    </div>
  );
}

/** A pinch on a touchpad comes as a wheel with Ctrl. */
function growthOf({ ctrlKey, deltaMode, deltaY }: WheelEvent): number {
  const delta = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * LINE : deltaY;
  return Math.exp(-delta * (ctrlKey ? PINCH : WHEEL));
}

function pointOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
  return { x: clientX, y: clientY };
}

function fromMiddle(pane: Element | null, { x, y }: Point): Point {
  if (pane === null) return { x: 0, y: 0 };
  const box = pane.getBoundingClientRect();
  return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 };
}
