import type { Landing } from "@/lib/contract/timing";

const SHORTEST_AXIS_S = 60;
/** How far beyond the landing zone the axis reaches at first. */
const BEYOND = 1.25;
const FULLEST = 0.92;

export type TimeAxis = {
  /** 0 to 0.92 of the axis. */
  fill: number;
  /** Places of the ticks, 0 to 1 of the axis. */
  ticks: readonly number[];
  /** Where calls like this one land, 0 to 1 of the axis. */
  zone?: { from: number; half: number; to: number };
};

/**
 * An axis that grows with the wait, so that the fill never passes 92 % and never stands for a
 * promise; the landing zone recedes behind it.
 */
export function timeAxis(elapsedS: number, landing?: Landing): TimeAxis {
  const start = landing === undefined ? SHORTEST_AXIS_S : Math.max(1, landing.to * BEYOND);
  const end = Math.max(start, elapsedS / FULLEST);
  const step = tickStep(end);
  const ticks: number[] = [];
  for (let at = step; at < end; at += step) ticks.push(at / end);
  const zone = landing && {
    from: landing.from / end,
    half: landing.half / end,
    to: landing.to / end,
  };
  return { fill: Math.max(0, elapsedS) / end, ticks, ...(zone && { zone }) };
}

function tickStep(endS: number): number {
  if (endS <= 20) return 2;
  if (endS <= 120) return 10;
  if (endS <= 600) return 30;
  if (endS <= 3_600) return 60;
  return 600;
}

/** "0:24", "12:05", "1:00:00"; never below zero. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${pad(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}
