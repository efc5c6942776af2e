import { darken, lighten } from "./colour";
import { type Point, round, smoothLine } from "./paths";
import type { SeededRandom } from "./seeded-random";

export const species = ["fern", "eucalyptus", "willow", "poppy", "berry", "ginkgo"] as const;
export type Species = (typeof species)[number];

type Sprig = {
  random: SeededRandom;
  kind: Species;
  foot: Point;
  reach: number;
  lean: number;
  colour: string;
  bloom: string;
  chaos: number;
};

/** One leaf along its own axis, upwards from its stalk; its halves take the light differently. */
function leaf(options: {
  at: Point;
  turn: number;
  length: number;
  width: number;
  colour: string;
}): string {
  const { at, turn, length, width, colour } = options;
  const outline = (side: number) =>
    `M0 0C${round(side * width)} ${round(-length * 0.28)} ${round(side * width * 0.85)} ${round(-length * 0.72)} 0 ${round(-length)}Z`;
  return `<g transform="translate(${round(at.x)} ${round(at.y)}) rotate(${round(turn)})"><path d="${outline(1)}" fill="${colour}"/><path d="${outline(-1)}" fill="${lighten(colour, 0.16)}"/></g>`;
}

function ginkgoLeaf(at: Point, turn: number, size: number, colour: string): string {
  const ribs = [-50, -30, -10, 10, 30, 50].map((angle) => {
    const radians = ((angle - 90) * Math.PI) / 180;
    return `M0 0L${round(Math.cos(radians) * size * 0.86)} ${round(Math.sin(radians) * size * 0.86)}`;
  });
  return `<g transform="translate(${round(at.x)} ${round(at.y)}) rotate(${round(turn)})"><path d="M0 0C${round(-size * 0.2)} ${round(-size * 0.2)} ${round(-size * 0.72)} ${round(-size * 0.3)} ${round(-size * 0.86)} ${round(-size * 0.5)}C${round(-size * 0.7)} ${round(-size * 0.92)} ${round(-size * 0.25)} ${round(-size * 1.06)} 0 ${round(-size * 0.82)}C${round(size * 0.25)} ${round(-size * 1.06)} ${round(size * 0.7)} ${round(-size * 0.92)} ${round(size * 0.86)} ${round(-size * 0.5)}C${round(size * 0.72)} ${round(-size * 0.3)} ${round(size * 0.2)} ${round(-size * 0.2)} 0 0Z" fill="${colour}"/><path d="${ribs.join("")}" stroke="${lighten(colour, 0.3)}" stroke-width="1.6" opacity="0.6"/></g>`;
}

function poppyFlower(random: SeededRandom, at: Point, size: number, colour: string): string {
  const petals = [0, 1, 2, 3].map((petal) => {
    const turn = petal * 90 + random.between(-14, 14);
    const tone = petal % 2 === 0 ? colour : lighten(colour, 0.14);
    return `<path transform="rotate(${round(turn)})" d="M0 0C${round(-size * 0.75)} ${round(-size * 0.25)} ${round(-size * 0.8)} ${round(-size * 0.95)} ${round(-size * 0.22)} ${round(-size)}Q0 ${round(-size * 0.88)} ${round(size * 0.22)} ${round(-size)}C${round(size * 0.8)} ${round(-size * 0.95)} ${round(size * 0.75)} ${round(-size * 0.25)} 0 0Z" fill="${tone}"/>`;
  });
  const heart = darken(colour, 0.7);
  const stamens = Array.from({ length: 14 }, (_, index) => {
    const angle = (index / 14) * Math.PI * 2;
    const away = size * random.between(0.28, 0.4);
    return `<circle cx="${round(Math.cos(angle) * away)}" cy="${round(Math.sin(angle) * away)}" r="${round(size * 0.035)}"/>`;
  }).join("");
  return `<g transform="translate(${round(at.x)} ${round(at.y)}) scale(1 0.92)">${petals.join("")}<g fill="${heart}"><circle r="${round(size * 0.17)}"/>${stamens}</g></g>`;
}

