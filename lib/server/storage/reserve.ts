/** One large answer and its image. */
const RESERVE_BYTES = 512 * 1024 * 1024;

/** Of a small disk no more than this is kept free. */
const RESERVE_SHARE = 0.25;

export type Space = { free: number; all: number };

/** Whether a disk has no room for one generation more, beside so many whose images may still come. */
export function isShortOfSpace({ free, all }: Space, underWay: number): boolean {
  return free < Math.min(RESERVE_BYTES * (underWay + 1), all * RESERVE_SHARE);
}
