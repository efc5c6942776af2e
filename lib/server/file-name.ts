type Named = { id: string; model: string | null; created_at: string; type: string };

/** The name under which an image is saved: plain ASCII, model, day, and the end of its id. */
export function fileName(image: Named): string {
  const model = (image.model ?? "image")
    .split("/")
    .at(-1)
    ?.replace(/[^a-z0-9.-]+/gi, "-");
  const extension = image.type === "image/jpeg" ? "jpg" : image.type.split("/").at(-1);
  return `${model}-${image.created_at.slice(0, 10)}-${image.id.slice(-8)}.${extension}`;
}
