import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionAt } from "@/components/studio/mentions/mention";
import { readMentions } from "@/components/studio/mentions/read-mentions";
import { workedMs } from "../../../support/cpu-time";

/** What is read, as the words and the position they point at. */
function read(text: string): [string, number][] {
  return readMentions(text).map(({ start, end, position }) => [text.slice(start, end), position]);
}

const alone: readonly [text: string, position: number][] = [
  ["first image", 1],
  ["Second photo", 2],
  ["the 2nd image", 2],
  ["the 3rd reference image", 3],
  ["11TH PICTURE", 11],
  ["image 3", 3],
  ["Image3", 3],
  ["image-3", 3],
  ["image #12", 12],
  ["image no. 2", 2],
  ["image number 2", 2],
  ["image two", 2],
  ["photo #1", 1],
  ["reference 2", 2],
  ["input image 2", 2],
  ["@2", 2],
  ["@image1", 1],
  ["图1", 1],
  ["图 １", 1],
  ["图片二", 2],
  ["圖十一", 11],
  ["照片2", 2],
  ["参考图3", 3],
  ["第一张图", 1],
  ["第2张图片", 2],
  ["第二十三幅图", 23],
  ["第一張圖", 1],
  ["第3张", 3],
  ["2号图", 2],
  ["画像2", 2],
  ["画像２", 2],
  ["画像2枚目", 2],
  ["写真1", 1],
  ["1枚目の画像", 1],
  ["１枚目の画像", 1],
  ["一枚目の画像", 1],
  ["2枚目", 2],
  ["3番目の写真", 3],
  ["2つ目の画像", 2],
  ["二つめの画像", 2],
  ["最初の画像", 1],
];

const none: readonly string[] = [
  "",
  "an image",
  "image 0",
  "image 100",
  "image 1985",
  "image 16:9",
  "image 1.5",
  "photo 35mm",
  "photo 35 mm",
  "the image 2 stops darker",
  "the image two stops darker",
  "the image 10 % brighter",
  "image2.png",
  "https://example.com/a?b=image 2/".replace(" ", "-"),
  "https://example.com/图1",
  "logo@2x.png",
  "fox@2.example",
  "twenty-first image",
  "a 5 second image",
  "every second image",
  "the first photo-realistic try",
  "the first two images",
  "the first images of Mars",
  "the 21st century image",
  "preimage 2",
  "imagery 2",
  "跟图一样",
  "地图1",
  "构图一",
  "图2个人",
  "第一张脸",
  "第一次",
  "画像一覧",
  "画像2枚",
  "写真一つ",
];

describe("reading mentions", () => {
  it.each(alone)("reads “%s” as image %i", (text, position) => {
    const words = text.replace(/^the /, "");
    expect(read(text)).toEqual([[words, position]]);
    expect(read(`Take ${text}, then rest.`)).toEqual([[words, position]]);
    expect(read(`把${text}的风格`)).toEqual([[words, position]]);
  });

  it.each(none)("reads nothing in “%s”", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("reads every one of several, in their order", () => {
    expect(read("Give the first image the style of image 2 and the light of @3.")).toEqual([
      ["first image", 1],
      ["image 2", 2],
      ["@3", 3],
    ]);
    expect(read("把图1的人放到第二张图里，像画像3")).toEqual([
      ["图1", 1],
      ["第二张图", 2],
      ["画像3", 3],
    ]);
    expect(read("1枚目の画像を最初の写真と2枚目のように")).toEqual([
      ["1枚目の画像", 1],
      ["最初の写真", 1],
      ["2枚目", 2],
    ]);
  });

  it("reads lists", () => {
    expect(read("Blend images 1, 2 and 3.")).toEqual([
      ["images 1", 1],
      ["2", 2],
      ["3", 3],
    ]);
    expect(read("the first and the second image")).toEqual([
      ["first", 1],
      ["second image", 2],
    ]);
    expect(read("the first, second, and third images")).toEqual([
      ["first", 1],
      ["second", 2],
      ["third images", 3],
    ]);
    expect(read("combine image 1 and 2")).toEqual([
      ["image 1", 1],
      ["2", 2],
    ]);
    expect(read("the man of image 1 and 2 dogs")).toEqual([["image 1", 1]]);
  });

  it("reads mentions in order, apart from each other and within the text, whatever it holds", () => {
    const pieces = fc.constantFrom(
      ...alone.map(([text]) => text),
      ...none,
      ...[" ", ", ", " and ", "的", "\n", "#", "@", "1", "一", "第", "image", "the ", "http://"],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        let at = 0;
        for (const { start, end, number, position } of readMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(number.start).toBeGreaterThanOrEqual(start);
          expect(number.end).toBeGreaterThan(number.start);
          expect(end).toBeGreaterThanOrEqual(number.end);
          expect(position).toBeGreaterThanOrEqual(1);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("is quick with a text that almost is a mention, many times over", () => {
    for (const piece of ["image ", "first, ", "first ", "第", "图 ", "@", "images 1, ", "最初の"]) {
      const text = piece.repeat(2_000);
      const before = workedMs();
      readMentions(text);
      expect(workedMs() - before).toBeLessThan(500);
    }
  });
});

it("finds the mention that a caret touches, at both of its ends", () => {
  const mentions = readMentions("see image 2 here");
  expect([3, 4, 8, 11, 12].map((index) => mentionAt(mentions, index)?.position)).toEqual([
    undefined,
    2,
    2,
    2,
    undefined,
  ]);
});
