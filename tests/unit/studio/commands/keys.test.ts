import { describe, expect, it } from "vitest";
import { chordForAria, chordOf, chordWords, isLetter } from "@/components/studio/commands/chord";
import { commandGroups, commandList } from "@/components/studio/commands/command-list";
import { commandName } from "@/components/studio/commands/command-name";
import { isFree } from "@/components/studio/commands/fixed-keys";
import {
  chordFor,
  commandOn,
  readKeyMap,
  takenBy,
  withChord,
} from "@/components/studio/commands/key-map";
import { placeKey } from "@/components/studio/commands/place-key";
import { sheetColumns } from "@/components/studio/commands/sheet-columns";
import { commandsTexts } from "@/lib/language/texts";

const untouched = readKeyMap(null);

type Held = Partial<Record<"metaKey" | "ctrlKey" | "altKey" | "shiftKey", boolean>>;
const none = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };
const pressed = (key: string, held: Held = {}) =>
  chordOf({ ...none, key, ...held, getModifierState: () => false });
const withAltGr = (key: string, held: Held = {}) =>
  chordOf({ ...none, key, ...held, getModifierState: (name) => name === "AltGraph" });

describe("a chord", () => {
  it.each([
    ["m", {}, "M"],
    ["R", { shiftKey: true }, "Shift+R"],
    ["?", { shiftKey: true }, "?"],
    ["k", { metaKey: true }, "Mod+K"],
    ["k", { ctrlKey: true }, "Mod+K"],
    ["Enter", { ctrlKey: true, shiftKey: true }, "Mod+Shift+Enter"],
    [" ", {}, "Space"],
    ["ArrowUp", { altKey: true }, "Alt+ArrowUp"],
    ["+", { ctrlKey: true }, "Mod++"],
    ["[", { altKey: true }, "["],
    ["1", { altKey: true }, "Alt+1"],
    ["m", { altKey: true }, "Alt+M"],
  ] as const)("of %s with %o is %s", (key, held, chord) => {
    expect(pressed(key, held)).toBe(chord);
  });

  it("has no Ctrl and no Alt that only tell of AltGr", () => {
    expect(withAltGr("[", { ctrlKey: true, altKey: true })).toBe("[");
    expect(withAltGr("]")).toBe("]");
    expect(pressed("[", { ctrlKey: true, altKey: true })).toBe("Mod+[");
  });

  it.each(["Shift", "Meta", "Control", "Alt", "Dead"])("is not made by %s alone", (key) => {
    expect(pressed(key)).toBeUndefined();
  });

  it("is written as it stands on the keys", () => {
    expect(chordWords("Mod+Shift+Enter", true)).toBe("⌘⇧↵");
    expect(chordWords("Mod+Shift+Enter", false)).toBe("Ctrl+Shift+↵");
    expect(chordWords("Mod++", false)).toBe("Ctrl++");
    expect(chordForAria("Mod+K")).toBe("Meta+K Control+K");
    expect(chordForAria("?")).toBe("?");
  });

  it("counts as a letter where it types a character", () => {
    expect(["M", "Shift+R", "/", "+"].every(isLetter)).toBe(true);
    expect(["Mod+K", "Mod++", "Alt+M", "Delete", "Enter"].some(isLetter)).toBe(false);
  });
});

describe("the list of commands", () => {
  it("names each command and gives no key twice", () => {
    const ids = commandList.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(Object.keys(commandsTexts.names).toSorted());
    expect(commandName("stop")).toBe("Stop the run");
    const chords = commandList.flatMap(({ chord }) => chord ?? []);
    expect(new Set(chords).size).toBe(chords.length);
    expect(commandGroups.toSorted()).toEqual(Object.keys(commandsTexts.groups).toSorted());
  });

  it("is found by its keys", () => {
    expect(commandOn("M", untouched)?.id).toBe("models");
    expect(commandOn("Mod+K", untouched)?.id).toBe("menu");
    expect(commandOn("Q", untouched)).toBeUndefined();
  });
});

