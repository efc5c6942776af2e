import { expect, it } from "vitest";
import { timeLine } from "@/components/runs/time-line";
import type { FullRecord, SubmissionRecord } from "@/lib/contract/record";
import type { Generation } from "@/lib/contract/run";
import { at, generationOf, imageAt } from "../../support/run-of";

function record(
  generation: Partial<Generation>,
  ...submissions: Partial<SubmissionRecord>[]
): FullRecord {
  return {
    generation: generationOf(generation),
    call: { url: "", scheme: "bearer", keyVariable: "" },
    request: {},
    isShortened: false,
    sealed: [],
    submissions: submissions.map((each) => ({
      id: "submission",
      outcome: "accepted",
      createdAt: at(0),
      request: {},
      ...each,
    })),
  };
}

const now = Date.parse(at(60));
const told = (line: ReturnType<typeof timeLine>) =>
  line.moments.map(({ kind, at: when }) => [kind, (when - Date.parse(at(0))) / 1_000]);

it("an answer at once is made until it is answered, then fetched and saved", () => {
  const line = timeLine(
    record({ finishedAt: at(12), images: [imageAt(11)] }, { createdAt: at(1), acceptedAt: at(9) }),
    now,
  );
  expect(line).toMatchObject({ seconds: 12, isOver: true });
  expect(line.parts).toEqual([
    { kind: "queue", seconds: 1 },
    { kind: "making", seconds: 8 },
    { kind: "fetching", seconds: 3 },
  ]);
  expect(told(line)).toEqual([
    ["pressed", 0],
    ["sent", 1],
    ["answered", 9],
    ["saved", 11],
    ["ended", 12],
  ]);
});

it("a task is taken first and made afterwards", () => {
  const line = timeLine(
    record({ finishedAt: at(40) }, { createdAt: at(0), acceptedAt: at(1), task: { id: "t" } }),
    now,
  );
  expect(line.parts).toEqual([
    { kind: "accepting", seconds: 1 },
    { kind: "making-and-fetching", seconds: 39 },
  ]);
  expect(told(line)).toContainEqual(["accepted", 1]);
});

it("what was refused and sent again shows both", () => {
  const line = timeLine(
    record({ state: "running" }, { createdAt: at(1), outcome: "refused" }, { createdAt: at(31) }),
    now,
  );
  expect(line).toMatchObject({ seconds: 60, isOver: false });
  expect(told(line)).toEqual([
    ["pressed", 0],
    ["refused", 1],
    ["sent", 31],
  ]);
  expect(line.parts).toEqual([
    { kind: "queue", seconds: 31 },
    { kind: "making", seconds: 29 },
  ]);
});

it("what waits in the queue has only waited so far", () => {
  const line = timeLine(record({ state: "queued" }), now);
  expect(line.parts).toEqual([{ kind: "queue", seconds: 60 }]);
});
