import { expect, test } from "vitest";
import {
  candidatesFor,
  imageFrames,
  pairFor,
  surveyOf,
} from "@/components/studio/compare/image-frames";
import { parentOf, runBefore } from "@/components/studio/compare/parent";
import type { Generation, Image, Run } from "@/lib/contract/run";

function image(id: string): Image {
  return {
    id,
    position: 0,
    kind: "made",
    width: 3,
    height: 2,
    type: "image/png",
    bytes: 1,
    sha256: "",
    sandbox: false,
    createdAt: "2026-11-21T10:00:00.000Z",
    stars: 0,
    flag: "none",
    urls: { original: `/${id}`, thumbnail: `/${id}/thumbnail` },
  };
}

function run(id: string, images: readonly string[], known: Partial<Generation> = {}): Run {
  const createdAt = "2026-11-21T10:00:00.000Z";
  const generation: Generation = {
    id: `${id} call`,
    runId: id,
    position: 0,
    model: "one/dials",
    wireModel: "dials",
    provider: "siray",
    parameters: {},
    references: [],
    state: "succeeded",
    sandbox: false,
    createdAt,
    expected: images.length,
    images: images.map(image),
    ...known,
  };
  return {
    id,
    createdAt,
    prompt: "an otter",
    model: "one/dials",
    state: "succeeded",
    revision: 1,
    generations: [generation],
  };
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
