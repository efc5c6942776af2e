import type { ImageChanges } from "@/lib/contract/library";

const MOST_AT_ONCE = 500;

export type Change = (ids: readonly string[]) => Promise<ImageChanges>;

type Changed = {
  /** What became of each image that the server answered for. */
  items: ImageChanges["items"];
  /** The images that it did. */
  done: ReadonlySet<string>;
  /** The images that it did not answer for. */
  left: ReadonlySet<string>;
};

/** Asks for a change of many images, part by part; what was done before a part failed stays done. */
export async function changeInParts(ids: readonly string[], change: Change): Promise<Changed> {
  const items: ImageChanges["items"] = [];
  try {
    for (let start = 0; start < ids.length; start += MOST_AT_ONCE) {
      items.push(...(await change(ids.slice(start, start + MOST_AT_ONCE))).items);
    }
  } catch {
    // Why does not matter here: the images that are left tell that it failed.
  }
  const answered = new Set(items.map(({ id }) => id));
  return {
    items,
    done: new Set(items.filter(({ done }) => done).map(({ id }) => id)),
    left: new Set(ids.filter((id) => !answered.has(id))),
  };
}
