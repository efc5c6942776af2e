import { describe, expect, it } from "vitest";
import { runFrames } from "@/components/studio/stage/run-frames";
import { announcementOf } from "@/components/studio/stage/waiting/announcement";
import { sentenceOf, stateOfWait } from "@/components/studio/stage/waiting/wait-words";
import type { Generation, Image } from "@/lib/contract/run";
import { generationOf, imageOf, runOf } from "../../../support/run-of";

describe("the frames of a run", () => {
  it("stand for every image that is expected, with one clock for each call", () => {
    const frames = runFrames(runOf("running", { state: "running", expected: 3 }));
    expect(frames.map((frame) => [frame.kind, frame.kind === "waiting" && frame.lead])).toEqual([
      ["waiting", true],
      ["waiting", false],
      ["waiting", false],
    ]);
  });

  it("fill one by one and keep their places", () => {
    const waiting = runFrames(runOf("running", { state: "running", expected: 2 }));
    const partly = runFrames(
      runOf("running", { state: "running", expected: 2, images: [image("a")] }),
    );
    expect(partly.map(({ kind }) => kind)).toEqual(["image", "waiting"]);
    expect(partly.map(({ key }) => key)).toEqual(waiting.map(({ key }) => key));
  });

  it("end as one plate for a call that gave nothing", () => {
    const frames = runFrames(runOf("failed", { state: "failed", expected: 4 }));
    expect(frames.map(({ kind }) => kind)).toEqual(["ended"]);
  });

  it("end as one plate behind the images of a call that gave fewer than were asked for", () => {
    const error = { code: "no_image", title: "2 of 4", message: "", billed: "yes" } as const;
    const images = [image("a"), image("b")];
    const part = generationOf({ state: "succeeded", expected: 4, images, error });
    expect(runFrames(runOf("partial", part)).map(({ kind }) => kind)).toEqual([
      "image",
      "image",
      "ended",
    ]);
    const moved = generationOf({ ...part, removed: 2 });
    expect(runFrames(runOf("partial", moved)).map(({ kind }) => kind)).toEqual(["image", "image"]);
  });

  it("show more images than were asked for", () => {
    const images = [image("a"), image("b")];
    const frames = runFrames(runOf("succeeded", { state: "succeeded", images }));
    expect(frames.map(({ kind }) => kind)).toEqual(["image", "image"]);
  });
});

describe("what is said aloud", () => {
  const waiting = runOf("running", { state: "running" });

  it("names the images of a run that ends", () => {
    const after = runOf("succeeded", { state: "succeeded", images: [image("a")] });
    expect(announcementOf({ before: waiting, after })).toBe("1 image ready");
  });

  it("names the reason of a run that fails", () => {
    const error = { code: "x", title: "Siray refused the key", message: "", billed: "no" } as const;
    const after = runOf("failed", { state: "failed", error });
    expect(announcementOf({ before: waiting, after })).toBe("Failed: Siray refused the key");
  });

  it("is nothing while a run goes on, and nothing twice", () => {
    const after = runOf("succeeded", { state: "succeeded", images: [image("a")] });
    expect(announcementOf({ before: waiting, after: waiting })).toBeUndefined();
    expect(announcementOf({ before: after, after })).toBeUndefined();
  });
});

describe("what a frame that is not sent yet says", () => {
  const siray = { name: "Siray", atOnce: 2 };
  const said = (facts: Partial<Generation>) => {
    const state = stateOfWait(generationOf({ state: "queued", ...facts }), siray);
    return state.kind === "pause" ? [state.title, state.until] : sentenceOf(state);
  };
  const until = "2026-11-21T12:00:28.000Z";

  it("names how many runs stand before it, and how many the provider takes", () => {
    expect(said({ waits: { reason: "turn", ahead: 1 } })).toBe(
      "Waiting for 1 other run (Siray takes 2 at a time)",
    );
    expect(said({})).toBe("Waiting to be sent");
  });

  it("names a pause with its end, its own and that of another run", () => {
    expect(said({ waits: { reason: "pause", until } })).toEqual(["Siray asks for a pause", until]);
    const error = {
      code: "provider_busy",
      title: "Siray is busy",
      message: "",
      billed: "no",
    } as const;
    expect(said({ retryAt: until, error })).toEqual(["Siray is busy", until]);
  });

  it("names a key that is held before anything else", () => {
    expect(said({ waits: { reason: "out_of_credit" }, retryAt: until })).toBe(
      "Waiting: the Siray account is out of credit",
    );
  });
});

function image(id: string): Image {
  return imageOf({ id });
}
