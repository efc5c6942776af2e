/** What one field of a body may hold, as the provider's page says. */
export type Field =
  | { kind: "text"; maximum?: number; options?: readonly string[] }
  | { kind: "integer"; minimum?: number; maximum?: number }
  | { kind: "number"; minimum?: number; maximum?: number }
  | { kind: "boolean" }
  | { kind: "pixels" }
  | { kind: "links"; maximum?: number; data: boolean }
  | { kind: "link"; data: boolean };

type Pixels = readonly [width: number, height: number];

/** Where the size of the picture comes from. */
export type Canvas =
  | { from: "nothing"; pixels: Pixels }
  | { from: "text"; name: string; otherwise: string }
  | { from: "ratio"; name: string; otherwise: string; tier?: string }
  | { from: "preset"; name: string; otherwise: string; custom: string };

/** One row of a provider's table of models. */
export type WireModel = {
  /** Every id under which the provider's pages name it. */
  ids: readonly string[];
  endpoint: "generations" | "edits" | "tasks";
  required: readonly string[];
  /** Fields beside `model`; anything else in a body is refused. */
  fields: Readonly<Record<string, Field>>;
  /** Two fields that cannot be sent together. */
  exclusive?: readonly [string, string];
  canvas: Canvas;
};

/** The most pixels on one side that the emulator draws. */
export const LARGEST_SIDE = 8_000;

const presets: Readonly<Record<string, Pixels>> = {
  square_hd: [1024, 1024],
  square: [512, 512],
  portrait_4_3: [768, 1024],
  portrait_16_9: [576, 1024],
  landscape_4_3: [1024, 768],
  landscape_16_9: [1024, 576],
};

const tiers: Readonly<Record<string, number>> = { "1k": 1, "2k": 2, "4k": 4 };

const ONE_MEGAPIXEL = 1024 * 1024;
const GRAIN = 16;

/** The size of a picture in pixels. The body has been checked. */
export function canvasOf(canvas: Canvas, body: Readonly<Record<string, unknown>>): Pixels {
  switch (canvas.from) {
    case "nothing":
      return canvas.pixels;
    case "text":
      return pair(textOr(body[canvas.name], canvas.otherwise), "x");
    case "ratio": {
      const tier = canvas.tier === undefined ? "1k" : textOr(body[canvas.tier], "1k");
      const [width, height] = megapixel(pair(textOr(body[canvas.name], canvas.otherwise), ":"));
      const scale = tiers[tier.toLowerCase()] ?? 1;
      return [width * scale, height * scale];
    }
    case "preset": {
      const custom = body[canvas.custom];
      if (isPixels(custom)) return [custom.width, custom.height];
      return presets[textOr(body[canvas.name], canvas.otherwise)] ?? [1024, 768];
    }
    default:
      return canvas satisfies never;
  }
}

export function isPixels(value: unknown): value is { width: number; height: number } {
  if (typeof value !== "object" || value === null) return false;
  if (!("width" in value) || !("height" in value)) return false;
  return Number.isSafeInteger(value.width) && Number.isSafeInteger(value.height);
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function pair(text: string, separator: string): Pixels {
  const [first, second] = text.split(separator).map(Number);
  if (first === undefined || second === undefined) throw new Error(`not a size: ${text}`);
  return [first, second];
}

/** The size of exactly this ratio, on whole multiples of 16, that is nearest to one megapixel. */
function megapixel([width, height]: Pixels): Pixels {
  const divisor = greatestCommonDivisor(width, height);
  const across = (width / divisor) * GRAIN;
  const down = (height / divisor) * GRAIN;
  const exact = Math.sqrt(ONE_MEGAPIXEL / (across * down));
  const below = Math.max(1, Math.floor(exact));
  const distance = (times: number) => Math.abs(across * down * times * times - ONE_MEGAPIXEL);
  const times = distance(below) <= distance(below + 1) ? below : below + 1;
  return [across * times, down * times];
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
