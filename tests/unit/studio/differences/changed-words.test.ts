import fc from "fast-check";
import { expect, test } from "vitest";
import { changedWords, type Piece } from "@/components/studio/differences/changed-words";

const told = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => `${kind}:${text}`);
const side = (pieces: readonly Piece[], without: Piece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

test("words that came stand behind the words that went", () => {
  expect(
    told(changedWords("cut from woven felt, low moon", "cut from layered paper, low moon")),
  ).toEqual(["same:cut from ", "was:woven felt,", "now:layered paper,", "same: low moon"]);
});

test("texts that are the same are one piece", () => {
  expect(told(changedWords("an otter", "an otter"))).toEqual(["same:an otter"]);
});

test("a text that was empty is new as a whole", () => {
  expect(told(changedWords("", "an otter"))).toEqual(["now:an otter"]);
});

test("scripts without spaces are compared sign by sign", () => {
  expect(told(changedWords("图1的猫", "图1的狗"))).toEqual(["same:图1的", "was:猫", "now:狗"]);
});

test("either text can be read out of the pieces", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "otter", " ", "  ", "\n", "图", "像"), { maxLength: 24 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = changedWords(before, after);
      expect(side(pieces, "now")).toBe(before);
      expect(side(pieces, "was")).toBe(after);
    }),
  );
});
