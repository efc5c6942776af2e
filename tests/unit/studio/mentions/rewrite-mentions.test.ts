import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positionsAfter, positionsBefore } from "@/components/studio/mentions/positions";
import { readMentions } from "@/components/studio/mentions/read-mentions";
import { rewriteMentions } from "@/components/studio/mentions/rewrite-mentions";

function swapped(text: string, one = 1, other = 2): string {
  return rewriteMentions(text, (position) => {
    if (position === one) return other;
    return position === other ? one : position;
  });
}

const kept: readonly [written: string, rewritten: string][] = [
  [
    "Give the first image the style of the second image.",
    "Give the second image the style of the first image.",
  ],
  ["First image, 2ND PICTURE", "Second image, 1ST PICTURE"],
  ["FIRST IMAGE", "SECOND IMAGE"],
  ["image 1, Image2, photo #1, @2, image 01", "image 2, Image1, photo #2, @1, image 02"],
  ["image one", "image two"],
  ["blend images 1, 2 and 3", "blend images 2, 1 and 3"],
  ["the first and second images", "the second and first images"],
  ["把图1放进第二张图，像图片２", "把图2放进第一张图，像图片１"],
  ["画像２と1枚目の画像", "画像１と2枚目の画像"],
  ["最初の画像を二つ目の画像に", "2枚目の画像を一つ目の画像に"],
];

describe("rewriting mentions", () => {
  it.each(kept)("turns “%s” into “%s”", (written, rewritten) => {
    expect(swapped(written)).toBe(rewritten);
  });

  it("keeps the article right", () => {
    expect(swapped("a second image and an eighth image", 2, 8)).toBe(
      "an eighth image and a second image",
    );
    expect(swapped("A 1st image", 1, 11)).toBe("An 11th image");
    expect(swapped("AN EIGHTH IMAGE", 8, 1)).toBe("A FIRST IMAGE");
    expect(swapped("A FIRST IMAGE", 8, 1)).toBe("AN EIGHTH IMAGE");
    expect(swapped("vitamin a second image", 2, 3)).toBe("vitamin a third image");
  });

  it("writes numbers beyond the words that a style has", () => {
    expect(swapped("the first image", 1, 22)).toBe("the 22nd image");
    expect(swapped("image two", 2, 31)).toBe("image 31");
    expect(swapped("图一，第二张图", 1, 21)).toBe("图二十一，第二张图");
    expect(swapped("2つ目の画像", 2, 10)).toBe("10番目の画像");
  });

  const mention = fc.constantFrom(
    ..."first image|Second photo|an eighth image|3rd picture|image 4|image two|Image #1|images 1, 2 and 3|the first and third images|@2|photo 09|图1|图片二|第一张图|第2张图片|图 ３|3号图|画像2|1枚目の画像|最初の画像|二つ目の画像|4枚目".split(
      "|",
    ),
  );
  const other = fc.constantFrom(
    " ",
    ", ",
    " and then ",
    "。",
    "的",
    "\n",
    "a fox",
    " 跟图一样 ",
    "2 ",
  );
  const text = fc
    .array(fc.tuple(mention, other), { maxLength: 8 })
    .map((parts) => parts.flat().join(""));
  const order = fc.shuffledSubarray(
    Array.from({ length: 30 }, (_, index) => index + 1),
    { minLength: 30 },
  );

  it("makes every mention point where it should, and touches nothing else", () => {
    fc.assert(
      fc.property(text, order, (written, positions) => {
        const next = (position: number) => positions[position - 1] ?? position;
        const rewritten = rewriteMentions(written, next);
        expect(readMentions(rewritten).map(({ position }) => position)).toEqual(
          readMentions(written).map(({ position }) => next(position)),
        );
        expect(rest(rewritten)).toBe(rest(written));
      }),
      { numRuns: 500 },
    );
  });

  it("leaves a text alone whose images stay where they are", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(rewriteMentions(written, (position) => position)).toBe(written);
      }),
    );
  });
});

/** What stands between the mentions; articles follow the number. */
function rest(text: string): string {
  let left = "";
  let at = 0;
  for (const { start, end } of readMentions(text)) {
    left += `${text.slice(at, start)}#`;
    at = end;
  }
  return (left + text.slice(at)).replace(/\ban(?= #)/g, "a");
}

describe("where a position is found in another order", () => {
  it("follows tiles that move", () => {
    const next = positionsAfter(["a", "b", "c"], ["c", "a", "b"]);
    expect([1, 2, 3, 4].map(next)).toEqual([2, 3, 1, 4]);
  });

  it("renumbers what comes after a tile that left, and makes that one point at nothing", () => {
    const next = positionsAfter(["a", "b", "c"], ["a", "c"]);
    expect([1, 2, 3, 4].map(next)).toEqual([1, 3, 2, 4]);
  });

  it("leads back the same way", () => {
    const keys = ["a", "b", "c", "d", "e"];
    fc.assert(
      fc.property(fc.shuffledSubarray(keys), (after) => {
        const next = positionsAfter(keys, after);
        const back = positionsBefore(keys, after);
        expect([1, 2, 3, 4, 5, 6].map((position) => back(next(position)))).toEqual([
          1, 2, 3, 4, 5, 6,
        ]);
      }),
    );
  });
});