describe("keys of the page, of fields and of the browser", () => {
  it("are on no command from the start but those that fields give way to", () => {
    const taken = commandList.filter(({ chord }) => chord !== undefined && !isFree(chord));
    expect(taken.every(({ notInFields }) => notInFields)).toBe(true);
  });

  it.each(["Tab", "Escape", "ArrowLeft", "Shift+ArrowUp", "Mod+V", "Alt+ArrowUp", "F6", "\\"])(
    "such as %s cannot be given to one",
    (chord) => expect(isFree(chord)).toBe(false),
  );

  it("leave the others", () => {
    expect(["Q", "Shift+Q", "Alt+Q", "Mod+J", "F2"].every(isFree)).toBe(true);
  });
});

describe("a place with keys of its own", () => {
  const at = (key: string, map = untouched, held: Held = {}) =>
    placeKey({ ...none, key, ...held, getModifierState: () => false }, map);

  it("hears commands by the keys they are on now, and its own", () => {
    expect(at("z")).toBe("zoom");
    expect(at("q", withChord(untouched, "zoom", "Q"))).toBe("zoom");
    expect(at("z", withChord(untouched, "zoom", "Q"))).toBe("z");
    expect([at("X"), at("ArrowLeft"), at("+")]).toEqual(["x", "ArrowLeft", "+"]);
    expect(at("+", untouched, { ctrlKey: true })).toBeUndefined();
  });

  it("hears no character while letters are switched off", () => {
    const map = { ...untouched, letters: false };
    expect(["z", "i", "x", "+"].map((key) => at(key, map))).toEqual(Array(4).fill(undefined));
    expect(at("Escape", map)).toBe("Escape");
  });
});

describe("the sheet", () => {
  const offers = [{ prompt: { run: () => undefined }, models: { run: () => undefined } }];
  const rows = (search: string, map = untouched) =>
    sheetColumns({ map, offers, search, isApple: false })
      .flat()
      .flatMap((group) => group.rows)
      .map(({ name, keys }) => `${name} ${keys.join(" ")}`);

  it("lists only what works here, as it is set, and what is fixed", () => {
    expect(rows("")).toContain("Choose a model M");
    expect(rows("")).not.toContain("Compare C");
    expect(rows("model", withChord(untouched, "models", "Q"))).toEqual(["Choose a model Q"]);
    expect(rows("earlier")).toEqual(["Earlier, later prompt Alt+↑ Alt+↓"]);
    expect(rows("choose", { ...untouched, letters: false })).toEqual([]);
    expect(rows("before", untouched)).toContain("See what was before \\");
    expect(rows("what was", { ...untouched, letters: false })).not.toContain(
      "See what was before \\",
    );
  });

  it("is found by a key too", () => {
    expect(rows("m")).toContain("Choose a model M");
    expect(rows("f6")).toHaveLength(1);
  });
});

describe("changed keys", () => {
  const [models] = commandList.filter(({ id }) => id === "models");
  if (models === undefined) throw new Error("no models");

  it("take the place of the first ones, and give them back", () => {
    const map = withChord(untouched, "models", "Q");
    expect(commandOn("Q", map)?.id).toBe("models");
    expect(commandOn("M", map)).toBeUndefined();
    expect(chordFor(models, withChord(map, "models", undefined))).toBe("M");
  });

  it("tell from which command a first key would be taken back", () => {
    const map = withChord(withChord(untouched, "models", "Q"), "compare", "M");
    expect(takenBy(map, "models", "M")?.id).toBe("compare");
    expect(takenBy({ ...map, letters: false }, "models", "M")?.id).toBe("compare");
    expect(takenBy(map, "models", "Q")).toBeUndefined();
    expect(takenBy(map, "models", "")).toBeUndefined();
  });

  it("can be none at all", () => {
    expect(chordFor(models, withChord(untouched, "models", ""))).toBeUndefined();
  });

  it("leave only keys with Ctrl or without a character once letters are off", () => {
    const map = { ...untouched, letters: false };
    const left = commandList.flatMap((command) => chordFor(command, map) ?? []);
    expect(left.filter((chord) => !chord.includes("Mod+"))).toEqual(["Delete"]);
    expect(left).toContain("Mod+K");
  });

  it("are read back as they were kept, and nonsense is not", () => {
    const map = { letters: false, enterSends: true, chords: { models: "Q", keys: "" } };
    expect(readKeyMap(JSON.stringify(map))).toEqual(map);
    expect(readKeyMap('{"chords":{"models":7,"nothing":"Q"}}')).toEqual(untouched);
    for (const text of ["", "null", "7", "[]", '{"chords":null}']) {
      expect(readKeyMap(text)).toEqual(untouched);
    }
  });
});
