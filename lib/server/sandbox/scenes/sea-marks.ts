import { lighten, mix } from "./colour";
import { scatter } from "./composition";
import { ground, polygon, round } from "./paths";
import type { Sea } from "./sea-surface";

/** A headland with a lighthouse and its beam; the land comes from the side where the moon is not. */
export function drawHeadland({ composition, palette, horizon, moon }: Sea): string {
  const random = composition.random.fork("headland");
  const isLeft = moon.x > composition.width / 2;
  const reach = composition.width * random.between(0.3, 0.42);
  const rise = random.between(62, 96);
  const side = (offset: number) => (isLeft ? offset : composition.width - offset);
  const far = [
    [-40, 0.62],
    [0.2, 0.7],
    [0.42, 0.5],
    [0.68, 0.36],
    [0.9, 0.1],
    [1, -0.02],
  ] as const;
  const shape = (stretch: number, tall: number) => {
    const points = far.map(([along, up]) => ({
      x: side((along < 0 ? along : along * reach) * stretch),
      y: horizon + 5 - up * tall,
    }));
    return ground(isLeft ? points : points.reverse(), horizon + 6);
  };
  const foot = { x: side(reach * 0.6), y: horizon + 6 - rise * 0.41 };
  const tower = polygon([
    { x: foot.x - 11, y: foot.y + 8 },
    { x: foot.x - 7, y: foot.y - 84 },
    { x: foot.x + 7, y: foot.y - 84 },
    { x: foot.x + 11, y: foot.y + 8 },
  ]);
  const cap = `M${round(foot.x - 10)} ${round(foot.y - 84)}h20v-4h-4v-13h-12v13h-4zM${round(foot.x - 8)} ${round(foot.y - 101)}q8 -15 16 0z`;
  const lamp = { x: foot.x, y: foot.y - 95 };
  const way = isLeft ? 1 : -1;
  const beam = polygon([
    lamp,
    { x: lamp.x + way * 620, y: lamp.y - 96 },
    { x: lamp.x + way * 620, y: lamp.y - 6 },
  ]);
  return [
    `<path d="${shape(1.55, rise * 0.55)}" fill="${mix(palette.land, palette.sky[2], 0.42)}"/>`,
    `<linearGradient id="beam" x1="${isLeft ? 0 : 1}" y1="0" x2="${isLeft ? 1 : 0}" y2="0"><stop offset="0" stop-color="${palette.lamp}" stop-opacity="0.62"/><stop offset="1" stop-color="${palette.lamp}" stop-opacity="0"/></linearGradient><path d="${beam}" fill="url(#beam)"/>`,
    `<path d="${tower}${cap}" fill="${mix(palette.land, palette.sky[1], 0.12)}"/><path d="M${round(foot.x - 9)} ${round(foot.y - 30)}l18 0l-1.4 -18l-15.2 0z" fill="${mix(palette.land, palette.moon, 0.45)}"/>`,
    `<path d="${shape(1, rise)}" fill="${palette.land}"/>`,
    `<circle cx="${round(lamp.x)}" cy="${round(lamp.y)}" r="6.5" fill="${lighten(palette.lamp, 0.4)}"/><circle cx="${round(lamp.x)}" cy="${round(lamp.y)}" r="16" fill="${palette.lamp}" opacity="0.3"/>`,
  ].join("");
}

/** A small boat with its sail against the light. */
export function drawBoat({ composition, palette, horizon, moon }: Sea): string {
  const random = composition.random.fork("boat");
  const x =
    moon.x +
    (moon.x > composition.width / 2 ? -1 : 1) * random.between(110, 200) +
    scatter(composition, 120);
  const y = horizon + random.between(46, 84);
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(-2)"><path d="M-42 0H44C38 14 28 19 14 19H-20C-32 19 -38 12 -42 0Z" fill="${palette.land}"/><path d="M1 -6V-104C26 -78 40 -44 44 -8Z" fill="${mix(palette.moon, palette.sky[1], 0.2)}"/><path d="M-4 -8V-88C-22 -62 -33 -36 -36 -8Z" fill="${mix(palette.moon, palette.sky[1], 0.45)}"/><path d="M-3 -108h3v108h-3z" fill="${palette.land}"/><path d="M-36 24q36 8 74 0q-30 13 -74 0ZM-22 34q24 6 50 0q-22 9 -50 0Z" fill="${palette.land}" opacity="0.5"/></g>`;
}
