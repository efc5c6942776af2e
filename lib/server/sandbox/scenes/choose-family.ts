import type { Composition, Drawing } from "./composition";
import { drawAurora } from "./draw-aurora";
import { drawBotanical } from "./draw-botanical";
import { drawCity } from "./draw-city";
import { drawContours } from "./draw-contours";
import { drawDunes } from "./draw-dunes";
import { drawGeometric } from "./draw-geometric";
import { drawMoonlitSea } from "./draw-moonlit-sea";
import { drawPeaks } from "./draw-peaks";
import { drawTide } from "./draw-tide";
import { drawWeave } from "./draw-weave";

export type Family = {
  draw: (composition: Composition) => Drawing;
  /** English words, whole and with a plural s; and signs of Chinese and Japanese, anywhere. */
  words: RegExp;
  /** Its edges meet when the sheet is laid beside itself. */
  canRepeat: boolean;
};

/** In the order in which words decide: the narrow ones before the wide ones. */
export const families: readonly [Family, ...Family[]] = [
  {
    draw: drawTide,
    canRepeat: false,
    words: /\b(otter|pup|seal|whale|kelp)s?\b|獭|獺|ラッコ|カワウソ/u,
  },
  {
    draw: drawAurora,
    canRepeat: false,
    words: /\b(aurora|northern lights?|fjord|polar|arctic)s?\b|极光|極光|オーロラ/u,
  },
  {
    draw: drawMoonlitSea,
    canRepeat: false,
    words: /\b(lighthouse|boat|ship|sail|harbou?r|island)s?\b|灯塔|燈塔|灯台|船/u,
  },
  {
    draw: drawPeaks,
    canRepeat: false,
    words: /\b(fox|foxes|fir|pine|forest|snow|winter)s?\b|狐|キツネ|雪|森/u,
  },
  {
    draw: drawDunes,
    canRepeat: false,
    words: /\b(dune|desert|sand|camel|sahara)s?\b|沙|砂/u,
  },
  {
    draw: drawCity,
    canRepeat: false,
    words: /\b(city|cities|street|skyline|tower|building|house|town)s?\b|城|街|都市|東京|东京/u,
  },
  {
    draw: drawContours,
    canRepeat: true,
    words: /\b(map|contour|topograph\w*|terrain|atlas|cartograph\w*)s?\b|地图|地図|等高/u,
  },
  {
    draw: drawWeave,
    canRepeat: true,
    words: /\b(cloth|weave|woven|textile|fabric|tartan|plaid|wool|linen|knit)s?\b|布|织|織/u,
  },
  {
    draw: drawBotanical,
    canRepeat: true,
    words:
      /\b(flower|plant|leaf|leaves|botanic\w*|fern|garden|herb|poppy|poppies|bloom|blossom|berry|berries|ginkgo|eucalyptus|vase|bouquet|tree)s?\b|花|葉|叶|植物|草/u,
  },
  {
    draw: drawGeometric,
    canRepeat: true,
    words:
      /\b(geometric|poster|bauhaus|abstract|pattern|shape|logo|icon|grid|tile|mosaic)s?\b|几何|幾何|模様/u,
  },
  {
    draw: drawPeaks,
    canRepeat: false,
    words: /\b(mountain|peak|alp|summit|hill|ridge|valley|facet\w*)s?\b|山|峰/u,
  },
  {
    draw: drawMoonlitSea,
    canRepeat: false,
    words: /\b(moon|moonlight|night|lake|horizon)s?\b|月|夜|湖/u,
  },
  {
    draw: drawTide,
    canRepeat: false,
    words: /\b(sea|tide|wave|ocean|river|beach|water|fish|animal|cat|dog)s?\b|海|波|潮|猫|犬/u,
  },
];

/** The family the prompt speaks of; where it speaks of none, the seed decides. */
export function chooseFamily(composition: Composition): Family["draw"] {
  const able = composition.isTile ? families.filter((family) => family.canRepeat) : families;
  const spoken = able.find((family) => family.words.test(composition.prompt));
  if (spoken !== undefined) return spoken.draw;
  const drawings = [...new Set(able.map((family) => family.draw))];
  const place = composition.random.fork("family").integer(0, drawings.length - 1);
  return drawings[place] ?? families[0].draw;
}
