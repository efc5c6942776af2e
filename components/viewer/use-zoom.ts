import { type RefCallback, useState } from "react";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import {
  fitScale,
  type Point,
  pan,
  type Scene,
  scaleOf,
  toggleZoom,
  type Zoom,
  zoomStep,
  zoomTo,
} from "./zoom";

type Sized = { id: string; width: number; height: number };

export type ZoomView = {
  zoom: Zoom;
  /** Pixels of the page per pixel of the image, once the window is measured. */
  scale: number | undefined;
  /** All that the image may move in. */
  pane: RefCallback<Element>;
  /** What the fitted image fills. */
  room: RefCallback<Element>;
  step: (by: -1 | 1) => void;
  toggle: (at?: Point) => void;
  pan: (by: Point) => void;
  /** Makes the image so many times larger around a point counted from the middle of the pane. */
  grow: (by: { growth: number; at: Point }) => void;
};

const UNKNOWN = { width: 0, height: 0 };

/** How an image is looked at; another image starts fitted. */
export function useZoom(image: Sized): ZoomView {
  const [state, setState] = useState<{ id: string; zoom: Zoom }>();
  const [pane, paneBox] = useMeasuredBox(UNKNOWN);
  const [room, roomBox] = useMeasuredBox(UNKNOWN);
  const isMeasured = paneBox.width > 0 && roomBox.width > 0;
  const scene: Scene = { pane: paneBox, image, fit: fitScale(roomBox, image) };
  const zoom = zoomOf(state, image.id);
  // Several moves may come between two renders, so each goes on from the last one.
  const change = (next: (zoom: Zoom) => Zoom) => {
    if (!isMeasured) return;
    setState((known) => ({ id: image.id, zoom: next(zoomOf(known, image.id)) }));
  };
  return {
    zoom,
    scale: isMeasured ? scaleOf(zoom, scene) : undefined,
    pane,
    room,
    step: (by) => change((from) => zoomStep(scene, from, by)),
    toggle: (at) => change((from) => toggleZoom(scene, from, at)),
    pan: (by) => change((from) => pan(scene, from, by)),
    grow: ({ growth, at }) =>
      change((from) => zoomTo(scene, from, { scale: scaleOf(from, scene) * growth, at })),
  };
}

function zoomOf(state: { id: string; zoom: Zoom } | undefined, id: string): Zoom {
  return state?.id === id ? state.zoom : undefined;
}
