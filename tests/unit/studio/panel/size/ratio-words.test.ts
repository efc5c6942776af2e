import { expect, test } from "vitest";
import { ratioWords } from "@/components/studio/panel/size/ratio-words";

test.each([
  [1216, 832, { text: "3:2", exact: false }],
  [832, 1216, { text: "2:3", exact: false }],
  [1536, 1024, { text: "3:2", exact: true }],
  [1024, 1024, { text: "1:1", exact: true }],
  [1920, 1080, { text: "16:9", exact: true }],
  [1792, 1024, { text: "7:4", exact: true }],
  [8000, 1000, { text: "8:1", exact: false }],
  [1000, 8000, { text: "1:8", exact: false }],
])("%d × %d is called by its nearest name", (width, height, words) => {
  expect(ratioWords(width, height)).toEqual(words);
});
