import { describe, expect, it } from "vitest";
import { createToasts } from "@/components/ui/toast";
import { createUndoSteps } from "@/components/ui/undo-steps";

/** A number that is counted up, and the way back of each count. */
function counted() {
  let count = 0;
  const up = (): (() => unknown) => {
    count += 1;
    return () => {
      count -= 1;
      return up;
    };
  };
  return { up, count: () => count };
}

describe("steps", () => {
  it("are taken back one by one and done again in their order", () => {
    const steps = createUndoSteps();
    const { up, count } = counted();
    steps.add({ text: "one", undo: up() });
    steps.add({ text: "two", undo: up() });
    expect([steps.undo()?.text, steps.undo()?.text, steps.undo()]).toEqual([
      "two",
      "one",
      undefined,
    ]);
    expect(count()).toBe(0);
    expect([steps.redo()?.text, steps.redo()?.text, steps.redo()]).toEqual([
      "one",
      "two",
      undefined,
    ]);
    expect(count()).toBe(2);
    steps.undo();
    expect(count()).toBe(1);
  });

  it("that are new end what could be done again", () => {
    const steps = createUndoSteps();
    const { up } = counted();
    steps.add({ text: "one", undo: up() });
    steps.undo();
    steps.add({ text: "two", undo: up() });
    expect(steps.next()).toBeUndefined();
  });

  it("are taken back by their own way, whichever is last", () => {
    const steps = createUndoSteps();
    const [first, second] = [counted(), counted()];
    const undo = first.up();
    steps.add({ text: "first", undo });
    steps.add({ text: "second", undo: second.up() });
    steps.undo(undo);
    expect([first.count(), second.count(), steps.last()?.text]).toEqual([0, 1, "second"]);
  });

  it("begin no step of their own while they are taken back", () => {
    const steps = createUndoSteps();
    steps.add({ text: "one", undo: () => steps.add({ text: "inner", undo: () => undefined }) });
    steps.undo();
    expect([steps.last(), steps.next()]).toEqual([undefined, undefined]);
  });
});

describe("a toast and its step", () => {
  it("share one way back: the key takes it back after the toast has gone, and says so", () => {
    const { show, shown, hide, undoLast, redoLast } = createToasts(() => false);
    const { up, count } = counted();
    show({ text: "Moved", undo: up() });
    for (const { id } of shown.get()) hide(id);
    undoLast();
    expect([count(), shown.get().map(({ text }) => text)]).toEqual([0, ["Undone: Moved"]]);
    redoLast();
    expect([count(), shown.get().at(-1)?.text]).toEqual([1, "Done again: Moved"]);
    for (const { id } of shown.get()) hide(id);
  });

  it("are taken back together", () => {
    const toasts = createToasts(() => false);
    const { up, count } = counted();
    toasts.show({ text: "Moved", undo: up() });
    const [toast] = toasts.shown.get();
    if (toast !== undefined) toasts.undo(toast);
    toasts.undoLast();
    expect([count(), toasts.shown.get()]).toEqual([0, []]);
  });
});
