import type { Generation, Image, Run } from "@/lib/contract/run";

/** The image that one came from, as far as it takes to show it. */
export type Parent = Pick<Image, "id" | "urls">;

type Made = { run: Run; generation: Generation; image: Image };

/**
 * What an image is a further step of: the image it was made from, its first reference from this
 * studio, else the image in the same place of the last run before it that gave any.
 */
export function parentOf(
  { run, generation, image }: Made,
  runs: readonly Run[],
): Parent | undefined {
  if (image.parentImage !== undefined) return ownImage(image.parentImage);
  const reference = generation.references.find((each) => "image" in each);
  if (reference !== undefined) return ownImage(reference.image);
  const at = runs.findIndex(({ id }) => id === run.id);
  if (at === -1) return undefined;
  const place = imagesOf(run).findIndex(({ id }) => id === image.id);
  for (const older of runs.slice(at + 1)) {
    const images = imagesOf(older);
    const before = images[place] ?? images.at(-1);
    if (before !== undefined) return before;
  }
  return undefined;
}

/** The run before that a person would hold one against: the last older one. */
export function runBefore(run: Run, runs: readonly Run[]): Run | undefined {
  const at = runs.findIndex(({ id }) => id === run.id);
  return at === -1 ? undefined : runs[at + 1];
}

function imagesOf(run: Run): Image[] {
  return run.generations.flatMap(({ images }) => images);
}

function ownImage(id: string): Parent {
  const path = `/api/images/${encodeURIComponent(id)}`;
  return { id, urls: { original: `${path}/original`, thumbnail: `${path}/thumbnail` } };
}
