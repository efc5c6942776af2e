import { describe, expect, it } from "vitest";
import { iconOf, titleOf } from "@/components/studio/stage/waiting/tab-sign";
import { isFree, newestEnd, unseenOf } from "@/components/studio/stage/waiting/unseen";
import type { ErrorBody, Generation, Run } from "@/lib/contract/run";
import { imageOf, runOf } from "../../../../support/run-of";

function run(id: string, over: Partial<Generation> & Pick<Generation, "state">): Run {
  return { ...runOf(over.state, { sandbox: true, ...over }), id };
}

const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, "0")}:00.000Z`;
const done = (id: string, minute: number, images = 1) =>
  run(id, {
    state: "succeeded",
    finishedAt: at(minute),
    expected: images,
    images: Array.from({ length: images }, (_, index) => imageOf({ id: `${id}-${index}` })),
  });
const failed = (id: string, minute: number, billed: ErrorBody["billed"]) =>
  run(id, {
    state: "failed",
    finishedAt: at(minute),
    error: { code: "x", title: "T", message: "M", billed },
  });

describe("what ended unseen", () => {
  const runs = [
    run("going", { state: "running" }),
    failed("failed", 9, "no"),
    done("new", 8, 2),
    done("newer", 7),
    done("old", 3),
  ];

  it("is what ended after the newest end that was seen", () => {
    const { finished, failed, images } = unseenOf(runs, at(3));
    expect(finished.map(({ id }) => id)).toEqual(["new", "newer"]);
    expect(failed.map(({ id }) => id)).toEqual(["failed"]);
    expect(images).toBe(3);
  });

  it("does not grow by what ends while one reads of it", () => {
    expect(unseenOf(runs, at(3), at(7)).finished.map(({ id }) => id)).toEqual(["newer"]);
  });

  it("leaves out what a person stopped", () => {
    const stopped = run("stopped", { state: "canceled", finishedAt: at(9) });
    expect(unseenOf([stopped], at(3))).toEqual({ finished: [], failed: [], images: 0 });
  });

  it("has nothing left once all of it was seen", () => {
    const seen = newestEnd(runs);
    expect(seen).toBe(at(9));
    expect(unseenOf(runs, seen)).toEqual({ finished: [], failed: [], images: 0 });
    expect(newestEnd([])).toBe("");
  });

  it("is free only where every failure is known to have cost nothing", () => {
    expect(isFree({ failed: [failed("a", 1, "no")] })).toBe(true);
    expect(isFree({ failed: [failed("a", 1, "no"), failed("b", 1, "maybe")] })).toBe(false);
  });
});

describe("the sign on the tab", () => {
  it("tells of what is new before what is under way", () => {
    expect(titleOf({ running: 2, fresh: 0 })).toBe("(2) Studio");
    expect(titleOf({ running: 1, fresh: 2 })).toBe("✓ 2 new · Studio");
    expect(titleOf({ running: 0, fresh: 0 })).toBeUndefined();
  });

  it("is a ring, then a dot, then nothing", () => {
    const [ring, dot] = [iconOf({ running: 1, fresh: 0 }), iconOf({ running: 1, fresh: 1 })];
    expect(ring).toMatch(/^data:image\/svg\+xml,/);
    expect(dot).not.toBe(ring);
    expect(iconOf({ running: 0, fresh: 0 })).toBeUndefined();
  });
});
