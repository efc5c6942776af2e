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
  // Whole steps once for each sign of the tooth: a pixel is whole too, so nothing is lost.
  const lifts = Int16Array.from(createTooth(seed), (tooth) => Math.round(tooth * 6.5 * strength));
  const clamped = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length);
  const mask = side - 1;
  const height = clamped.length / 3 / width;
  for (let y = 0; y < height; y += 1) {
    const row = (y & mask) * side;
    let at = y * width * 3;
    for (let x = 0; x < width; x += 1) {
      const lift = lifts[row + (x & mask)] ?? 0;
      clamped[at] = (clamped[at] ?? 0) + lift;
      clamped[at + 1] = (clamped[at + 1] ?? 0) + lift;
      clamped[at + 2] = (clamped[at + 2] ?? 0) + lift;
      at += 3;
    }
  }
}
