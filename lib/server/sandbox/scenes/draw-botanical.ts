import { mix } from "./colour";
import { type Composition, choosePalette, type Drawing, scatter } from "./composition";
import { drawSprig, type Species, species } from "./leaves";
import { drawOddities } from "./oddities";
import { paper } from "./paper";
import { circlePath, round } from "./paths";
import { type PrintPalette, printPalettes } from "./print-palettes";

type Study = { composition: Composition; palette: PrintPalette };

function kindFor(composition: Composition): Species | undefined {
  const { prompt } = composition;
  if (/fern|シダ|蕨/.test(prompt)) return "fern";
  if (/eucalypt/.test(prompt)) return "eucalyptus";
  if (/poppy|poppies|flower|bloom|rose|blossom|花/.test(prompt)) return "poppy";
  if (/berry|berries|holly/.test(prompt)) return "berry";
  if (/ginkgo|gingko|銀杏|银杏/.test(prompt)) return "ginkgo";
  return undefined;
}

/** A page of an herbal: a light disc, stems that share one foot, a ruled frame. */
function drawPage({ composition, palette }: Study): string {
  const { width, height, random } = composition;
  const wanted = kindFor(composition);
  const floor = height - 150;
  const centre = {
    x: width * random.between(0.44, 0.56) + scatter(composition, 120),
    y: height * random.between(0.36, 0.42),
  };
  const disc = circlePath({ ...centre, radius: random.between(270, 320) });
  const stems = Math.max(3, Math.round(width / 210)) + Math.round(composition.ornament * 2);
  const middle = (stems - 1) / 2;
  // Neighbours never share a green, else two plants read as one.
  const shift = random.integer(0, palette.leaves.length - 1);
  const order = Array.from({ length: stems }, (_, index) => index).sort(
    (one, other) => Math.abs(other - middle) - Math.abs(one - middle),
  );
  const art = order.map((index) => {
    const offset = index / middle - 1;
    const stem = random.fork(`stem ${index}`);
    const isMiddle = Math.abs(offset) < 0.24;
    const foot = {
      x: width / 2 + offset * Math.min(width * 0.29, 420) + scatter(composition, 80),
      y: floor,
    };
    const room = floor - 70;
    const reach = isMiddle
      ? room * stem.between(0.76, 0.82)
      : Math.min(room, width * 0.95) * stem.between(0.44, 0.7);
    const lean =
      offset * stem.between(0.16, 0.3) + stem.between(-0.06, 0.06) + scatter(composition, 0.3);
    const tip = Math.min(width - 170, Math.max(170, foot.x + lean * reach));
    return drawSprig({
      random: stem,
      kind: wanted !== undefined && (isMiddle || stem.chance(0.5)) ? wanted : stem.pick(species),
      foot,
      reach,
      lean: (tip - foot.x) / reach,
      colour: palette.leaves[(index + shift) % palette.leaves.length] ?? palette.ink,
      bloom: stem.pick(palette.blooms),
      chaos: composition.chaos,
    });
  });
  const inset = 34;
  const rule = (gap: number, stroke: number) =>
    `<rect x="${inset + gap}" y="${inset + gap}" width="${round(width - 2 * (inset + gap))}" height="${round(height - 2 * (inset + gap) - 62)}" fill="none" stroke="${palette.ink}" stroke-width="${stroke}" opacity="0.55"/>`;
  const frame =
    composition.ornament === 0 ? "" : rule(0, 2) + (composition.ornament > 0.45 ? rule(9, 1) : "");
  return [
    composition.ornament > 0.25
      ? paper({
          path: disc,
          fill: mix(palette.paper, palette.colours[2], 0.55),
          shade: palette.ink,
          depth: 16,
          strength: 0.13,
        })
      : `<path d="${disc}" fill="${mix(palette.paper, palette.colours[2], 0.4)}"/>`,
    drawOddities({
      composition,
      colours: palette.colours,
      shade: palette.ink,
      floor: height * 0.7,
    }),
    `<path d="M${round(width / 2 - Math.min(width * 0.4, 520))} ${round(floor)}H${round(width / 2 + Math.min(width * 0.4, 520))}" stroke="${palette.ink}" stroke-width="2" opacity="0.4"/>`,
    art.join(""),
    frame,
  ].join("");
}

/** Sprigs strewn over a cloth that repeats: what leaves one edge comes in at the other. */
function drawStrewn({ composition, palette }: Study): string {
  const { width, height, random } = composition;
  const wanted = kindFor(composition);
  const columns = Math.max(2, Math.round(width / 330));
  const rows = Math.max(2, Math.round(height / 330));
  let art = "";
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = random.fork(`sprig ${row} ${column}`);
      const x =
        ((column + (row % 2) * 0.5 + cell.between(0.4, 0.6)) / columns) * width +
        cell.between(-120, 120) * composition.chaos;
      const y =
        ((row + cell.between(0.42, 0.58)) / rows) * height +
        cell.between(-120, 120) * composition.chaos;
      const reach = cell.between(250, 310);
      const sprig = `<g transform="rotate(${round(cell.between(0, 360))})">${drawSprig({ random: cell, kind: wanted !== undefined && cell.chance(0.6) ? wanted : cell.pick(species), foot: { x: 0, y: reach / 2 }, reach, lean: cell.between(-0.25, 0.25), colour: cell.pick(palette.leaves), bloom: cell.pick(palette.blooms), chaos: composition.chaos })}</g>`;
      const dot =
        composition.ornament > 0.2
          ? `<circle cx="${round(cell.between(150, 190))}" cy="${round(cell.between(-60, 60))}" r="${round(cell.between(6, 14))}" fill="${palette.colours[2]}"/>`
          : "";
      const repeat = (place: number, period: number) =>
        [place % period, (place % period) - period, (place % period) + period].filter(
          (each) => each > -220 && each < period + 220,
        );
      for (const left of repeat(x, width)) {
        for (const top of repeat(y, height))
          art += `<g transform="translate(${round(left)} ${round(top)})">${sprig}${dot}</g>`;
      }
    }
  }
  return art;
}

/** A botanical study, or with tile a printed cotton of the same plants. */
export function drawBotanical(composition: Composition): Drawing {
  const { width, height } = composition;
  const palette = choosePalette(composition, printPalettes);
  const study = { composition, palette };
  const sheet = `<rect width="${round(width)}" height="${round(height)}" fill="${palette.paper}"/>`;
  if (composition.isTile)
    return {
      defs: "",
      art: sheet + drawStrewn(study),
      caption: { ink: palette.ink, ground: "card", colour: palette.paper },
    };
  return {
    defs: "",
    art: sheet + drawPage(study),
    caption: { ink: palette.ink, ground: "margin", colour: palette.paper },
  };
}
