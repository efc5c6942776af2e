import { expect, test } from "vitest";
import {
  candidatesFor,
  imageFrames,
  pairFor,
  surveyOf,
} from "@/components/studio/compare/image-frames";
import { parentOf, runBefore } from "@/components/studio/compare/parent";
import type { Generation, Run } from "@/lib/contract/run";
import { imageOf, runOf } from "../../../support/run-of";

function run(id: string, images: readonly string[], known: Partial<Generation> = {}): Run {
  const made = images.map((each) => imageOf({ id: each }));
  return { ...runOf("succeeded", { images: made, ...known }), id };
}

const runs = [run("new", ["n1"]), run("none", []), run("four", ["a", "b"]), run("old", ["o"])];
const frames = imageFrames(runs);
const parent = (id: string, among = runs) => {
  const frame = imageFrames(among).find((each) => each.image.id === id);
  return frame && parentOf(frame, among)?.id;
};

test("an image is compared with the next of its run", () => {
  expect(pairFor(frames, "a")).toEqual({ kept: "a", candidate: "b" });
  expect(pairFor(frames, "b")).toEqual({ kept: "b", candidate: "a" });
});

test("an image that is alone in its run is the candidate against the one made before", () => {
  expect(pairFor(frames, "n1")).toEqual({ kept: "a", candidate: "n1" });
  expect(pairFor(frames, "o")).toEqual({ kept: "o", candidate: "b" });
});

test("with one image there is nothing to compare", () => {
  expect(pairFor(imageFrames([run("one", ["x"])]), "x")).toBeUndefined();
  expect(pairFor(frames, "gone")).toBeUndefined();
});

test("every other image is a candidate", () => {
  const { others, at } = candidatesFor(frames, { kept: "a", candidate: "b" });
  expect(others.map((frame) => frame.image.id)).toEqual(["n1", "b", "o"]);
  expect(at).toBe(1);
});

test("a run that is not loaded comes last", () => {
  const all = imageFrames(runs, run("far", ["f"]));
  expect(all.at(-1)?.image.id).toBe("f");
  expect(imageFrames(runs, runs[0]).length).toBe(frames.length);
});

test("a survey shows the run at hand and what was made before it", () => {
  expect(surveyOf(frames, "four")).toEqual(["a", "b", "o"]);
});

test("before an image stands the one in its place of the last run that gave any", () => {
  expect(parent("n1")).toBe("a");
  expect(parent("b")).toBe("o");
  expect(parent("o")).toBeUndefined();
});

test("the image that one was made from goes before the run before", () => {
  const edit = run("edit", ["e"], { references: [{ url: "https://x.test/" }, { image: "o" }] });
  expect(parent("e", [edit, ...runs])).toBe("o");
});

test("the run before is the next older one", () => {
  const [newest, second] = runs;
  if (newest === undefined) throw new Error("no run");
  expect(runBefore(newest, runs)).toBe(second);
  expect(runBefore(run("far", []), runs)).toBeUndefined();
});
