import { describe, expect, it } from "vitest";
import {
  allImages,
  type ImagePages,
  newerIn,
  reaches,
  withHead,
  withImages,
  withoutImages,
} from "@/lib/client/images-cache";
import type { ImagePage } from "@/lib/contract/library";
import { idsOf, imageOf } from "../library/library-images";

const of = (sequence: number) => imageOf({ sequence });

/** Two pages, 9 to 4; with a cursor where earlier ones are still to be read. */
function pages(nextCursor?: string): ImagePages {
  const last: ImagePage = { items: [of(6), of(5), of(4)], revision: 2 };
  return {
    pages: [
      { items: [of(9), of(8), of(7)], nextCursor: "seven", revision: 1 },
      nextCursor === undefined ? last : { ...last, nextCursor },
    ],
    pageParams: ["", "seven"],
  };
}

const idsIn = (data: ImagePages) => idsOf(allImages(data));

describe("loaded images", () => {
  it("lose what went, and are the same object where nothing did", () => {
    expect(idsIn(withoutImages(pages(), new Set(["i8", "i5"])))).toEqual(["i9", "i7", "i6", "i4"]);
    const data = pages();
    expect(withoutImages(data, new Set(["i1"]))).toBe(data);
  });

  it("take back what returns, each in its place", () => {
    const less = withoutImages(pages(), new Set(["i9", "i7", "i5", "i4"]));
    const back = withImages(less, [of(4), of(9), of(5), of(7)]);
    expect(idsIn(back)).toEqual(["i9", "i8", "i7", "i6", "i5", "i4"]);
  });

  it("hold no image twice", () => {
    expect(idsIn(withImages(pages(), [of(8)]))).toEqual(idsIn(pages()));
  });

  it("leave out what is older than all of them while its page is not read", () => {
    expect(idsIn(withImages(pages("four"), [of(2)]))).toEqual(idsIn(pages()));
    expect(idsIn(withImages(pages(), [of(2)])).at(-1)).toBe("i2");
  });

  it("come up to what the server tells of the newest, and keep what it did not tell of", () => {
    const head: ImagePage = { items: [of(11), of(9), of(7)], nextCursor: "seven", revision: 5 };
    expect(newerIn(pages(), head)).toBe(1);
    expect(idsIn(withHead(pages(), head))).toEqual(["i11", "i9", "i7", "i6", "i5", "i4"]);
  });

  it("are only what the server tells when that is all there is", () => {
    expect(idsIn(withHead(pages(), { items: [of(7)], revision: 5 }))).toEqual(["i7"]);
  });

  it("are to be read further than the newest for an image that is older than those", () => {
    const made = (daysAgo: number) => imageOf({ sequence: 9 - daysAgo, daysAgo });
    const head: ImagePage = { items: [made(0), made(2)], nextCursor: "seven", revision: 5 };
    expect(reaches(head, made(1).createdAt)).toBe(true);
    expect(reaches(head, made(3).createdAt)).toBe(false);
    expect(reaches({ items: head.items, revision: 5 }, made(3).createdAt)).toBe(true);
  });

  it("start with the first image of an empty list", () => {
    const empty: ImagePages = { pages: [{ items: [], revision: 0 }], pageParams: [""] };
    expect(idsIn(withImages(empty, [of(1)]))).toEqual(["i1"]);
  });
});
