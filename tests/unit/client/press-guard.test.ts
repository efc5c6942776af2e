import { describe, expect, it } from "vitest";
import { createPressGuard } from "@/lib/client/press-guard";

const request = { model: "siray/niji-7", prompt: "A lighthouse" };

describe("a press that is repeated", () => {
  it("counts as the same press within 600 ms", () => {
    const { isRepeated } = createPressGuard();
    expect([isRepeated(request, 0), isRepeated(request, 599)]).toEqual([false, true]);
  });

  it("counts as a second wish after 600 ms", () => {
    const { isRepeated } = createPressGuard();
    expect([isRepeated(request, 0), isRepeated(request, 600)]).toEqual([false, false]);
  });

  it("counts as a second wish when anything in it differs", () => {
    const { isRepeated } = createPressGuard();
    isRepeated(request, 0);
    expect(isRepeated({ ...request, prompt: "Two foxes" }, 100)).toBe(false);
  });
});

describe("the key of a press", () => {
  it("stays the same until the server has answered", () => {
    const guard = createPressGuard();
    const first = guard.keyFor(request);
    expect(guard.keyFor({ ...request })).toBe(first);
  });

  it("is a new one for every wish that follows an answer", () => {
    const guard = createPressGuard();
    const first = guard.keyFor(request);
    guard.answered(request);
    expect(guard.keyFor(request)).not.toBe(first);
  });

  it("belongs to one request alone", () => {
    const guard = createPressGuard();
    const first = guard.keyFor(request);
    expect(guard.keyFor({ ...request, count: 2 })).not.toBe(first);
  });
});
