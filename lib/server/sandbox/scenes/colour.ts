type Channels = { red: number; green: number; blue: number };

function parse(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return {
    red: (value >> 16) & 255,
    green: (value >> 8) & 255,
    blue: value & 255,
  };
}

/** Between two colours "#rrggbb"; 0 is the first, 1 the second. */
export function mix(from: string, to: string, amount: number): string {
  const first = parse(from);
  const second = parse(to);
  const channel = (low: number, high: number) =>
    Math.round(low + (high - low) * Math.min(1, Math.max(0, amount)))
      .toString(16)
      .padStart(2, "0");
  return `#${channel(first.red, second.red)}${channel(first.green, second.green)}${channel(first.blue, second.blue)}`;
}

export function lighten(colour: string, amount: number): string {
  return mix(colour, "#fff6e6", amount);
}

export function darken(colour: string, amount: number): string {
  return mix(colour, "#06080f", amount);
}
