let open = 0;
let waiting: (() => void)[] = [];

/** Presses of Generate that this page has sent and the server has not answered yet. */
export const openPresses = {
  begin(): void {
    open += 1;
  },
  end(): void {
    open -= 1;
    if (open > 0) return;
    const ready = waiting;
    waiting = [];
    for (const act of ready) act();
  },
  /** Acts at once, or as soon as no press is open. */
  whenNone(act: () => void): void {
    if (open === 0) act();
    else waiting.push(act);
  },
};
