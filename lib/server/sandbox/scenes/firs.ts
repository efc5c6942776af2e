import { polygon, round } from "./paths";
import type { SeededRandom } from "./seeded-random";

/** One fir as a single outline: tiers that widen downwards, each a little off its middle. */
export function drawFir(
  random: SeededRandom,
  at: { x: number; y: number; height: number },
): string {
  const { x, y, height } = at;
  const tiers = Math.max(4, Math.round(height / 22));
  const half = height * random.between(0.15, 0.2);
  const left: string[] = [];
  const right: string[] = [];
  for (let tier = 1; tier <= tiers; tier += 1) {
    const level = y - height + (height * 0.93 * tier) / tiers;
    const reach = half * (tier / tiers) ** 0.85;
    const sway = random.between(0.82, 1.12);
    right.push(
      `L${round(x + reach * sway)} ${round(level)}L${round(x + reach * 0.42)} ${round(level - height * 0.012)}`,
    );
    left.push(
      `L${round(x - reach * 0.42)} ${round(level - height * 0.012)}L${round(x - reach * (1.94 - sway))} ${round(level)}`,
    );
  }
  const trunk = `L${round(x + height * 0.018)} ${round(y)}L${round(x - height * 0.018)} ${round(y)}`;
  return `M${round(x)} ${round(y - height)}${right.join("")}${trunk}${left.reverse().join("")}Z`;
}

type Row = {
  random: SeededRandom;
  width: number;
  level: (x: number) => number;
  height: number;
  spacing: number;
};

/** A stand of firs along a slope, in groups with clearings between. */
export function drawFirRow({ random, width, level, height, spacing }: Row): string {
  const phase = random.between(0, 10);
  let path = "";
  for (let x = -spacing; x < width + spacing; x += spacing * random.between(0.5, 1.3)) {
    const wood = 0.5 + 0.5 * Math.sin(x / (height * 2.1) + phase) + random.between(-0.25, 0.25);
    if (wood < 0.3) continue;
    path += drawFir(random, {
      x,
      y: level(x) + height * 0.08,
      height: height * (0.45 + 0.6 * wood),
    });
  }
  return path;
}

/** A far skyline of trees, as teeth: too small for tiers. */
export function drawTreeLine(
  random: SeededRandom,
  line: { width: number; level: number; height: number },
): string {
  const points = [{ x: -20, y: line.level + line.height }];
  for (let x = -20; x < line.width + 20; x += line.height * random.between(0.12, 0.26)) {
    const tall = line.height * random.between(0.2, 1) * (0.6 + 0.4 * Math.sin(x / 160));
    points.push(
      { x, y: line.level - tall },
      { x: x + line.height * 0.09, y: line.level - tall * 0.2 },
    );
  }
  points.push({ x: line.width + 20, y: line.level + line.height });
  return polygon(points);
}
