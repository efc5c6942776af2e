import { isoTime } from "../clock";

/** How long the trash keeps an image. */
export const TRASH_DAYS = 30;

const TRASH_MS = TRASH_DAYS * 86_400_000;

/** When the trash gives up what was put into it at a moment; both are ISO times. */
export function purgeTime(trashedAt: string): string {
  return isoTime(Date.parse(trashedAt) + TRASH_MS);
}

/** What was put into the trash before this moment is given up now; ISO time. */
export function trashedBefore(nowMs: number): string {
  return isoTime(nowMs - TRASH_MS);
}
