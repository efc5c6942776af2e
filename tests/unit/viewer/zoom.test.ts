import { expect, test } from "vitest";
import {
  fitScale,
  LARGEST_SCALE,
  pan,
  type Scene,
  scaleOf,
  toggleZoom,
  zoomStep,
  zoomTo,
} from "@/components/viewer/zoom";

const image = { width: 2000, height: 1000 };
const pane = { width: 1000, height: 800 };
const scene: Scene = { pane, image, fit: 0.5 };

test("fits the longer side and never enlarges", () => {
  expect(fitScale({ width: 1000, height: 800 }, image)).toBe(0.5);
  expect(fitScale({ width: 1000, height: 250 }, image)).toBe(0.25);
  expect(fitScale({ width: 4000, height: 4000 }, image)).toBe(1);
});

test("the point of the image beneath the pointer stays there", () => {
  const at = { x: 200, y: -50 };
  const near = zoomTo(scene, undefined, { scale: 1, at });
  const nearer = zoomTo(scene, near, { scale: 2, at });
  const pointAt = (zoom: typeof near) => {
    const { scale, x, y } = zoom ?? { scale: scene.fit, x: 0, y: 0 };
    return { x: (at.x - x) / scale, y: (at.y - y) / scale };
  };
  expect(pointAt(near)).toEqual({ x: 400, y: -100 });
  expect(pointAt(nearer)).toEqual({ x: 400, y: -100 });
});

test("without a point the middle stays", () => {
  expect(zoomTo(scene, undefined, { scale: 1 })).toEqual({ scale: 1, x: 0, y: 0 });
});

test("no farther than fitted, no nearer than eight times", () => {
  expect(zoomTo(scene, { scale: 1, x: 90, y: 0 }, { scale: 0.2 })).toBeUndefined();
  expect(zoomTo(scene, undefined, { scale: 0.5 })).toBeUndefined();
  expect(scaleOf(zoomTo(scene, undefined, { scale: 99 }), scene)).toBe(LARGEST_SCALE);
});

test("steps go through whole figures and end at the fitted view", () => {
  const out = { fit: 0.4, pane, image };
  expect(scaleOf(zoomStep(out, undefined, 1), out)).toBe(0.5);
  expect(scaleOf(zoomStep(out, { scale: 0.5, x: 0, y: 0 }, 1), out)).toBe(0.66);
  expect(zoomStep(out, { scale: 0.5, x: 0, y: 0 }, -1)).toBeUndefined();
  expect(scaleOf(zoomStep(out, { scale: LARGEST_SCALE, x: 0, y: 0 }, 1), out)).toBe(LARGEST_SCALE);
});

test("toggles between fitted and one to one; a small image doubles", () => {
  expect(toggleZoom(scene, undefined)).toEqual({ scale: 1, x: 0, y: 0 });
  expect(toggleZoom(scene, { scale: 3, x: 5, y: 5 })).toBeUndefined();
  const small = { pane, image: { width: 100, height: 100 }, fit: 1 };
  expect(toggleZoom(small, undefined)).toEqual({ scale: 2, x: 0, y: 0 });
});

test("pans as far as the edges of the image, and not along a side that fits", () => {
  const near = { scale: 0.75, x: 0, y: 0 };
  expect(pan(scene, near, { x: 100, y: 100 })).toEqual({ scale: 0.75, x: 100, y: 0 });
  expect(pan(scene, near, { x: -9_000, y: 0 })).toEqual({ scale: 0.75, x: -250, y: 0 });
  expect(pan(scene, undefined, { x: 100, y: 100 })).toBeUndefined();
});

test("going farther brings the image back within its edges", () => {
  const corner = { scale: 4, x: 3_500, y: 1_600 };
  expect(zoomTo(scene, corner, { scale: 1, at: { x: 500, y: 400 } })).toEqual({
    scale: 1,
    x: 500,
    y: 100,
  });
});
