/** Takes something back. Where it returns a function, that does it once more. */
export type WayBack = () => unknown;

export type UndoStep = {
  /** What was done, in the words of its toast. */
  text: string;
  undo: WayBack;
};

export type UndoSteps = ReturnType<typeof createUndoSteps>;

const MOST = 100;

/** What was done in this tab and can be taken back, step by step, and done again. */
export function createUndoSteps() {
  let done: readonly UndoStep[] = [];
  let undone: readonly UndoStep[] = [];
  let isMoving = false;
  /** What a step does while it is taken back or done again is part of it and no step of its own. */
  const act = ({ text, undo }: UndoStep): UndoStep | undefined => {
    isMoving = true;
    try {
      const back = undo();
      return isWay(back) ? { text, undo: back } : undefined;
    } finally {
      isMoving = false;
    }
  };
  return {
    last: () => done.at(-1),
    next: () => undone.at(-1),
    add(step: UndoStep): void {
      if (isMoving) return;
      done = [...done, step].slice(-MOST);
      undone = [];
    },
    /** Takes back the last step, or the one with this way back; tells which it was. */
    undo(way?: WayBack): UndoStep | undefined {
      const step = way === undefined ? done.at(-1) : done.findLast(({ undo }) => undo === way);
      if (step === undefined) return undefined;
      done = done.filter((each) => each !== step);
      const again = act(step);
      if (again !== undefined) undone = [...undone, again];
      return step;
    },
    redo(): UndoStep | undefined {
      const step = undone.at(-1);
      if (step === undefined) return undefined;
      undone = undone.slice(0, -1);
      const back = act(step);
      if (back !== undefined) done = [...done, back];
      return step;
    },
    /** The step is no more: another that takes its place covers it, or it was taken back elsewhere. */
    forget(way: WayBack): void {
      done = done.filter(({ undo }) => undo !== way);
    },
  };
}

function isWay(found: unknown): found is WayBack {
  return typeof found === "function";
}
