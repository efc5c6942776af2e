import { drawScene, type SceneSettings } from "@/lib/server/sandbox/scenes/draw-scene";

const usual: SceneSettings = {
  width: 288,
  height: 192,
  prompt: "",
  seed: 7,
  provider: "siray",
};

/** A prompt for each family of scenes. */
export const familyPrompts = [
  "a sleeping otter",
  "desert dunes",
  "aurora over a lake",
  "moon over water",
  "mountain peaks",
  "a fox in the snow",
  "the city at dusk",
  "wild flowers",
  "a contour map",
  "a geometric poster",
  "woven cloth",
];

/** The usual scene with a change, as a PNG. */
export function draw(change: Partial<SceneSettings>): Promise<Uint8Array> {
  return drawScene({ ...usual, ...change });
}
