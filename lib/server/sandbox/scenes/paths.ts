export type Point = { x: number; y: number };

/** A number as SVG takes it: one decimal is a twentieth of a pixel at most. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function moveTo(point: Point): string {
  return `M${round(point.x)} ${round(point.y)}`;
}

/** Straight lines through points, open. */
export function polyline(points: readonly Point[]): string {
  return points
    .map((point, index) => `${index === 0 ? "M" : "L"}${round(point.x)} ${round(point.y)}`)
    .join("");
}

export function polygon(points: readonly Point[]): string {
  return `${polyline(points)}Z`;
}

/** The cubic pieces of a Catmull-Rom curve through points, without the opening M. */
export function smoothPieces(points: readonly Point[], isClosed = false): string {
  const count = points.length;
  const at = (index: number): Point => {
    const place = isClosed
      ? ((index % count) + count) % count
      : Math.min(count - 1, Math.max(0, index));
    return points[place] ?? { x: 0, y: 0 };
  };
  let path = "";
  for (let index = 0; index < (isClosed ? count : count - 1); index += 1) {
    const before = at(index - 1);
    const from = at(index);
    const to = at(index + 1);
    const after = at(index + 2);
    path += `C${round(from.x + (to.x - before.x) / 6)} ${round(from.y + (to.y - before.y) / 6)} ${round(to.x - (after.x - from.x) / 6)} ${round(to.y - (after.y - from.y) / 6)} ${round(to.x)} ${round(to.y)}`;
  }
  return path;
}

export function smoothLine(points: readonly Point[]): string {
  const first = points[0];
  return first === undefined ? "" : moveTo(first) + smoothPieces(points);
}

export function smoothShape(points: readonly Point[]): string {
  const first = points[0];
  return first === undefined ? "" : `${moveTo(first)}${smoothPieces(points, true)}Z`;
}

/** Everything under a curve that runs from left to right. */
export function ground(points: readonly Point[], floor: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  return `${smoothLine(points)}L${round(last.x)} ${round(floor)}L${round(first.x)} ${round(floor)}Z`;
}

export function circlePath({ x, y, radius }: Point & { radius: number }): string {
  const reach = round(radius);
  return `M${round(x - radius)} ${round(y)}a${reach} ${reach} 0 1 0 ${round(2 * radius)} 0a${reach} ${reach} 0 1 0 ${round(-2 * radius)} 0Z`;
}
