import { describe, expect, it } from "vitest";
import { pressMemory } from "@/components/studio/repeated-press";

const request = { model: "siray/niji-7", prompt: "A lighthouse" };

describe("a press that is repeated", () => {
  it("counts as the same press within 600 ms", () => {
    const isRepeated = pressMemory();
    expect([isRepeated(request, 0), isRepeated(request, 599)]).toEqual([false, true]);
  });

  it("counts as a second wish after 600 ms", () => {
    const isRepeated = pressMemory();
    expect([isRepeated(request, 0), isRepeated(request, 600)]).toEqual([false, false]);
  });

  it("counts as a second wish when anything in it differs", () => {
    const isRepeated = pressMemory();
    isRepeated(request, 0);
    expect(isRepeated({ ...request, prompt: "Two foxes" }, 100)).toBe(false);
  });
});
