import { expect, it } from "vitest";
import { runState } from "@/lib/server/db/run-state";

const whole = { state: "succeeded", expected: 1, images: 1 } as const;
const failed = { state: "failed", expected: 1, images: 0 } as const;
const canceled = { state: "canceled", expected: 1, images: 0 } as const;

it("a run is under way as long as one of its generations is", () => {
  expect(runState([whole, { state: "queued", expected: 1, images: 0 }])).toBe("queued");
  expect(runState([failed, { state: "waiting", expected: 1, images: 0 }])).toBe("waiting");
  expect(
    runState([
      { state: "waiting", expected: 1, images: 0 },
      { state: "running", expected: 1, images: 0 },
    ]),
  ).toBe("running");
});

it("a run has succeeded only when every image that was asked for is there", () => {
  expect(runState([whole, whole])).toBe("succeeded");
  expect(runState([{ state: "succeeded", expected: 4, images: 3 }])).toBe("partial");
  expect(runState([whole, failed])).toBe("partial");
  expect(runState([whole, canceled])).toBe("partial");
});

it("a run without an image has failed, or was canceled when all of it was", () => {
  expect(runState([failed, canceled])).toBe("failed");
  expect(runState([canceled, canceled])).toBe("canceled");
});
