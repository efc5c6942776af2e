/** From one sign of a text to another. */
export type Place = { from: number; to: number };

export type JsonFault = Place & {
  kind: "value" | "name" | "colon" | "comma" | "string" | "rest" | "twice" | "deep";
};

export type ParsedJson =
  /** Where each name stands, by its path: `parameters.stylize`, `references.0.url`. */
  { value: unknown; places: ReadonlyMap<string, Place> } | { fault: JsonFault };

/** Deeper than anything that is asked for. */
const DEEPEST = 16;
const NUMBER = /-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:e[+-]?\d{1,4})?/iy;
const WORDS: readonly [string, unknown][] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

/** Strict JSON, with the place of every name, and of what is wrong: no browser tells that alike. */
export function parseJson(text: string): ParsedJson {
  const reader = new Reader(text);
  try {
    return { value: reader.whole(), places: reader.places };
  } catch (caught) {
    if (caught instanceof Fault) return { fault: caught.fault };
    throw caught;
  }
}

class Fault extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.kind);
  }
}

class Reader {
  readonly places = new Map<string, Place>();
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.value([]);
    this.space();
    if (this.at < this.text.length) this.fail("rest", this.text.length);
    return value;
  }

  private value(path: readonly string[]): unknown {
    this.space();
    if (path.length > DEEPEST) this.fail("deep");
    const sign = this.text[this.at];
    if (sign === "{") return this.object(path);
    if (sign === "[") return this.list(path);
    if (sign === '"') return this.string();
    const word = WORDS.find(([letters]) => this.text.startsWith(letters, this.at));
    if (word !== undefined) {
      this.at += word[0].length;
      return word[1];
    }
    NUMBER.lastIndex = this.at;
    const digits = NUMBER.exec(this.text)?.[0];
    if (digits === undefined) this.fail("value");
    this.at += digits.length;
    return Number(digits);
  }

  private object(path: readonly string[]): Record<string, unknown> {
    const members = new Map<string, unknown>();
    this.at += 1;
    for (let isFirst = true; !this.ends("}", isFirst); isFirst = false) {
      this.space();
      const from = this.at;
      if (this.text[from] !== '"') this.fail("name");
      const name = this.string();
      if (members.has(name)) throw new Fault({ kind: "twice", from, to: this.at });
      const inner = [...path, name];
      this.places.set(inner.join("."), { from, to: this.at });
      this.space();
      if (this.text[this.at] !== ":") this.fail("colon");
      this.at += 1;
      members.set(name, this.value(inner));
    }
    return Object.fromEntries(members);
  }

  private list(path: readonly string[]): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    for (let isFirst = true; !this.ends("]", isFirst); isFirst = false) {
      this.space();
      const from = this.at;
      const inner = [...path, String(items.length)];
      items.push(this.value(inner));
      this.places.set(inner.join("."), { from, to: this.at });
    }
    return items;
  }

  /** Whether the closing sign comes; between two members a comma must stand. */
  private ends(close: string, isFirst: boolean): boolean {
    this.space();
    if (this.text[this.at] === close) {
      this.at += 1;
      return true;
    }
    if (isFirst) return false;
    if (this.text[this.at] !== ",") this.fail("comma");
    this.at += 1;
    return false;
  }

  private string(): string {
    const from = this.at;
    this.at += 1;
    for (; this.at < this.text.length && this.text[this.at] !== '"'; this.at += 1) {
      if (this.text[this.at] === "\\") this.at += 1;
    }
    this.at += 1;
    try {
      const read: unknown = JSON.parse(this.text.slice(from, this.at));
      if (typeof read === "string") return read;
    } catch {
      // Told below, with its place.
    }
    const line = this.text.indexOf("\n", from);
    const to = line === -1 ? this.text.length : line;
    throw new Fault({ kind: "string", from, to: Math.min(to, Math.max(this.at, from + 1)) });
  }

  private space(): void {
    while (" \t\n\r".includes(this.text[this.at] ?? "-")) this.at += 1;
  }

  /** At the end of a text its last sign is what can be pointed at. */
  private fail(kind: JsonFault["kind"], to = this.at + 1): never {
    const from = Math.max(0, Math.min(this.at, this.text.length - 1));
    throw new Fault({ kind, from, to: Math.min(this.text.length, Math.max(to, from + 1)) });
  }
}
