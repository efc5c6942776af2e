import { expect, test } from "vitest";
import { attributeAtHand, holdAtHand, laterAtHand } from "@/components/studio/commands/at-hand";

test("what lets go last leaves nothing behind of what it was opened from", () => {
  const letGo = holdAtHand({ image: "beneath" });
  let close = () => {};
  // A command that opens something over the page, which stays open after it.
  laterAtHand({ image: "menu" })(() => {
    close = holdAtHand({ image: "sheet" });
  });
  expect(attributeAtHand("image")).toBe("sheet");
  close();
  expect(attributeAtHand("image")).toBe("beneath");
  letGo();
});

test("an act that fails leaves at hand what was there before", () => {
  const letGo = holdAtHand({ image: "beneath" });
  const fail = () => {
    throw new Error("it failed");
  };
  expect(() => laterAtHand({ image: "menu" })(fail)).toThrow("it failed");
  expect(attributeAtHand("image")).toBe("beneath");
  letGo();
});
