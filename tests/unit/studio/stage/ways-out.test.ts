import { expect, it } from "vitest";
import { waysOut, withReference } from "@/components/studio/stage/ways-out";
import { errorTable } from "@/lib/contract/errors";

const all = () => true;

it.each(Object.keys(errorTable))("%s has one main way out and at most two others", (code) => {
  const ways = waysOut(code, all);
  expect(ways.length).toBeGreaterThanOrEqual(1);
  expect(ways.length).toBeLessThanOrEqual(3);
  expect(new Set(ways).size).toBe(ways.length);
});

it("an end that cost nothing for a reason of its own does not begin with another try", () => {
  const first = (code: string) => waysOut(code, all)[0];
  expect(first("content_refused")).toBe("edit-prompt");
  expect(first("key_refused")).toBe("providers");
  expect(first("out_of_credit")).toBe("other-provider");
  expect(first("reference_unreachable")).toBe("edit-references");
  expect(first("setting_refused")).toBe("edit-settings");
});

it("what may be paid for is asked for before anything is bought again", () => {
  for (const code of ["outcome_unknown", "gave_up_waiting", "task_lost", "result_unreachable"]) {
    expect(waysOut(code, all)[0]).toBe("check");
  }
});

it("what leads nowhere is not offered, and something always is", () => {
  expect(waysOut("no_key", (way) => way === "providers")).toEqual(["providers"]);
  expect(waysOut("no_image", (way) => way !== "missing")).toEqual(["again", "record"]);
  expect(waysOut(undefined, (way) => way !== "check")).toEqual(["again", "record"]);
  expect(waysOut("a code of tomorrow", all)).toEqual(["check", "again", "record"]);
});

it.each(Object.keys(errorTable))(
  "a link that may be at fault puts its ways before those of %s, none of which goes away",
  (code) => {
    const own = waysOut(code, all);
    const ways = withReference(own, all);
    expect(ways.slice(0, 2)).toEqual(["edit-references", "send-without"]);
    expect(ways.filter((way) => own.includes(way)).toSorted()).toEqual(own.toSorted());
    expect(new Set(ways).size).toBe(ways.length);
    const left = withReference(own, (way) => way !== "send-without");
    expect(left.slice(1)).toEqual(own.filter((way) => way !== "edit-references"));
  },
);
