import type { Arrival } from "./exchange";
import { type Canvas, type Field, isPixels, LARGEST_SIDE, type WireModel } from "./wire-model";

type Body = Readonly<Record<string, unknown>>;

const MOST_IMAGES = 16;
const LINK = /^(https?:\/\/|data:image\/)/;
const PIXELS = /^(\d{1,4})x(\d{1,4})$/;
const RATIO = /^\d{1,2}:\d{1,2}$/;
const TIER = /^[124]k$/i;

/**
 * Whether the model of this submit was described by a person, and how many images it asks for; said
 * by the studio in headers that no provider gets. Where the emulator knows the model's page all the
 * same, the page counts.
 */
export function ownModelOf({ headers }: Arrival): { images: number } | undefined {
  if (headers["x-sandbox-model"] !== "own") return undefined;
  const images = Number(headers["x-sandbox-images"] ?? 1);
  return { images: Number.isInteger(images) && images >= 1 ? Math.min(images, MOST_IMAGES) : 1 };
}

/** A row for a model without a page: it takes the body as it is, as long as it has a prompt. */
export function rowFor(body: Body, endpoint: WireModel["endpoint"]): WireModel {
  const fields: [string, Field][] = [["prompt", { kind: "text" }]];
  for (const [name, value] of Object.entries(body)) {
    if (name === "model" || name === "prompt") continue;
    const field = fieldFor(value);
    if (field !== undefined) fields.push([name, field]);
  }
  return {
    ids: [],
    endpoint,
    required: ["prompt"],
    fields: Object.fromEntries(fields),
    canvas: canvasFor(body),
  };
}

function fieldFor(value: unknown): Field | undefined {
  if (Array.isArray(value)) return { kind: "links", data: true };
  if (isPixels(value)) return { kind: "pixels" };
  switch (typeof value) {
    case "string":
      return LINK.test(value) ? { kind: "link", data: true } : { kind: "text" };
    case "number":
      return { kind: "number" };
    case "boolean":
      return { kind: "boolean" };
    default:
      return undefined;
  }
}

/** The first field that speaks of a size in any of the ways that the providers' pages know. */
function canvasFor(body: Body): Canvas {
  const entries = Object.entries(body).filter(([name]) => name !== "model" && name !== "prompt");
  for (const [name, value] of entries) {
    if (isPixels(value)) return { from: "nothing", pixels: [value.width, value.height] };
    if (typeof value !== "string") continue;
    if (isSize(value)) return { from: "text", name, otherwise: value };
    if (RATIO.test(value) && !value.split(":").includes("0")) {
      const tier = entries.find(([, other]) => typeof other === "string" && TIER.test(other))?.[0];
      return { from: "ratio", name, otherwise: value, tier };
    }
  }
  return { from: "nothing", pixels: [1024, 1024] };
}

function isSize(text: string): boolean {
  const sides = PIXELS.exec(text)?.slice(1).map(Number) ?? [];
  return sides.length === 2 && sides.every((side) => side >= 1 && side <= LARGEST_SIDE);
}
