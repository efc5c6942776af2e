import { describe, expect, it } from "vitest";
import { changeInParts } from "@/components/library/change-in-parts";
import type { ImageChanges } from "@/lib/contract/library";

const ids = Array.from({ length: 1_100 }, (_, place) => `i${place}`);

/** A server that does what it is asked, except for what it does not know, until it fails. */
function server({ failsAt, unknown }: { failsAt?: number; unknown?: string } = {}) {
  const asked: number[] = [];
  return {
    asked,
    change: async (part: readonly string[]): Promise<ImageChanges> => {
      asked.push(part.length);
      if (asked.length === failsAt) throw new Error("no answer");
      return {
        items: part.map((id) =>
          id === unknown ? { id, done: false, reason: "not_found" } : { id, done: true },
        ),
      };
    },
  };
}

describe("a change of many images", () => {
  it("is asked for in parts of 500", async () => {
    const { asked, change } = server();
    const { done, left } = await changeInParts(ids, change);
    expect(asked).toEqual([500, 500, 100]);
    expect([done.size, left.size]).toEqual([1_100, 0]);
  });

  it("keeps what was done before a part failed, and tells what is left", async () => {
    const { asked, change } = server({ failsAt: 2 });
    const { done, left } = await changeInParts(ids, change);
    expect(asked).toEqual([500, 500]);
    expect([...done]).toEqual(ids.slice(0, 500));
    expect([...left]).toEqual(ids.slice(500));
  });

  it("counts what was done and not what was wished", async () => {
    const { change } = server({ unknown: "i1" });
    const { done, left } = await changeInParts(ids.slice(0, 3), change);
    expect([...done]).toEqual(["i0", "i2"]);
    expect(left.size).toBe(0);
  });
});
