type Key = { key: string; shiftKey: boolean; altKey: boolean };

const keys: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/**
 * How many steps a key moves a number; undefined for a key that moves none. Arrows move one, with
 * Shift ten, with Alt a tenth where the number has decimals.
 */
export function keySteps({ key, shiftKey, altKey }: Key, decimal: boolean): number | undefined {
  const steps = keys[key];
  if (steps === undefined || Math.abs(steps) > 1) return steps;
  if (shiftKey) return steps * 10;
  return altKey && decimal ? steps / 10 : steps;
}
