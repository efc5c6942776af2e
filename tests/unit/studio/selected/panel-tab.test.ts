import { expect, test } from "vitest";
import { readTurned } from "@/components/studio/selected/panel-tab";

test("the tab and its pin come back as they were kept", () => {
  expect(readTurned(JSON.stringify({ tab: "selected", isPinned: true }))).toEqual({
    tab: "selected",
    isPinned: true,
  });
  expect(readTurned(JSON.stringify({ tab: "next" }))).toEqual({ tab: "next", isPinned: false });
});

test("anything else counts as nothing", () => {
  for (const text of [null, "", "{", "null", "3", '{"tab":"other"}', '{"isPinned":true}']) {
    expect(readTurned(text)).toBeUndefined();
  }
});
