import { describe, expect, it } from "vitest";
import {
  everything,
  extended,
  nothingChosen,
  type Selection,
  toggled,
  withAll,
} from "@/components/library/selection";
import { idsOf, imageOf, imagesOf } from "./library-images";

const images = imagesOf(9);
const at = (place: number) => images[place] ?? imageOf({ sequence: 99 });
const idsIn = ({ chosen }: Selection) => idsOf(chosen.values());
const from = (place: number) => toggled(nothingChosen, at(place));

describe("a selection", () => {
  it("takes an image in and lets it go again", () => {
    const one = toggled(nothingChosen, at(2));
    expect(idsIn(one)).toEqual([at(2).id]);
    expect(idsIn(toggled(one, at(2)))).toEqual([]);
  });

  it("keeps the order of choosing", () => {
    expect(idsIn(toggled(from(5), at(1)))).toEqual([at(5).id, at(1).id]);
  });

  it("reaches from the image chosen last to another, in either direction", () => {
    const down = extended(from(2), { images, to: at(4).id });
    expect(idsIn(down)).toEqual(idsOf(images.slice(2, 5)));
    const up = extended(from(4), { images, to: at(2).id });
    expect(new Set(idsIn(up))).toEqual(new Set(idsOf(images.slice(2, 5))));
  });

  it("lets go what a shorter range no longer holds, and nothing outside of the range", () => {
    const more = toggled(toggled(nothingChosen, at(8)), at(2));
    const long = extended(more, { images, to: at(6).id });
    const short = extended(long, { images, to: at(3).id });
    expect(idsIn(short)).toEqual(idsOf([at(8), at(2), at(3)]));
  });

  it("starts a range at the image with the focus when nothing was chosen", () => {
    const range = extended(nothingChosen, { images, to: at(3).id, from: at(1).id });
    expect(idsIn(range)).toEqual(idsOf(images.slice(1, 4)));
  });

  it("is only the image itself when the start of the range is not shown any more", () => {
    const elsewhere = toggled(nothingChosen, imageOf({ sequence: 77 }));
    const range = extended(elsewhere, { images, to: at(3).id });
    expect(idsIn(range)).toEqual(["i77", at(3).id]);
  });

  it("takes a whole day, and lets it go when all of it is chosen", () => {
    const day = images.slice(3, 6);
    const all = withAll(toggled(nothingChosen, at(4)), day);
    expect(new Set(idsIn(all))).toEqual(new Set(idsOf(day)));
    expect(idsIn(withAll(toggled(all, at(0)), day))).toEqual([at(0).id]);
  });

  it("can be everything shown", () => {
    expect(idsIn(everything(images))).toEqual(idsOf(images));
  });
});
