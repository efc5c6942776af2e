/**
 * Where a position of one order of references is found in another. What left comes after the last
 * that is there, so it points at nothing, and nothing else points there: the way back is plain.
 */
export function positionsAfter(before: readonly string[], after: readonly string[]) {
  const order = orderAfter(before, after);
  return (position: number): number => {
    const key = before[position - 1];
    return key === undefined ? position : order.indexOf(key) + 1;
  };
}

/** The way back from the second order to the first. */
export function positionsBefore(before: readonly string[], after: readonly string[]) {
  const order = orderAfter(before, after);
  return (position: number): number => {
    const key = order[position - 1];
    return key === undefined || !before.includes(key) ? position : before.indexOf(key) + 1;
  };
}

function orderAfter(before: readonly string[], after: readonly string[]): string[] {
  return [...after, ...before.filter((key) => !after.includes(key))];
}
