import type { Model, Parameter, Parameters } from "./model";
import { expectedSize } from "./shape";

/** What the length of a wait depends on: calls that are equal in it are alike. */
export type WaitKind = { quality: string; size: string; count: number };

/** The kind of one call: as many images as it asks for, with the settings that cost time. */
export function waitKind(model: Model, call: { parameters: Parameters; count: number }): WaitKind {
  const chosen = (parameters: readonly Parameter[]) =>
    parameters.map((each) => `${each.name}=${chosenValue(each, call.parameters)}`).join(" ");
  const speed = model.parameters.filter(({ group }) => group === "speed");
  const resolutions = model.parameters.filter(
    ({ group, kind }) => group === "shape" && kind === "choice",
  );
  return {
    quality: chosen(speed),
    size: [sizeClass(model, call.parameters), chosen(resolutions)]
      .filter((part) => part !== "")
      .join(" "),
    count: call.count,
  };
}

function chosenValue(parameter: Parameter, parameters: Parameters): string {
  const value = parameters[parameter.name];
  if (value !== undefined) return typeof value === "object" ? "" : String(value);
  return "default" in parameter && parameter.default !== undefined ? String(parameter.default) : "";
}

const MEGAPIXEL = 1_000_000;

/** How often a megapixel was doubled, 0 for about one; nothing where no pixels are known. */
function sizeClass(model: Model, parameters: Parameters): string {
  const pixels = expectedSize(model, parameters)?.pixels;
  if (pixels === undefined) return "";
  const doublings = Math.round(Math.log2((pixels[0] * pixels[1]) / MEGAPIXEL));
  // Never "-0".
  return `doublings=${doublings + 0}`;
}
