import sharp from "sharp";

/** The corners of the picture of four quarters, the right way up. */
export const UPRIGHT = ["100", "010", "001", "110"];

/** The colour in the middle of each quarter: top left, top right, bottom left, bottom right. */
export async function corners(path: string): Promise<number[][]> {
  const { data, info } = await sharp(path)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const index = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
    return [...data.subarray(index, index + 4)];
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

/** The same as words: for red, green and blue whether there is more or less than half of it. */
export async function cornerNames(path: string): Promise<string[]> {
  return (await corners(path)).map((colour) =>
    colour
      .slice(0, 3)
      .map((value) => (value > 127 ? "1" : "0"))
      .join(""),
  );
}
