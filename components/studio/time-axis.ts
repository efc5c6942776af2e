const SHORTEST_AXIS_S = 60;
const FULLEST = 0.92;

export type TimeAxis = {
  /** 0 to 0.92 of the axis. */
  fill: number;
  /** Places of the ticks, 0 to 1 of the axis. */
  ticks: readonly number[];
};

/** An axis that grows with the wait, so that the fill never passes 92 % and never stands for a promise. */
export function timeAxis(elapsedS: number): TimeAxis {
  const end = Math.max(SHORTEST_AXIS_S, elapsedS / FULLEST);
  const step = tickStep(end);
  const ticks: number[] = [];
  for (let at = step; at < end; at += step) ticks.push(at / end);
  return { fill: Math.max(0, elapsedS) / end, ticks };
}

function tickStep(endS: number): number {
  if (endS <= 120) return 10;
  if (endS <= 600) return 30;
  return 60;
}

/** "0:24", "12:05", "1:00:00"; never below zero. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${pad(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}
