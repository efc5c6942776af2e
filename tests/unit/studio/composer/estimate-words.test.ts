import { expect, it } from "vitest";
import { estimateFrom, sandboxEstimate } from "@/components/studio/composer/estimate-words";

const landing = { from: 36, half: 41.4, to: 52 };

it("an estimate is the middle of calls alike, and says how many and how they lie", () => {
  expect(estimateFrom({ of: "alike", calls: 23, landing })).toMatchObject({
    label: "~41 s",
    explanation: "The middle of your last 23 calls with these settings; usually 36–52 s.",
    seconds: 41.4,
  });
});

it("an estimate from other settings says so", () => {
  expect(estimateFrom({ of: "model", calls: 9, landing }).explanation).toBe(
    "The middle of your last 9 calls of this model, whatever was set; usually 36–52 s.",
  );
});

it("without history no time is named, and in the sandbox it is free", () => {
  expect(estimateFrom({ of: "none", calls: 2 })).toMatchObject({ label: "~ no history yet" });
  expect(estimateFrom({ of: "none", calls: 2 }).seconds).toBeUndefined();
  expect(sandboxEstimate("Siray")).toMatchObject({ label: "Free · Sandbox" });
});
