import type { Generation, Image, Run } from "@/lib/contract/run";

/** One place of a run on the stage or in the grid. */
export type RunFrame = {
  key: string;
  run: Run;
  generation: Generation;
} & (
  | { kind: "image"; image: Image }
  /** `lead`: the first open frame of its call, which carries the clock. */
  | { kind: "waiting"; lead: boolean }
  | { kind: "ended" }
);

/** The frames of a run in order: what has arrived, what is still expected, what ended without an image. */
export function runFrames(run: Run): RunFrame[] {
  return run.generations.flatMap((generation) => generationFrames(run, generation));
}

function generationFrames(run: Run, generation: Generation): RunFrame[] {
  const base = { run, generation };
  const key = (index: number) => `${generation.position}-${index}`;
  const images = generation.images.map(
    (image, index): RunFrame => ({
      ...base,
      key: key(index),
      kind: "image",
      image,
    }),
  );
  const open = missingImages(generation);
  switch (generation.state) {
    case "queued":
    case "running":
    case "waiting":
      return [
        ...images,
        ...Array.from({ length: Math.max(0, open) }, (_, index): RunFrame => {
          const lead = index === 0;
          return {
            ...base,
            key: key(images.length + index),
            kind: "waiting",
            lead,
          };
        }),
      ];
    case "succeeded":
      // Fewer arrived than were asked for: one plate says why.
      if (open <= 0 || generation.error === undefined) return images;
      return [...images, { ...base, key: key(images.length), kind: "ended" }];
    case "failed":
    case "canceled":
      if (open <= 0) return images;
      return [...images, { ...base, key: key(images.length), kind: "ended" }];
    default:
      return generation.state satisfies never;
  }
}

/** How many images were asked for and did not arrive; one in the trash did. */
export function missingImages({ expected, images, removed = 0 }: Generation): number {
  return expected - images.length - removed;
}

export function isOver(run: Run): boolean {
  return run.state !== "queued" && run.state !== "running" && run.state !== "waiting";
}
