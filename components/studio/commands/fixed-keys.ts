import { commandsTexts } from "@/lib/language/texts";
import type { Chord } from "./chord";
import type { CommandGroup } from "./command-list";

const words = commandsTexts.fixed;

export type FixedKey = {
  name: string;
  group: CommandGroup;
  chords: readonly Chord[];
  /** It acts for as long as it is down. */
  isHeld?: true;
};

/** Keys that belong to one place on the page and cannot be others. */
export const fixedKeys: readonly FixedKey[] = [
  { name: words.menu, group: "anywhere", chords: ["Shift+F10"] },
  { name: words.done, group: "anywhere", chords: ["F6"] },
  { name: words.earlier, group: "writing", chords: ["Alt+ArrowUp", "Alt+ArrowDown"] },
  { name: words.mention, group: "writing", chords: ["@"] },
  { name: words.moveReference, group: "writing", chords: ["Alt+ArrowLeft", "Alt+ArrowRight"] },
  { name: words.open, group: "looking", chords: ["Enter"] },
  { name: words.back, group: "looking", chords: ["Escape"] },
  { name: words.parent, group: "looking", chords: ["\\"], isHeld: true },
  { name: words.beside, group: "runs", chords: ["ArrowLeft", "ArrowRight"] },
  { name: words.ends, group: "runs", chords: ["Home", "End"] },
];

const pageKeys = ["Tab", "Enter", "Escape", "Space", "Backspace", "Home", "End", "PageUp"];
const moreKeys = ["PageDown", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "F5", "F11"];
/** Of fields and of the browser, which would not give them away. */
const heldKeys = "ACVXYTWNQRLPSF".split("").map((letter) => `Mod+${letter}`);

const keptKeys = new Set([
  ...pageKeys,
  ...moreKeys.flatMap((key) => [key, `Shift+${key}`]),
  ...heldKeys,
  ...fixedKeys.flatMap(({ chords }) => chords),
]);

/** Whether a chord is left for a command to be on. */
export function isFree(chord: Chord): boolean {
  return !keptKeys.has(chord);
}
