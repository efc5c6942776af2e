import { useHydrated } from "@/components/ui/browser/hydrated";
import { type Chord, chordForAria, chordWords, isAppleKeyboard } from "./chord";
import { type CommandId, commandList } from "./command-list";
import { chordFor, useKeyMap } from "./key-map";

/** The key that a command is on now, if any. */
export function useChord(id: CommandId): Chord | undefined {
  const map = useKeyMap();
  const command = commandList.find((each) => each.id === id);
  return command && chordFor(command, map);
}

type Hint = { "data-tooltip": string; "aria-keyshortcuts"?: string };

/** For a button that does what a command does: its tooltip with the key, and the key for readers. */
export function useKeyHint(id: CommandId, label: string): Hint {
  const chord = useChord(id);
  const isHydrated = useHydrated();
  if (chord === undefined || !isHydrated) return { "data-tooltip": label };
  return {
    "data-tooltip": `${label}  ${chordWords(chord, isAppleKeyboard())}`,
    "aria-keyshortcuts": chordForAria(chord),
  };
}
