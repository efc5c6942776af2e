import { useState } from "react";
import { useMeasuredBox } from "@/components/ui/browser/measured-box";
import type { ZoomView } from "@/components/viewer/use-zoom";
import {
  fitScale,
  pan,
  type Scene,
  scaleOf,
  toggleZoom,
  type Zoom,
  zoomStep,
  zoomTo,
} from "@/components/viewer/zoom";
import { followed } from "./locked-zoom";
import { useHeldKey } from "./use-held-key";

type Sized = { width: number; height: number };
type Side = "kept" | "candidate";
type Zooms = Record<Side, Zoom>;

const UNKNOWN = { width: 0, height: 0 };
const other = { kept: "candidate", candidate: "kept" } as const;

/** Two images looked at as one: what moves one side moves both, unless Shift is held. */
export function useLockedZoom(images: Record<Side, Sized>): Record<Side, ZoomView> {
  const [zooms, setZooms] = useState<Zooms>({ kept: undefined, candidate: undefined });
  const [isApart, setApart] = useState(false);
  useHeldKey("Shift", setApart);
  const kept = useScene(images.kept);
  const candidate = useScene(images.candidate);
  const scenes = { kept: kept.scene, candidate: candidate.scene };
  const isMeasured = kept.isMeasured && candidate.isMeasured;

  const viewOf = (side: Side, refs: Pick<ZoomView, "pane" | "room">): ZoomView => {
    const scene = scenes[side];
    const away = other[side];
    // Several moves may come between two renders, so each goes on from the last one.
    const change = (next: (zoom: Zoom) => Zoom) => {
      if (!isMeasured) return;
      setZooms((known) => {
        const to = next(known[side]);
        const moved = { scene, from: known[side], to };
        const follows = { scene: scenes[away], zoom: known[away] };
        const rest = isApart ? known[away] : followed(moved, follows);
        return side === "kept" ? { kept: to, candidate: rest } : { kept: rest, candidate: to };
      });
    };
    return {
      ...refs,
      zoom: zooms[side],
      scale: isMeasured ? scaleOf(zooms[side], scene) : undefined,
      step: (by) => change((from) => zoomStep(scene, from, by)),
      toggle: (at) => change((from) => toggleZoom(scene, from, at)),
      pan: (by) => change((from) => pan(scene, from, by)),
      grow: ({ growth, at }) =>
        change((from) => zoomTo(scene, from, { scale: scaleOf(from, scene) * growth, at })),
    };
  };
  return { kept: viewOf("kept", kept.refs), candidate: viewOf("candidate", candidate.refs) };
}

function useScene(image: Sized) {
  const [pane, paneBox] = useMeasuredBox(UNKNOWN);
  const [room, roomBox] = useMeasuredBox(UNKNOWN);
  const scene: Scene = { pane: paneBox, image, fit: fitScale(roomBox, image) };
  return { scene, refs: { pane, room }, isMeasured: paneBox.width > 0 && roomBox.width > 0 };
}
