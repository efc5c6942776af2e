import type { Settings } from "../env";

const HIDDEN = "[key]";
const SHORTEST_PART = 4;

/** Every key that this studio holds. */
export function keysOf(settings: Pick<Settings, "providers">): string[] {
  return settings.providers.flatMap(({ connection }) => connection?.key ?? []);
}

/** Text of a provider without the keys that it may repeat. */
export function withoutKeys(text: string, keys: readonly string[]): string {
  return keys.reduce((left, key) => left.replaceAll(key, HIDDEN), text);
}

/** The same for every text in a value, names too; what it is made of stays as it is. */
export function valueWithoutKeys(value: unknown, keys: readonly string[]): unknown {
  if (typeof value === "string") return withoutKeys(value, keys);
  if (Array.isArray(value)) return value.map((each) => valueWithoutKeys(each, keys));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, each]) => {
    return [withoutKeys(name, keys), valueWithoutKeys(each, keys)] as const;
  });
  return Object.fromEntries(members);
}

/** The same for a text that was cut off: the beginning of a key may stand at its end. */
export function withoutKeysAtCut(text: string, keys: readonly string[]): string {
  const whole = withoutKeys(text, keys);
  for (const key of keys) {
    for (let length = key.length - 1; length >= SHORTEST_PART; length--) {
      if (!whole.endsWith(key.slice(0, length))) continue;
      return `${whole.slice(0, -length)}${HIDDEN}`;
    }
  }
  return whole;
}
