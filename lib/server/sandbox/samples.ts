import { drawScene } from "./scenes/draw-scene";

type Sample = { prompt: string; seed: number; width: number; height: number };

/** Pictures that a person without a key can edit by link. */
const samples: Readonly<Record<string, Sample>> = {
  lighthouse: { prompt: "A lighthouse over the sea at dusk", seed: 11, width: 1024, height: 768 },
  otter: { prompt: "An otter asleep on a paper tide", seed: 7, width: 1024, height: 1024 },
  paper: { prompt: "Woven paper in warm colours", seed: 23, width: 1024, height: 1024 },
  poster: { prompt: "A geometric poster", seed: 5, width: 768, height: 1024 },
};

const drawn = new Map<string, Promise<Uint8Array>>();

/** The sample of this name, drawn once. */
export function drawSample(name: string): Promise<Uint8Array> | undefined {
  const sample = Object.hasOwn(samples, name) ? samples[name] : undefined;
  if (sample === undefined) return undefined;
  const known = drawn.get(name) ?? drawScene({ ...sample, provider: "sandbox" });
  drawn.set(name, known);
  return known;
}
