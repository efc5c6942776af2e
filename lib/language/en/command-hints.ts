/** Commands that have a button from the beginning. */
export const commandHints = {
  models: "Choose a model",
  menu: "Command menu",
} as const;
