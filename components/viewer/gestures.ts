import type { Point } from "./zoom";

export type Move =
  | { kind: "drag"; by: Point }
  /** Two fingers: how much farther apart, around which point of the window, and how far that moved. */
  | { kind: "pinch"; growth: number; at: Point; by: Point };

export type Swipe = "left" | "right" | "up" | "down";

type Pressed = { pointerId: number; pointerType: string; clientX: number; clientY: number };

const TAP_WITHIN = 8;
const SWIPE_FROM = 48;
/** So much longer than across a swipe has to be along its way. */
const STRAIGHT = 1.5;

/** Understands pointers that go down on one element, move and leave. */
export function createGestures() {
  const points = new Map<number, Point>();
  let start: Point | undefined;
  return {
    down(event: Pressed): void {
      points.set(event.pointerId, pointOf(event));
      // A second finger makes it neither a tap nor a swipe.
      start = points.size === 1 ? pointOf(event) : undefined;
    },
    move(event: Pressed): Move | undefined {
      const before = points.get(event.pointerId);
      if (before === undefined) return undefined;
      const after = pointOf(event);
      points.set(event.pointerId, after);
      const by = { x: after.x - before.x, y: after.y - before.y };
      const other = [...points].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) return { kind: "drag", by };
      return {
        kind: "pinch",
        growth: apart(after, other) / Math.max(1, apart(before, other)),
        at: { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 },
        by: { x: by.x / 2, y: by.y / 2 },
      };
    },
    /** What a finger that leaves has done. */
    leave(event: Pressed): Swipe | "tap" | undefined {
      points.delete(event.pointerId);
      if (start === undefined || event.pointerType === "mouse") return undefined;
      const by = { x: event.clientX - start.x, y: event.clientY - start.y };
      start = undefined;
      return Math.hypot(by.x, by.y) < TAP_WITHIN ? "tap" : swipeOf(by);
    },
    cancel({ pointerId }: Pressed): void {
      points.delete(pointerId);
      start = undefined;
    },
  };
}

function swipeOf({ x, y }: Point): Swipe | undefined {
  const along = Math.max(Math.abs(x), Math.abs(y));
  const across = Math.min(Math.abs(x), Math.abs(y));
  if (along < SWIPE_FROM || along < STRAIGHT * across) return undefined;
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? "left" : "right";
  return y < 0 ? "up" : "down";
}

function pointOf({ clientX, clientY }: Pressed): Point {
  return { x: clientX, y: clientY };
}

function apart(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
