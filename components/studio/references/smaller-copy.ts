const LARGEST_SIDE = 4_096;
const SMALLER = 0.7;
const JPEG = "image/jpeg";

/** The same image with fewer pixels, so that it takes no more than so many bytes. */
export async function smallerCopy(file: File, mostBytes: number): Promise<File> {
  const image = await createImageBitmap(file);
  const { width, height } = image;
  // Only a photograph is sure to have nothing that can be seen through.
  const type = file.type === JPEG ? JPEG : "image/png";
  const longest = Math.max(width, height);
  for (let side = Math.min(LARGEST_SIDE, longest * SMALLER); side >= 1; side *= SMALLER) {
    const scale = side / longest;
    const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type, quality: 0.92 });
    if (blob.size <= mostBytes) return new File([blob], file.name, { type });
  }
  throw new Error("no size is small enough");
}
