import { type Point, round } from "./paths";

type Rings = { centre: Point; radius: number; colour: string; ornament: number };

/** Light in rings around a sun or a moon: none without ornament, up to six with the most of it. */
export function drawRings({ centre, radius, colour, ornament }: Rings): string {
  const count = Math.round(ornament * 6);
  let art = "";
  for (let ring = count; ring >= 1; ring -= 1) {
    const reach = radius * (1 + 0.34 * ring + 0.05 * ring * ring);
    art += `<circle cx="${round(centre.x)}" cy="${round(centre.y)}" r="${round(reach)}" fill="${colour}" fill-opacity="0.13" stroke="${colour}" stroke-opacity="0.3" stroke-width="1.8"/>`;
  }
  return art;
}
