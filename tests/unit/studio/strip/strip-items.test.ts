import { expect, test } from "vitest";
import { stripEntries } from "@/components/studio/strip/strip-items";
import { stripMeasures, stripPlaces } from "@/components/studio/strip/strip-places";
import type { Run } from "@/lib/contract/run";
import { at, imageAt, runOf } from "../../../support/run-of";

const queued = { state: "queued" } as const;
const running = { state: "running", sentAt: at(1) } as const;
const done = { images: [imageAt(2)] };
const failed = { state: "failed" } as const;

test.each([
  ["beneath the stage", { width: 1_000, height: 88 }, { several: 118, single: 94 }],
  ["beside the stage", { width: 88, height: 560 }, { several: 102, single: 86 }],
])("no answer of a provider moves the runs behind its own, %s", (_, box, start) => {
  const placeBehind = (run: Run) => {
    const entries = stripEntries([run, { ...runOf("succeeded", done), id: "behind" }], {
      models: [],
      now: new Date(at(60)),
    });
    return stripPlaces(entries, stripMeasures(box)).places[1]?.start;
  };
  const states = [
    runOf("queued", queued, queued),
    runOf("running", running, queued),
    runOf("running", done, queued),
    runOf("running", done, running),
    runOf("succeeded", done, done),
    runOf("partial", done, failed),
    runOf("failed", failed, failed),
  ];
  for (const run of states) expect(placeBehind(run)).toBe(start.several);
  const single = [runOf("queued", queued), runOf("running", running), runOf("succeeded", done)];
  for (const run of single) expect(placeBehind(run)).toBe(start.single);
});
