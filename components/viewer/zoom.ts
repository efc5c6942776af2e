import type { Box } from "@/components/ui/browser/measured-box";

export type Point = { x: number; y: number };

/** A view that is nearer than fitted: pixels of the page per pixel of the image, and how far its middle is off. */
export type Nearer = { scale: number; x: number; y: number };

/** Nothing is the fitted view, which follows the window by itself. */
export type Zoom = Nearer | undefined;

/** Where an image is looked at. Points of it are counted from the middle of the pane. */
export type Scene = {
  pane: Box;
  image: Box;
  /** The scale of the fitted view. */
  fit: number;
};

export const LARGEST_SCALE = 8;

const steps = [0.1, 0.15, 0.25, 0.33, 0.5, 0.66, 1, 1.5, 2, 3, 4, 6, LARGEST_SCALE];
const MIDDLE: Point = { x: 0, y: 0 };

/** As large as the room allows, and never larger than the image is. */
export function fitScale(room: Box, image: Box): number {
  return Math.min(1, room.width / image.width, room.height / image.height);
}

export function scaleOf(zoom: Zoom, { fit }: Pick<Scene, "fit">): number {
  return zoom?.scale ?? fit;
}

/** The same point of the image stays under `at`. */
export function zoomTo(scene: Scene, from: Zoom, to: { scale: number; at?: Point }): Zoom {
  const scale = Math.min(LARGEST_SCALE, to.scale);
  if (scale <= scene.fit) return undefined;
  const { x: left, y: top } = to.at ?? MIDDLE;
  const { x, y } = from ?? MIDDLE;
  const growth = scale / scaleOf(from, scene);
  return held(scene, { scale, x: left - (left - x) * growth, y: top - (top - y) * growth });
}

/** One step nearer or farther. */
export function zoomStep(scene: Scene, from: Zoom, by: -1 | 1): Zoom {
  const scale = scaleOf(from, scene);
  const next =
    by === 1 ? steps.find((step) => step > scale) : steps.findLast((step) => step < scale);
  return zoomTo(scene, from, { scale: next ?? scale });
}

/** Fitted, or each pixel of the image as one of the page; an image that fits as it is doubles. */
export function toggleZoom(scene: Scene, from: Zoom, at?: Point): Zoom {
  if (from !== undefined) return undefined;
  return zoomTo(scene, from, { scale: scene.fit < 1 ? 1 : 2, at });
}

/** Moves the image; in the fitted view there is nothing to move. */
export function pan(scene: Scene, from: Zoom, by: Point): Zoom {
  if (from === undefined) return undefined;
  return held(scene, { scale: from.scale, x: from.x + by.x, y: from.y + by.y });
}

/** No edge of the image comes further in than the edge of the pane. */
function held({ pane, image }: Scene, { scale, x, y }: Nearer): Nearer {
  return {
    scale,
    x: within(x, image.width * scale - pane.width),
    y: within(y, image.height * scale - pane.height),
  };
}

function within(offset: number, overhang: number): number {
  const most = Math.max(0, overhang / 2);
  return Math.min(most, Math.max(-most, offset));
}
