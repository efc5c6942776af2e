import { commandsTexts } from "@/lib/language/texts";
import { chordWords, isLetter } from "./chord";
import { type CommandGroup, commandGroups, commandList } from "./command-list";
import { commandName } from "./command-name";
import { fixedKeys } from "./fixed-keys";
import { chordFor, type KeyMap } from "./key-map";
import { type Actions, worksHere } from "./offered-actions";

export type SheetRow = { name: string; keys: readonly string[]; isHeld: boolean };
export type SheetGroup = { name: string; rows: readonly SheetRow[] };

type Wanted = {
  map: KeyMap;
  offers: readonly Actions[];
  search: string;
  isApple: boolean;
};

const PER_COLUMN = 2;

/** The keys that work on this page, by place, two places a column; what is empty is left out. */
export function sheetColumns({ map, offers, search, isApple }: Wanted): SheetGroup[][] {
  const sought = search.trim().toLowerCase();
  const isFound = ({ name, keys }: SheetRow) =>
    name.toLowerCase().includes(sought) || keys.some((key) => key.toLowerCase() === sought);
  const rowsOf = (group: CommandGroup) =>
    [...commandRows(group, { map, offers }), ...fixed(group, map)].map(({ chords, ...row }) => ({
      ...row,
      keys: chords.map((chord) => chordWords(chord, isApple)),
    }));
  const columns: SheetGroup[][] = [];
  for (let at = 0; at < commandGroups.length; at += PER_COLUMN) {
    const groups = commandGroups.slice(at, at + PER_COLUMN).map((group) => ({
      name: commandsTexts.groups[group],
      rows: rowsOf(group).filter(isFound),
    }));
    const filled = groups.filter(({ rows }) => rows.length > 0);
    if (filled.length > 0) columns.push(filled);
  }
  return columns;
}

type Listed = { name: string; chords: readonly string[]; isHeld: boolean };

function commandRows(
  group: CommandGroup,
  { map, offers }: Pick<Wanted, "map" | "offers">,
): Listed[] {
  return commandList.flatMap((command) => {
    const chord = chordFor(command, map);
    if (command.group !== group || chord === undefined) return [];
    if (!worksHere(command.id, offers)) return [];
    return [{ name: commandName(command.id), chords: [chord], isHeld: false }];
  });
}

function fixed(group: CommandGroup, { letters }: KeyMap): Listed[] {
  // What is typed in a field is no key of the page.
  const acts = (chord: string) => letters || group === "writing" || !isLetter(chord);
  return fixedKeys
    .filter((key) => key.group === group && key.chords.every(acts))
    .map(({ name, chords, isHeld = false }) => ({ name, chords, isHeld }));
}
