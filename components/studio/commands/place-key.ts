import { chordOf, isLetter, type Pressed } from "./chord";
import { commandOn, type KeyMap, keys } from "./key-map";

/**
 * What is pressed in a place with keys of its own: the id of the command that the key is on now,
 * else the key. Nothing with Ctrl and the like, nor for a character while letters are off.
 */
export function placeKey(event: Pressed, map: KeyMap = keys.get()): string | undefined {
  const chord = chordOf(event);
  if (chord === undefined) return undefined;
  const command = commandOn(chord, map);
  if (command !== undefined) return command.id;
  if (chord.includes("Mod+") || chord.includes("Alt+")) return undefined;
  if (!isLetter(chord)) return event.key;
  return map.letters ? event.key.toLowerCase() : undefined;
}
