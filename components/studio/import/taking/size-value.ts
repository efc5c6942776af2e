import { isFields, type Value } from "@/components/studio/import/reading/value";
import type { CustomSize, SizeParameter } from "@/lib/catalog/model";

const PROPORTIONS_DIFFER = 0.01;

type Size = { width: number; height: number; isPixels: boolean };

/** Which field of a size a pasted value fills, by the value itself, its pixels or its proportions. */
export function sizeValue(
  parameter: SizeParameter,
  value: Value,
): { name: string; value: string | CustomSize } | undefined {
  const { name, options, custom } = parameter;
  const exact = options.find((option) => option.value === value);
  if (exact !== undefined) return { name, value: exact.value };
  const size = sizeOf(value);
  if (size === undefined) return undefined;
  const { width, height, isPixels } = size;
  const byPixels = options.find(
    ({ pixels }) => isPixels && pixels?.[0] === width && pixels[1] === height,
  );
  if (byPixels !== undefined) return { name, value: byPixels.value };
  if (isPixels && custom !== undefined) return { name: custom.name, value: { width, height } };
  const byRatio = options.find(({ ratio: [wide, high] }) => {
    return Math.abs((wide * height) / (high * width) - 1) < PROPORTIONS_DIFFER;
  });
  return byRatio && { name, value: byRatio.value };
}

function sizeOf(value: Value): Size | undefined {
  if (isFields(value)) {
    const { width, height } = value;
    const isSize = typeof width === "number" && typeof height === "number";
    return isSize && width > 0 && height > 0 ? { width, height, isPixels: true } : undefined;
  }
  if (typeof value !== "string") return undefined;
  const [, wide, sign, high] =
    /^\s{0,4}(\d{1,5})\s?([x×*:/])\s?(\d{1,5})\s{0,4}$/i.exec(value) ?? [];
  const width = Number(wide);
  const height = Number(high);
  if (!(width > 0 && height > 0)) return undefined;
  return { width, height, isPixels: sign !== ":" && sign !== "/" };
}
