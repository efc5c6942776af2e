import { paper } from "./paper";
import { type Point, round } from "./paths";

/** A fox asleep in a curl, its tail over its nose; about 220 units wide, standing on its point. */
export function drawFox({ at, size, shade }: { at: Point; size: number; shade: string }): string {
  const coat = "#d9703a";
  const body = "M-104 2C-112 -52 -62 -98 6 -98C76 -98 118 -56 112 -6C108 10 -96 14 -104 2Z";
  const tail =
    "M112 -8C116 18 60 26 0 24C-50 24 -98 22 -112 2C-118 -12 -96 -22 -76 -16C-30 -4 40 -2 84 -30C104 -40 112 -26 112 -8Z";
  const head =
    "M-92 -22C-94 -44 -82 -60 -64 -66L-62 -92L-42 -72L-24 -72L-8 -90L-6 -62C6 -50 6 -36 -8 -26C-26 -14 -52 -6 -64 -8C-80 -10 -90 -14 -92 -22Z";
  return `<g transform="translate(${round(at.x)} ${round(at.y)}) scale(${size})">${[
    paper({ path: body, fill: coat, shade, depth: 20, strength: 0.36 }),
    paper({ path: head, fill: "#e27f46", shade, depth: 12, strength: 0.34 }),
    `<path d="M-90 -24C-76 -34 -62 -34 -54 -26C-46 -34 -24 -42 -10 -30C-26 -16 -52 -8 -64 -9C-80 -11 -88 -16 -90 -24Z" fill="#fbeedd"/>`,
    `<path d="M-60 -84L-58 -70L-48 -70ZM-10 -82L-22 -70L-12 -66Z" fill="#5b2f28"/>`,
    `<path d="M-76 -40Q-69 -33 -61 -39M-40 -44Q-32 -37 -24 -44" fill="none" stroke="#3b211f" stroke-width="3.6" stroke-linecap="round"/>`,
    paper({ path: tail, fill: coat, shade, depth: 14, strength: 0.34 }),
    `<path d="M-112 2C-118 -12 -96 -22 -76 -16C-70 -14 -62 -12 -54 -10C-62 2 -56 14 -48 23C-78 22 -102 16 -112 2Z" fill="#fbeedd"/>`,
    `<ellipse cx="-74" cy="-15" rx="7" ry="5" fill="#3b211f"/>`,
  ].join("")}</g>`;
}
