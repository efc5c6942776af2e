type Move = {
  steps: number;
  range: { minimum?: number; maximum?: number; step: number };
};

/** A number moved by some steps: it stops at a limit and carries no noise of binary fractions. */
export function nudged(from: number, { steps, range }: Move): number {
  const by = steps * range.step;
  const digits = Math.max(decimals(from), decimals(by));
  const moved = Number((from + by).toFixed(Math.min(digits, 20)));
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = range;
  if (steps > 0) return from > maximum ? moved : Math.min(moved, maximum);
  return from < minimum ? moved : Math.max(moved, minimum);
}

function decimals(value: number): number {
  const [mantissa = "", exponent = "0"] = String(Number(value.toPrecision(12))).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}
