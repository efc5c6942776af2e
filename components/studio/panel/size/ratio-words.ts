const known = [
  [1, 1],
  [5, 4],
  [4, 3],
  [3, 2],
  [16, 10],
  [5, 3],
  [16, 9],
  [7, 4],
  [2, 1],
  [21, 9],
  [3, 1],
] as const;

const EQUAL = 0.005;
const NEAR = 0.06;

export type RatioWords = { text: string; exact: boolean };

/** Proportions in the words of photographers: `3:2`, near 3:2, or `1.9:1` where no name fits. */
export function ratioWords(width: number, height: number): RatioWords {
  const upright = height > width;
  const ratio = upright ? height / width : width / height;
  const candidates = known.map(([long, short]) => ({
    long,
    short,
    off: Math.abs(Math.log(ratio / (long / short))),
  }));
  const nearest = candidates.reduce((best, each) => (each.off < best.off ? each : best));
  if (nearest.off > NEAR) {
    const figure = Number(ratio.toFixed(1));
    return { text: upright ? `1:${figure}` : `${figure}:1`, exact: false };
  }
  const { long, short, off } = nearest;
  return {
    text: upright ? `${short}:${long}` : `${long}:${short}`,
    exact: off < EQUAL,
  };
}
