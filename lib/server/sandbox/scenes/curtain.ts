import { type Composition, scatter } from "./composition";
import { round } from "./paths";

type Curtain = {
  composition: Composition;
  index: number;
  level: number;
  reach: number;
  shore: number;
};

type Light = { above: string; below: string };

/** A curtain: rays side by side along a slow curve, each with its own strength; and the lake's share. */
export function drawCurtain({ composition, index, level, reach, shore }: Curtain): Light {
  const { width, random } = composition;
  const step = composition.detail === 0 ? 16 : 11;
  const [first, second, third, fourth] = [
    random.next(),
    random.next(),
    random.next(),
    random.next(),
  ].map((turn) => turn * Math.PI * 2);
  const fold = random.between(210, 330);
  const unrest = Math.abs(scatter(composition, 2));
  let above = "";
  let below = "";
  let fine = 0.6;
  for (let x = -step; x < width + step; x += step) {
    const curve =
      Math.sin(x / fold + (first ?? 0)) * 62 +
      Math.sin(x / (fold * 0.43) + (second ?? 0)) * 26 * (1 + unrest) +
      Math.sin(x / 39 + (third ?? 0)) * 7;
    const broad = 0.5 + 0.5 * Math.sin(x / (fold * 0.8) + (fourth ?? 0));
    // A walk that is pulled home: rays stand in bundles, never at a beat.
    fine = Math.min(1, Math.max(0.16, fine + random.between(-0.22, 0.22) + (0.62 - fine) * 0.16));
    const strength = Math.max(0.03, broad ** 1.25 * fine);
    const tall = reach * (0.58 + 0.42 * broad) * (0.84 + 0.24 * fine);
    const foot = level + curve;
    above += `<rect x="${round(x)}" y="${round(foot - tall)}" width="${step + 1.5}" height="${round(tall + 26)}" fill-opacity="${round(strength * 100) / 100}"/>`;
    const mirrored = shore + (shore - foot) * 0.55;
    below += `<rect x="${round(x)}" y="${round(mirrored - 20)}" width="${step + 6}" height="${round(tall * 0.5)}" fill-opacity="${round(strength * 50) / 100}"/>`;
  }
  return {
    above: `<g fill="url(#ribbon-${index})">${above}</g>`,
    below: `<g fill="url(#mirrored-${index})">${below}</g>`,
  };
}
