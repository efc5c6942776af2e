/** A key with what is held, written as "Mod+Shift+Enter", "M" or "?". Mod is ⌘, or Ctrl elsewhere. */
export type Chord = string;

export type Pressed = Pick<
  KeyboardEvent,
  "key" | "metaKey" | "ctrlKey" | "altKey" | "shiftKey" | "getModifierState"
>;

const modifiers: readonly string[] = ["Meta", "Control", "Alt", "Shift", "AltGraph", "CapsLock"];

/** The chord of a key press; nothing while only modifiers are down. */
export function chordOf(event: Pressed): Chord | undefined {
  const { key } = event;
  if (modifiers.includes(key) || key === "Dead" || key === "Unidentified") return undefined;
  const isSign = key.length === 1 && key.toUpperCase() === key.toLowerCase() && key !== " ";
  // Shift, Option and AltGr are how a sign like "?" or "[" is typed, nowhere the same on all
  // keyboards; some systems tell of AltGr as of Ctrl and Alt.
  const isCtrl = event.ctrlKey && !(isSign && event.getModifierState("AltGraph"));
  const isAlt = event.altKey && !(isSign && !/\d/.test(key));
  return [
    ...(event.metaKey || isCtrl ? ["Mod"] : []),
    ...(isAlt ? ["Alt"] : []),
    ...(event.shiftKey && !isSign ? ["Shift"] : []),
    key === " " ? "Space" : key.length === 1 ? key.toUpperCase() : key,
  ].join("+");
}

type Parts = { held: readonly string[]; key: string };

function partsOf(chord: Chord): Parts {
  // The key itself may be "+".
  const at = chord.length === 1 ? -1 : chord.lastIndexOf("+", chord.length - 2);
  return at === -1
    ? { held: [], key: chord }
    : { held: chord.slice(0, at).split("+"), key: chord.slice(at + 1) };
}

/** Whether it types a character: people who dictate or have other software may need it off. */
export function isLetter(chord: Chord): boolean {
  const { held, key } = partsOf(chord);
  return key.length === 1 && !held.includes("Mod") && !held.includes("Alt");
}

const signs: Readonly<Record<string, string>> = {
  Enter: "↵",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Delete: "Del",
};
const appleHeld: Readonly<Record<string, string>> = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };

/** As it stands on the keys in front of a person. */
export function chordWords(chord: Chord, isApple: boolean): string {
  const { held, key } = partsOf(chord);
  const sign = signs[key] ?? key;
  if (isApple) return [...held.map((each) => appleHeld[each] ?? each), sign].join("");
  return [...held.map((each) => (each === "Mod" ? "Ctrl" : each)), sign].join("+");
}

/** For `aria-keyshortcuts`; both ways where ⌘ or Ctrl will do. */
export function chordForAria(chord: Chord): string {
  const { held, key } = partsOf(chord);
  if (!held.includes("Mod")) return [...held, key].join("+");
  const others = held.filter((each) => each !== "Mod");
  return ["Meta", "Control"].map((mod) => [mod, ...others, key].join("+")).join(" ");
}

export function isAppleKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
