import { expect, it } from "vitest";
import { countWords } from "@/components/studio/stage/count-words";
import type { ErrorBody, Generation, Image, Run, RunState } from "@/lib/contract/run";

const free: ErrorBody = { code: "setting_refused", title: "", message: "", billed: "no" };

it("counts what is expected until the first is here, and all that came once it is over", () => {
  expect(countWords(run("running", [made(0, 4)]))).toBe("4 images");
  expect(countWords(run("succeeded", [made(1, 1)]))).toBe("1 image");
});

it("says how many of them are here while others are under way", () => {
  expect(countWords(run("running", [made(2, 4)]))).toBe("2 of 4");
});

it("says what was charged where it is known that the rest was not", () => {
  const refused: Partial<Generation> = { state: "failed", error: free };
  const unsent: Partial<Generation> = { state: "canceled" };
  expect(countWords(run("partial", [made(1, 1), made(0, 1, refused)]))).toBe(
    "1 of 2 · charged for 1",
  );
  expect(countWords(run("partial", [made(1, 1), made(0, 1, unsent)]))).toBe(
    "1 of 2 · charged for 1",
  );
});

it.each<[string, Partial<Generation>]>([
  ["may be charged", { state: "failed", error: { ...free, billed: "maybe" } }],
  ["was charged", { state: "failed", error: { ...free, billed: "yes" } }],
  ["was refused for its words", { state: "failed", error: { ...free, code: "content_refused" } }],
  ["was stopped after it was sent", { state: "canceled", sentAt: "2026-01-01T00:00:00.000Z" }],
  ["costs nothing", { state: "failed", error: free, sandbox: true }],
])("says nothing of money where a part %s", (_, part) => {
  expect(countWords(run("partial", [made(1, 1), made(0, 1, part)]))).toBe("1 of 2");
});

function run(state: RunState, generations: Generation[]): Run {
  const createdAt = "2026-01-01T00:00:00.000Z";
  const base = { id: "run_1", createdAt, prompt: "Otter", model: "siray/niji-7", revision: 1 };
  return { ...base, state, generations };
}

function made(images: number, expected: number, more: Partial<Generation> = {}): Generation {
  return {
    id: `gen_${images}_${expected}`,
    runId: "run_1",
    position: 0,
    model: "siray/niji-7",
    wireModel: "niji-7",
    provider: "siray",
    parameters: {},
    references: [],
    state: images === expected ? "succeeded" : "running",
    sandbox: false,
    createdAt: "2026-01-01T00:00:00.000Z",
    expected,
    images: Array.from({ length: images }, (_, position) => image(position)),
    ...more,
  };
}

function image(position: number): Image {
  return {
    id: `img_${position}`,
    position,
    kind: "made",
    width: 8,
    height: 8,
    type: "image/png",
    bytes: 8,
    sha256: "",
    sandbox: false,
    createdAt: "2026-01-01T00:00:00.000Z",
    stars: 0,
    flag: "none",
    urls: { original: "", thumbnail: "" },
  };
}
