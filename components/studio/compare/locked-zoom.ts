import { pan, type Scene, scaleOf, type Zoom, zoomTo } from "@/components/viewer/zoom";

/** One side's view before and after a person moved it. */
export type Moved = { scene: Scene; from: Zoom; to: Zoom };

/**
 * The view of the other side after it has gone the same way: as much nearer, and as far in parts
 * of the image, so that the same place of both stays in sight whatever their sizes.
 */
export function followed(moved: Moved, other: { scene: Scene; zoom: Zoom }): Zoom {
  const { scene, from, to } = moved;
  if (to === undefined) return undefined;
  const growth = to.scale / scaleOf(from, scene);
  const before = scaleOf(other.zoom, other.scene);
  const nearer = zoomTo(other.scene, other.zoom, { scale: before * growth });
  if (nearer === undefined) return undefined;
  const share = {
    x: widthOf(other.scene) / widthOf(scene),
    y: heightOf(other.scene) / heightOf(scene),
  };
  const start = other.zoom ?? { x: 0, y: 0 };
  const was = from ?? { x: 0, y: 0 };
  return pan(other.scene, nearer, {
    x: start.x * growth + (to.x - was.x * growth) * share.x - nearer.x,
    y: start.y * growth + (to.y - was.y * growth) * share.y - nearer.y,
  });
}

function widthOf({ image, fit }: Scene): number {
  return image.width * fit;
}

function heightOf({ image, fit }: Scene): number {
  return image.height * fit;
}
