import type { Generation, Image, Run, RunState } from "@/lib/contract/run";

const start = Date.parse("2026-11-21T12:00:00.000Z");

/** Seconds after the press, as the rows write it. */
export function at(seconds: number): string {
  return new Date(start + seconds * 1_000).toISOString();
}

export function imageOf(change: Partial<Image> = {}): Image {
  return {
    id: "image",
    position: 0,
    kind: "made",
    width: 8,
    height: 8,
    type: "image/png",
    bytes: 8,
    sha256: "",
    sandbox: false,
    createdAt: at(0),
    stars: 0,
    flag: "none",
    urls: { original: "", thumbnail: "" },
    ...change,
  };
}

export function imageAt(seconds: number): Image {
  return imageOf({ id: `image-${seconds}`, createdAt: at(seconds) });
}

export function generationOf(change: Partial<Generation> = {}): Generation {
  return {
    id: "generation",
    runId: "run",
    position: 0,
    model: "siray/niji-7",
    wireModel: "niji",
    provider: "siray",
    parameters: {},
    references: [],
    state: "succeeded",
    sandbox: false,
    createdAt: at(0),
    expected: 1,
    images: [],
    ...change,
  };
}

export function runOf(state: RunState, ...generations: Partial<Generation>[]): Run {
  return {
    id: "run",
    createdAt: at(0),
    prompt: "Otter",
    model: "siray/niji-7",
    state,
    revision: 1,
    generations: generations.map((each, position) => generationOf({ position, ...each })),
  };
}
