import { expect, it } from "vitest";
import { createBlobHolds } from "@/lib/server/storage/blob-holds";

it("whoever waits for a removal takes hold alone: removals and a storing never overlap", async () => {
  const holds = createBlobHolds();
  const inside = new Set<string>();
  const together: string[][] = [];
  const act = (what: string) => async () => {
    inside.add(what);
    if (inside.size > 1) together.push([...inside]);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    inside.delete(what);
  };
  const first = holds.unlessHeld("blob", act("first removal"));
  const waiting = [
    holds.unlessHeld("blob", act("second removal")),
    holds.whileHeld("blob", act("storing")),
    holds.unlessHeld("blob", act("third removal")),
  ];
  await Promise.all([first, ...waiting]);
  expect(together).toEqual([]);
});
