/** Runs at most `limit` pieces of work at once; the others wait in order. */
export function limitParallel(
  limit: number,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // A waiting one takes over the place; otherwise the place is free.
      if (next !== undefined) next();
      else running--;
    }
  };
}
