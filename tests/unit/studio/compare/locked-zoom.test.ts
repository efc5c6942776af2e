import fc from "fast-check";
import { expect, test } from "vitest";
import { followed } from "@/components/studio/compare/locked-zoom";
import { fitScale, pan, type Scene, type Zoom, zoomTo } from "@/components/viewer/zoom";

const pane = { width: 600, height: 400 };

function scene(width: number, height: number): Scene {
  const image = { width, height };
  return { pane, image, fit: fitScale(pane, image) };
}

test("images of one size are looked at in exactly one view", () => {
  const one = scene(1_500, 1_000);
  const scale = fc.double({ min: 0.1, max: 6, noNaN: true });
  const offset = fc.integer({ min: -900, max: 900 });
  fc.assert(
    fc.property(fc.array(fc.tuple(scale, offset, offset), { maxLength: 8 }), (moves) => {
      let [left, right]: [Zoom, Zoom] = [undefined, undefined];
      for (const [to, x, y] of moves) {
        const next = pan(one, zoomTo(one, left, { scale: to, at: { x: y, y: x } }), { x, y });
        right = followed({ scene: one, from: left, to: next }, { scene: one, zoom: right });
        left = next;
      }
      expect(right?.scale ?? 0).toBeCloseTo(left?.scale ?? 0, 6);
      expect(right?.x ?? 0).toBeCloseTo(left?.x ?? 0, 4);
      expect(right?.y ?? 0).toBeCloseTo(left?.y ?? 0, 4);
    }),
  );
});

test("an image of half the size shows the same part of what it shows", () => {
  const [large, small] = [scene(3_000, 2_000), scene(1_500, 1_000)];
  const to = zoomTo(large, undefined, { scale: 1, at: { x: 100, y: 50 } });
  const zoom = followed({ scene: large, from: undefined, to }, { scene: small, zoom: undefined });
  expect(zoom?.scale).toBeCloseTo(2, 6);
  expect(zoom?.x).toBeCloseTo(to?.x ?? 0, 6);
  expect(zoom?.y).toBeCloseTo(to?.y ?? 0, 6);
});

test("one side fitted again fits the other", () => {
  const one = scene(1_500, 1_000);
  const near = { scale: 1, x: 10, y: 20 };
  expect(
    followed({ scene: one, from: near, to: undefined }, { scene: one, zoom: near }),
  ).toBeUndefined();
});

test("what was moved apart stays apart", () => {
  const one = scene(1_500, 1_000);
  const from = { scale: 1, x: 0, y: 0 };
  const zoom = followed(
    { scene: one, from, to: { scale: 1, x: 30, y: 10 } },
    { scene: one, zoom: { scale: 1, x: 100, y: 100 } },
  );
  expect(zoom).toEqual({ scale: 1, x: 130, y: 110 });
});
