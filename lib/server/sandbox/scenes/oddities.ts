import { darken } from "./colour";
import type { Composition } from "./composition";
import { paper } from "./paper";
import { circlePath, round, smoothShape } from "./paths";

type Oddities = {
  composition: Composition;
  colours: readonly [string, ...string[]];
  shade: string;
  floor: number;
};

/** What weird lets in: soft shapes that belong to nothing, some of which look back. */
export function drawOddities({ composition, colours, shade, floor }: Oddities): string {
  const random = composition.random.fork("oddities");
  const count = Math.round(composition.weird * 9);
  let art = "";
  for (let index = 0; index < count; index += 1) {
    const centre = {
      x: random.between(150, composition.width - 150),
      y: random.between(150, Math.max(200, floor)),
    };
    const reach = random.between(26, 62) * (0.8 + composition.weird * 0.7);
    const fill = random.pick(colours);
    const lobes = random.integer(3, 6);
    const points = Array.from({ length: lobes * 2 }, (_, place) => {
      const angle = (place / (lobes * 2)) * Math.PI * 2;
      const length =
        reach * (place % 2 === 0 ? random.between(0.95, 1.3) : random.between(0.45, 0.75));
      return {
        x: centre.x + Math.cos(angle) * length,
        y: centre.y + Math.sin(angle) * length,
      };
    });
    art += paper({
      path: smoothShape(points),
      fill,
      shade,
      depth: 16,
      strength: 0.3,
    });
    const isEye = random.chance(0.45);
    const inner = reach * (isEye ? 0.42 : 0.3);
    art += `<path d="${circlePath({ ...centre, radius: inner })}" fill="${isEye ? "#fff6e6" : darken(fill, 0.25)}"/>`;
    if (!isEye) continue;
    const look = random.between(-0.3, 0.3) * inner;
    art += `<circle cx="${round(centre.x + look)}" cy="${round(centre.y + look * 0.6)}" r="${round(inner * 0.52)}" fill="${darken(fill, 0.8)}"/>`;
  }
  return art;
}
