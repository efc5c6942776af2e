import { describe, expect, it } from "vitest";
import { askedMention, matchingPositions } from "@/components/studio/mentions/asked-mention";

/** What is asked where the bar stands. */
function asked(written: string) {
  const caret = written.indexOf("|");
  return askedMention(written.replace("|", ""), caret);
}

describe("an @ in the prompt", () => {
  it("asks for an image while the caret is behind it", () => {
    expect(asked("like @|")).toEqual({ from: 5, to: 6, query: "" });
    expect(asked("like @2|")).toEqual({ from: 5, to: 7, query: "2" });
    expect(asked("把@|的风格")).toEqual({ from: 1, to: 2, query: "" });
    expect(asked("＠|")).toEqual({ from: 0, to: 1, query: "" });
  });

  it("asks for nothing in an address, in a word, or once a space has followed", () => {
    for (const written of ["me@|", "@ |", "like @image 2|", "@|fox", "like|", "@@|"]) {
      expect(asked(written)).toBeUndefined();
    }
  });

  it("leaves the images that what follows may mean", () => {
    expect(matchingPositions(3, "")).toEqual([1, 2, 3]);
    expect(matchingPositions(12, "1")).toEqual([1, 10, 11, 12]);
    expect(matchingPositions(3, "im")).toEqual([1, 2, 3]);
    expect(matchingPositions(3, "image2")).toEqual([2]);
    expect(matchingPositions(3, "图2")).toEqual([2]);
    expect(matchingPositions(3, "４")).toEqual([]);
    expect(matchingPositions(3, "fox")).toEqual([]);
  });
});
