import type { CommandId } from "@/components/studio/commands/command-list";

const making = ["settingsTake", "vary", "again", "seed", "reference"] as const;

/** What the menus hold, in groups. */
export const menuCommands: Readonly<Record<"image" | "run", readonly (readonly CommandId[])[]>> = {
  image: [
    ["open", "zoom", "compare", "survey"],
    making,
    ["download", "copyImage", "copyPrompt", "record"],
    ["trash"],
  ],
  run: [["stop"], making, ["copyPrompt", "record"], ["trash"]],
};