/** A stem that leans, and what grows on it from foot to tip. */
export function drawSprig(sprig: Sprig): string {
  const { random, kind, foot, reach, lean, colour, bloom, chaos } = sprig;
  const bow = random.between(-0.1, 0.1) * reach;
  const spine = (along: number): Point => ({
    x: foot.x + lean * reach * along ** 1.5 + bow * Math.sin(along * Math.PI),
    y: foot.y - reach * along * Math.cos(lean * along * 0.6),
  });
  const heading = (along: number) => {
    const before = spine(Math.max(0, along - 0.02));
    const after = spine(Math.min(1, along + 0.02));
    return (Math.atan2(after.x - before.x, before.y - after.y) * 180) / Math.PI;
  };
  const steps = Array.from({ length: 13 }, (_, index) => spine(index / 12));
  const stem = `<path d="${smoothLine(steps)}" fill="none" stroke="${darken(colour, 0.22)}" stroke-width="${round(2.4 + reach * 0.005)}" stroke-linecap="round"/>`;
  const pairs = {
    fern: 19,
    eucalyptus: 9,
    willow: 12,
    poppy: 4,
    berry: 8,
    ginkgo: 4,
  }[kind];
  let parts = "";
  for (let pair = 0; pair < pairs; pair += 1) {
    const along =
      (kind === "poppy" ? 0.06 : 0.16) + (pair / pairs) * (kind === "poppy" ? 0.5 : 0.82);
    const at = spine(along);
    const turn = heading(along);
    const fullness = Math.sin(Math.PI * (0.16 + along * 0.8)) ** 0.8;
    for (const side of [-1, 1]) {
      const stray = random.between(-1, 1) * (4 + chaos * 40);
      if (kind === "fern")
        parts += leaf({
          at,
          turn: turn + side * (62 - along * 26) + stray * 0.5,
          length: reach * 0.27 * fullness,
          width: reach * 0.034,
          colour,
        });
      if (kind === "willow")
        parts += leaf({
          at,
          turn: turn + side * 36 + stray,
          length: reach * 0.24 * fullness + 14,
          width: reach * 0.036,
          colour,
        });
      if (kind === "eucalyptus")
        parts += leaf({
          at,
          turn: turn + side * 66 + stray,
          length: reach * 0.145 * fullness + 10,
          width: reach * 0.078 * fullness,
          colour,
        });
      if (kind === "poppy")
        parts += leaf({
          at,
          turn: turn + side * 40 + stray,
          length: reach * 0.24 * (1 - along),
          width: reach * 0.04,
          colour,
        });
      if (kind === "ginkgo")
        parts += ginkgoLeaf(
          at,
          turn + side * 52 + stray,
          reach * 0.115 * (0.7 + fullness * 0.4),
          colour,
        );
      if (kind === "berry") {
        const angle = ((turn + side * 50 + stray - 90) * Math.PI) / 180;
        const away = reach * 0.13 * fullness + 12;
        const tip = {
          x: at.x + Math.cos(angle) * away,
          y: at.y + Math.sin(angle) * away,
        };
        parts += `<path d="M${round(at.x)} ${round(at.y)}L${round(tip.x)} ${round(tip.y)}" stroke="${darken(colour, 0.22)}" stroke-width="2"/><circle cx="${round(tip.x)}" cy="${round(tip.y)}" r="${round(reach * 0.027)}" fill="${bloom}"/><circle cx="${round(tip.x - reach * 0.008)}" cy="${round(tip.y - reach * 0.009)}" r="${round(reach * 0.008)}" fill="#fff6e6" opacity="0.7"/>`;
        if (pair % 2 === 0)
          parts += leaf({
            at,
            turn: turn + side * 58,
            length: reach * 0.15,
            width: reach * 0.04,
            colour,
          });
      }
    }
  }
  const tip = spine(1);
  const top =
    kind === "poppy"
      ? poppyFlower(random, tip, reach * 0.17, bloom)
      : kind === "ginkgo"
        ? ginkgoLeaf(tip, heading(1), reach * 0.15, colour)
        : kind === "berry"
          ? `<circle cx="${round(tip.x)}" cy="${round(tip.y)}" r="${round(reach * 0.03)}" fill="${bloom}"/>`
          : leaf({
              at: spine(0.97),
              turn: heading(1),
              length: reach * 0.13,
              width: reach * 0.028,
              colour,
            });
  return stem + parts + top;
}
