import type { commandsTexts } from "@/lib/language/texts";
import type { Chord } from "./chord";

export type CommandId = keyof typeof commandsTexts.names;
export type CommandGroup = keyof typeof commandsTexts.groups;

export type Command = {
  id: CommandId;
  group: CommandGroup;
  /** What it is on until somebody changes it; absent: only in the menu. */
  chord?: Chord;
  /** It acts on an image or on its run; its key then does only where images are. */
  on?: "image";
  /** It goes to another page. */
  isPage?: true;
  /** Not in the menu, because it only opens the menu itself. */
  keyOnly?: true;
  /** In a field its key belongs to what is written there. */
  notInFields?: true;
};

/** Every command, once: tooltips, keys, menus, the keys sheet and the settings read it. */
export const commandList: readonly Command[] = [
  { id: "settingsTake", group: "making", chord: "R", on: "image" },
  { id: "again", group: "making", chord: "Shift+R", on: "image" },
  { id: "vary", group: "making", chord: "V", on: "image" },
  { id: "seed", group: "making", chord: "S", on: "image" },
  { id: "reference", group: "making", chord: "A", on: "image" },
  { id: "open", group: "looking", on: "image" },
  { id: "zoom", group: "looking", chord: "Z", on: "image" },
  { id: "compare", group: "looking", chord: "C", on: "image" },
  { id: "survey", group: "looking", chord: "N", on: "image" },
  { id: "selected", group: "looking", chord: "I", on: "image" },
  { id: "runView", group: "looking", chord: "E" },
  { id: "surround", group: "looking", chord: "B" },
  { id: "full", group: "looking", chord: "F" },
  { id: "download", group: "sorting", chord: "D", on: "image" },
  { id: "copyImage", group: "sorting", chord: "Mod+C", on: "image", notInFields: true },
  { id: "copyPrompt", group: "sorting", chord: "Mod+Shift+C", on: "image", notInFields: true },
  { id: "record", group: "runs", on: "image" },
  { id: "trash", group: "sorting", chord: "Delete", on: "image" },
  { id: "generate", group: "writing", chord: "Mod+Enter" },
  { id: "generateNewSeed", group: "writing", chord: "Mod+Shift+Enter" },
  { id: "stop", group: "runs", chord: "Mod+." },
  { id: "prompt", group: "anywhere", chord: "/" },
  { id: "models", group: "anywhere", chord: "M" },
  { id: "importing", group: "writing" },
  { id: "resetSettings", group: "writing" },
  { id: "undo", group: "anywhere", chord: "Mod+Z", notInFields: true },
  { id: "redo", group: "anywhere", chord: "Mod+Shift+Z", notInFields: true },
  { id: "strip", group: "looking", chord: "[" },
  { id: "panel", group: "looking", chord: "]" },
  { id: "library", group: "anywhere", chord: "G", isPage: true },
  { id: "runs", group: "runs", isPage: true },
  { id: "preferences", group: "anywhere", isPage: true },
  { id: "keys", group: "anywhere", chord: "?" },
  { id: "menu", group: "anywhere", chord: "Mod+K", keyOnly: true },
];

/** In the order in which the sheet lists them, column by column. */
export const commandGroups = [
  "anywhere",
  "writing",
  "looking",
  "runs",
  "sorting",
  "making",
] as const satisfies readonly CommandGroup[];
