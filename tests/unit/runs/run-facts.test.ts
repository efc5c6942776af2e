import { expect, it } from "vitest";
import { exactRequest } from "@/components/runs/exact-request";
import { arrivedOf, billedOf, errorOf, tookOf } from "@/components/runs/run-facts";
import { at, imageAt, runOf } from "../../support/run-of";

const error = (billed: "no" | "maybe" | "yes") => ({
  code: billed,
  title: "",
  message: "",
  billed,
});

it("a run took from its first sending to its last end", () => {
  const run = runOf(
    "succeeded",
    { sentAt: at(3), finishedAt: at(20) },
    { sentAt: at(1), finishedAt: at(12) },
  );
  expect(tookOf(run)).toBe(19);
});

it("what is under way or was never sent took no time yet", () => {
  expect(tookOf(runOf("running", { state: "running", sentAt: at(1) }))).toBeUndefined();
  expect(tookOf(runOf("canceled", { state: "canceled", finishedAt: at(4) }))).toBeUndefined();
});

it("money is told at its worst", () => {
  const parts = (...all: ("no" | "maybe" | "yes")[]) =>
    runOf("failed", ...all.map((billed) => ({ state: "failed" as const, error: error(billed) })));
  expect(billedOf(parts("no"))).toBe("no");
  expect(billedOf(parts("no", "maybe"))).toBe("maybe");
  expect(billedOf(parts("maybe", "yes", "no"))).toBe("yes");
  expect(billedOf(runOf("succeeded", {}))).toBeUndefined();
});

it("what was stopped before it was sent cost nothing, what was stopped later may have", () => {
  expect(billedOf(runOf("canceled", { state: "canceled" }))).toBe("no");
  expect(billedOf(runOf("canceled", { state: "canceled", sentAt: at(1) }))).toBe("maybe");
});

it("the reason of a failed part comes before that of a part that fell short", () => {
  const run = runOf("partial", { error: error("yes") }, { state: "failed", error: error("no") });
  expect(errorOf(run)?.code).toBe("no");
});

it("an image in the trash has arrived all the same", () => {
  expect(arrivedOf(runOf("succeeded", { images: [imageAt(1)], removed: 2 }))).toBe(3);
});

it("exactly again asks for the whole run with the seed of its first part", () => {
  const run = runOf(
    "failed",
    { parameters: { seed: 0 }, references: [{ url: "https://a.example/1.png" }] },
    { parameters: { seed: 1 }, images: [imageAt(1)] },
  );
  expect(exactRequest(run)).toEqual({
    model: "siray/niji-7",
    prompt: "Otter",
    parameters: { seed: 0 },
    references: [{ url: "https://a.example/1.png" }],
    count: 2,
  });
});
