import sharp from "sharp";
import { drawCaption } from "./caption";
import { chooseFamily } from "./choose-family";
import type { Composition } from "./composition";
import { addGrain } from "./grain";
import { round } from "./paths";
import { markPng } from "./png-marks";
import { drawReferences } from "./references";
import { createRandom } from "./seeded-random";

export type SceneSettings = {
  width: number;
  height: number;
  prompt: string;
  seed: number;
  chaos?: number;
  stylize?: number;
  weird?: number;
  steps?: number;
  guidance?: number;
  quality?: string;
  tile?: boolean;
  raw?: boolean;
  leaveOut?: string;
  references?: Uint8Array[];
  position?: number;
  provider: string;
};

/** Pixels drawn at most; a larger image is drawn at this area and enlarged. */
const workingArea = 2048 * 2048;
/** A longer sheet than this is drawn at this ratio, and its middle is kept. */
const longestRatio = 5;
/** Words below this many pixels on the shorter side would be dust. */
const smallestWithWords = 160;
/** From this many steps on the edges are as sharp as they get. */
const crispSteps = 28;

function fraction(value: number | undefined, most: number, usual: number): number {
  return Math.min(1, Math.max(0, (value ?? usual) / most));
}

function detailOf(quality: string | undefined): 0 | 1 | 2 {
  if (quality === "low" || quality === "1") return 0;
  if (quality === "high" || quality === "hd" || quality === "4") return 2;
  return 1;
}

function compose(settings: SceneSettings): Composition {
  const ratio = Math.min(
    longestRatio,
    Math.max(1 / longestRatio, settings.width / settings.height),
  );
  const position = settings.position ?? 0;
  return {
    width: 1000 * Math.max(1, ratio),
    height: 1000 * Math.max(1, 1 / ratio),
    random: createRandom(String(settings.seed)),
    prompt: settings.prompt.toLowerCase(),
    position,
    chaos: fraction(settings.chaos, 100, 0),
    // Square root: the first hundred of a thousand is where people turn this dial.
    ornament: settings.raw === true ? 0 : Math.sqrt(fraction(settings.stylize, 1000, 100)),
    weird: Math.sqrt(fraction(settings.weird, 3000, 0)),
    detail: detailOf(settings.quality),
    isTile: settings.tile === true,
  };
}

type Sheet = {
  defs: string;
  art: string;
  composition: Composition;
  width: number;
  height: number;
};

function toSvg({ defs, art, composition, width, height }: Sheet): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${round(composition.width)} ${round(composition.height)}" preserveAspectRatio="xMidYMid slice"><defs>${defs}</defs>${art}</svg>`,
  );
}

/**
 * Draws the sandbox's image for these settings as a PNG. Equal settings give equal bytes; the size
 * is the size asked for, from 1 × 1 on.
 */
export async function drawScene(settings: SceneSettings): Promise<Uint8Array> {
  const composition = compose(settings);
  const shrink = Math.min(1, Math.sqrt(workingArea / (settings.width * settings.height)));
  const width = Math.max(1, Math.round(settings.width * shrink));
  const height = Math.max(1, Math.round(settings.height * shrink));
  const sheet = { composition, width, height };
  const drawing = chooseFamily(composition)(composition);
  const hasWords = Math.min(settings.width, settings.height) >= smallestWithWords;
  const words = hasWords
    ? (await drawReferences(composition, settings.references ?? [])) +
      drawCaption(
        {
          width: composition.width,
          height: composition.height,
          prompt: settings.prompt,
          leaveOut: settings.leaveOut ?? "",
          footnote: `${settings.width} × ${settings.height} px · ${settings.provider}`,
          guidance: settings.guidance,
        },
        drawing.caption,
      )
    : "";

  const missing = 1 - fraction(settings.steps, crispSteps, crispSteps);
  const blur = Math.min(width, height) * 0.011 * missing ** 1.6;
  const art = sharp(
    toSvg({
      ...sheet,
      ...drawing,
      art: blur < 0.3 ? drawing.art + words : drawing.art,
    }),
  );
  const painted =
    blur < 0.3
      ? art
      : sharp(await art.blur(blur).removeAlpha().png({ compressionLevel: 0 }).toBuffer()).composite(
          [{ input: toSvg({ ...sheet, defs: "", art: words }) }],
        );
  const pixels = await painted.removeAlpha().raw().toBuffer();
  addGrain({
    pixels,
    width,
    seed: String(settings.seed),
    strength: 1 + missing * 2.2,
  });
  const image = sharp(pixels, { raw: { width, height, channels: 3 } });
  if (shrink < 1)
    image.resize(settings.width, settings.height, {
      fit: "fill",
      kernel: "cubic",
    });
  return markPng(await image.png({ compressionLevel: 1, adaptiveFiltering: false }).toBuffer());
}
