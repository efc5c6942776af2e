import { expect, it } from "vitest";
import { selected } from "@/components/library/selected";
import { toggled } from "@/components/library/selection";
import { imageOf } from "./library-images";

it("a selection outlives its page, but not the way from the library to the trash or back", () => {
  const choose = () => selected.change((before) => toggled(before, imageOf({ sequence: 1 })));
  selected.enter("library");
  choose();
  selected.enter("library");
  expect(selected.get().chosen.size).toBe(1);
  selected.enter("trash");
  expect(selected.get().chosen.size).toBe(0);
  choose();
  selected.enter("library");
  expect(selected.get().chosen.size).toBe(0);
});
