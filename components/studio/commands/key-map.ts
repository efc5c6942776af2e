import { createStore, useStore } from "@/components/ui/browser/store";
import { type Chord, isLetter } from "./chord";
import { type Command, type CommandId, commandList } from "./command-list";

/** What somebody has changed about the keys. */
export type KeyMap = {
  /** False: no key that types a character does anything. */
  letters: boolean;
  /** True: Enter in the prompt generates, and Shift with it begins a line. */
  enterSends: boolean;
  /** By command; "" for no key. */
  chords: Readonly<Partial<Record<CommandId, Chord>>>;
};

const KEY = "proofsheet.keys";

export const firstKeyMap: KeyMap = { letters: true, enterSends: false, chords: {} };

/** Reads what is kept; anything that is not a key map counts as none. */
export function readKeyMap(text: string | null): KeyMap {
  if (text === null) return firstKeyMap;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return firstKeyMap;
    const letters = !("letters" in kept) || kept.letters !== false;
    const enterSends = "enterSends" in kept && kept.enterSends === true;
    const found = "chords" in kept ? kept.chords : undefined;
    if (typeof found !== "object" || found === null) return { letters, enterSends, chords: {} };
    const chords: Partial<Record<CommandId, Chord>> = {};
    for (const [name, chord] of Object.entries(found)) {
      const command = commandList.find(({ id }) => id === name);
      if (command !== undefined && typeof chord === "string") chords[command.id] = chord;
    }
    return { letters, enterSends, chords };
  } catch {
    return firstKeyMap;
  }
}

/** The key that a command is on; nothing where it has none or its letter is switched off. */
export function chordFor({ id, chord }: Command, { letters, chords }: KeyMap): Chord | undefined {
  const found = chords[id] ?? chord;
  if (found === undefined || found === "") return undefined;
  return isLetter(found) && !letters ? undefined : found;
}

/** The command that a chord stands for. */
export function commandOn(chord: Chord, map: KeyMap): Command | undefined {
  return commandList.find((command) => chordFor(command, map) === chord);
}

/** The other command that a chord would be taken from, also while letters are switched off. */
export function takenBy(map: KeyMap, id: CommandId, chord: Chord): Command | undefined {
  const by = commandOn(chord, { ...map, letters: true });
  return by?.id === id ? undefined : by;
}

/** The map with a command on another key, without one (""), or as it was at first. */
export function withChord(map: KeyMap, id: CommandId, chord: Chord | undefined): KeyMap {
  const { [id]: _, ...others } = map.chords;
  return { ...map, chords: chord === undefined ? others : { ...others, [id]: chord } };
}

const keyMap = createStore<KeyMap>(firstKeyMap);
let readLast: string | null = null;

/** Brings what was kept back, and follows other tabs until the returned function is called. */
export function followKeyMap(): () => void {
  const read = () => {
    const text = localStorage.getItem(KEY);
    // Several places of a page follow it.
    if (text !== readLast) keyMap.set(readKeyMap(text));
    readLast = text;
  };
  const hear = ({ key }: StorageEvent) => {
    if (key === KEY) read();
  };
  read();
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}

export const keys = {
  get: keyMap.get,
  change(next: KeyMap): void {
    readLast = JSON.stringify(next);
    localStorage.setItem(KEY, readLast);
    keyMap.set(next);
  },
};

export function useKeyMap(): KeyMap {
  return useStore(keyMap, (map) => map);
}
