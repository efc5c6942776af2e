import { describe, expect, it } from "vitest";
import { announcementOf } from "@/components/studio/announcement";
import { runFrames } from "@/components/studio/run-frames";
import { runsAhead } from "@/components/studio/runs-ahead";
import type { Generation, Image, Run, RunState } from "@/lib/contract/run";

describe("the frames of a run", () => {
  it("stand for every image that is expected, with one clock for each call", () => {
    const frames = runFrames(run("running", [generation(0, { state: "running", expected: 3 })]));
    expect(frames.map((frame) => [frame.kind, frame.kind === "waiting" && frame.lead])).toEqual([
      ["waiting", true],
      ["waiting", false],
      ["waiting", false],
    ]);
  });

  it("fill one by one and keep their places", () => {
    const waiting = runFrames(run("running", [generation(0, { state: "running", expected: 2 })]));
    const partly = runFrames(
      run("running", [generation(0, { state: "running", expected: 2, images: [image("a")] })]),
    );
    expect(partly.map(({ kind }) => kind)).toEqual(["image", "waiting"]);
    expect(partly.map(({ key }) => key)).toEqual(waiting.map(({ key }) => key));
  });

  it("end as one plate for a call that gave nothing", () => {
    const frames = runFrames(run("failed", [generation(0, { state: "failed", expected: 4 })]));
    expect(frames.map(({ kind }) => kind)).toEqual(["ended"]);
  });

  it("show more images than were asked for", () => {
    const images = [image("a"), image("b")];
    const frames = runFrames(run("succeeded", [generation(0, { state: "succeeded", images })]));
    expect(frames.map(({ kind }) => kind)).toEqual(["image", "image"]);
  });
});

describe("what is said aloud", () => {
  const waiting = run("running", [generation(0, { state: "running" })]);

  it("names the images of a run that ends", () => {
    const after = run("succeeded", [generation(0, { state: "succeeded", images: [image("a")] })]);
    expect(announcementOf({ before: waiting, after })).toBe("1 image ready");
  });

  it("names the reason of a run that fails", () => {
    const error = { code: "x", title: "Siray refused the key", message: "", billed: "no" } as const;
    const after = run("failed", [generation(0, { state: "failed", error })]);
    expect(announcementOf({ before: waiting, after })).toBe("Failed: Siray refused the key");
  });

  it("is nothing while a run goes on, and nothing twice", () => {
    const after = run("succeeded", [generation(0, { state: "succeeded", images: [image("a")] })]);
    expect(announcementOf({ before: waiting, after: waiting })).toBeUndefined();
    expect(announcementOf({ before: after, after })).toBeUndefined();
  });
});

describe("the line before a waiting image", () => {
  it("counts what the same provider makes or was asked for earlier", () => {
    const mine = generation(2, { state: "queued" });
    const runs = [
      run("running", [
        generation(0, { state: "running" }),
        generation(1, { state: "queued" }),
        mine,
      ]),
      run("running", [generation(3, { state: "running", provider: "serevix" })]),
      run("running", [generation(4, { state: "running", sandbox: true })]),
      run("succeeded", [generation(5, { state: "succeeded" })]),
    ];
    expect(runsAhead(runs, mine)).toBe(2);
  });

  it("is empty for an image that is being made", () => {
    const mine = generation(0, { state: "running" });
    expect(runsAhead([run("running", [mine])], mine)).toBe(0);
  });
});

function run(state: RunState, generations: Generation[]): Run {
  const createdAt = "2026-11-21T12:00:00.000Z";
  return { id: "r", createdAt, prompt: "", model: "siray/niji-7", state, revision: 1, generations };
}

function generation(position: number, facts: Partial<Generation>): Generation {
  return {
    id: `g${position}`,
    runId: "r",
    position,
    model: "siray/niji-7",
    wireModel: "midjourney/midjourney-niji-7-t2i",
    provider: "siray",
    parameters: {},
    references: [],
    state: "queued",
    sandbox: false,
    createdAt: "2026-11-21T12:00:00.000Z",
    expected: 1,
    images: [],
    ...facts,
  };
}

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
    createdAt: "2026-11-21T12:00:00.000Z",
    stars: 0,
    flag: "none",
    urls: { original: "", thumbnail: "" },
  };
}
