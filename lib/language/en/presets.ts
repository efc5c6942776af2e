const plain = new Intl.ListFormat("en", { style: "narrow", type: "unit" });

/** Settings that were saved under a name. */
export const presets = {
  title: "Presets",
  keptHere: "Kept in this browser",
  saveAs: (model: string) => `Save these settings of ${model} as`,
  name: "Name",
  save: "Save",
  withPrompt: "With the prompt",
  settings: (settings: readonly string[]) =>
    settings.length === 0 ? "Everything as the provider has it." : plain.format(settings),
  nameFirst: "Write a name.",
  nameTaken: "There is a preset of this name.",
  notKept: "This browser keeps nothing more. Delete a preset and try again.",
  none: "No presets yet.",
  line: (of: { model: string; settings: readonly string[]; prompt: string | undefined }) =>
    [
      of.model,
      ...(of.settings.length === 0 ? [] : [plain.format(of.settings)]),
      ...(of.prompt === undefined ? [] : [`“${of.prompt}”`]),
    ].join(" · "),
  notOffered: (model: string) => `${model} is not offered here`,
  rename: (name: string) => `Rename ${name}`,
  saveName: (name: string) => `Save the new name of ${name}`,
  cancelName: (name: string) => `Keep the name ${name}`,
  newName: (name: string) => `New name of ${name}`,
  delete: (name: string) => `Delete ${name}`,
  deleted: (name: string) => `“${name}” deleted`,
  undo: "Undo",
  taken: (name: string) => `“${name}” taken over`,
} as const;
