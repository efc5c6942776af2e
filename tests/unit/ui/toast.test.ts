import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createToasts } from "@/components/ui/toast";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function toastsThat(isHeld: () => boolean = () => false) {
  const toasts = createToasts(isHeld);
  return { ...toasts, texts: () => toasts.shown.get().map(({ text }) => text) };
}

describe("a toast", () => {
  it("goes after six seconds, and after ten where it can be taken back", () => {
    const toasts = toastsThat();
    toasts.show({ text: "Restored" });
    toasts.show({ text: "Moved", undo: () => undefined });
    vi.advanceTimersByTime(5_999);
    expect(toasts.texts()).toEqual(["Restored", "Moved"]);
    vi.advanceTimersByTime(1);
    expect(toasts.texts()).toEqual(["Moved"]);
    vi.advanceTimersByTime(4_000);
    expect(toasts.texts()).toEqual([]);
  });

  it("waits while somebody is there", () => {
    let isHeld = true;
    const toasts = toastsThat(() => isHeld);
    toasts.show({ text: "Restored" });
    vi.advanceTimersByTime(60_000);
    expect(toasts.texts()).toEqual(["Restored"]);
    isHeld = false;
    vi.advanceTimersByTime(6_000);
    expect(toasts.texts()).toEqual([]);
  });

  it("leaves the undo of the one before in its place", () => {
    const undone: string[] = [];
    const toasts = toastsThat();
    toasts.show({ text: "First", undo: () => undone.push("first") });
    toasts.show({ text: "Second", undo: () => undone.push("second") });
    const [first] = toasts.shown.get();
    if (first !== undefined) toasts.undo(first);
    expect([undone, toasts.texts()]).toEqual([["first"], ["Second"]]);
  });

  it("gives way to a fourth", () => {
    const toasts = toastsThat();
    for (const text of ["1", "2", "3", "4"]) toasts.show({ text });
    expect(toasts.texts()).toEqual(["2", "3", "4"]);
  });

  it("is taken back once, however often that is pressed", () => {
    const undo = vi.fn();
    const toasts = toastsThat();
    toasts.show({ text: "Moved", undo });
    const [shown] = toasts.shown.get();
    if (shown === undefined) throw new Error("no toast");
    toasts.undo(shown);
    toasts.undo(shown);
    expect(undo).toHaveBeenCalledTimes(1);
  });
});
