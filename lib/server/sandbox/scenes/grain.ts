import { createRandom } from "./seeded-random";

/** A power of two, so that a position wraps by a mask. */
const side = 256;

/** Paper: a fine grain, and a coarser one as of fibres; -1 to 1. */
function createTooth(seed: string): Float32Array {
  const random = createRandom(`${seed}/grain`);
  const fine = Float32Array.from({ length: side * side }, () => random.next() + random.next() - 1);
  const tooth = new Float32Array(side * side);
  const mask = side - 1;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      let fibre = 0;
      for (let step = -3; step <= 3; step += 1) {
        fibre += fine[((y + (step >> 1)) & mask) * side + ((x + step) & mask)] ?? 0;
      }
      tooth[y * side + x] = (fine[y * side + x] ?? 0) * 0.72 + fibre * 0.22;
    }
  }
  return tooth;
}

type Grain = { pixels: Buffer; width: number; seed: string; strength: number };

/** Gives RGB pixels the tooth of paper, in place. It also hides the bands of eight-bit gradients. */
export function addGrain({ pixels, width, seed, strength }: Grain): void {
  const tooth = createTooth(seed);
  const mask = side - 1;
  const height = pixels.length / 3 / width;
  for (let y = 0; y < height; y += 1) {
    const row = (y & mask) * side;
    let at = y * width * 3;
    for (let x = 0; x < width; x += 1) {
      const lift = (tooth[row + (x & mask)] ?? 0) * 6.5 * strength;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (pixels[at] ?? 0) + lift;
        pixels[at] = value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
        at += 1;
      }
    }
  }
}
