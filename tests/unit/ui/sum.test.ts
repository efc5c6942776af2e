import { expect, test } from "vitest";
import { evaluateSum } from "@/components/ui/sum";

test.each([
  ["0", 0],
  ["-1", -1],
  ["2*64", 128],
  ["1024/2+16", 528],
  ["(3+1)*2", 8],
  ["2 × 64", 128],
  ["4.5", 4.5],
  [".5", 0.5],
  ["−3", -3],
  ["9999999999", 9_999_999_999],
  ["2+3*4", 14],
  ["10-2-3", 5],
])("%j reads as %d", (text, value) => {
  expect(evaluateSum(text)).toBe(value);
});

test.each(["", "abc", "1,216", "2**3", "(2", "2)", "1/0", "1e5", "12 px", "--", "1.2.3"])(
  "%j is no number",
  (text) => {
    expect(evaluateSum(text)).toBeUndefined();
  },
);
