import { beforeEach, describe, expect, it } from "vitest";
import { mostReferences, takeReferences } from "@/components/library/take-references";
import { draft } from "@/components/studio/draft/draft";
import type { References } from "@/lib/catalog/model";
import { models } from "@/lib/providers/all";
import { imageOf, imagesOf } from "./library-images";

beforeEach(() => draft.clearReferences());

function taken(): string[] {
  return draft.get().references.flatMap((each) => ("image" in each ? [each.image] : []));
}

describe("images as references", () => {
  it("stand beside the prompt in their order, each once", () => {
    const images = imagesOf(4);
    expect(takeReferences(images.slice(1, 2), 5)).toBe(true);
    expect(takeReferences(images, 5)).toBe(true);
    expect(taken()).toEqual(["i3", "i4", "i2", "i1"]);
  });

  it("are all left where they would be too many together", () => {
    takeReferences([imageOf({ sequence: 9 })], 3);
    expect(takeReferences(imagesOf(3), 3)).toBe(false);
    expect(taken()).toEqual(["i9"]);
  });

  it("are at most as many as the model that takes most does", () => {
    const list = (maximum?: number): References => ({
      name: "images",
      form: "list",
      required: false,
      accepts: ["link"],
      ...(maximum === undefined ? {} : { maximum }),
    });
    const single: References = {
      name: "image",
      form: "single",
      required: false,
      accepts: ["link"],
    };
    expect(mostReferences([{}, { references: single }, { references: list(4) }])).toBe(4);
    expect(mostReferences([{ references: single }, { references: list() }])).toBe(16);
    expect(mostReferences(models)).toBe(16);
  });
});
