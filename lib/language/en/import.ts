const forms = {
  curl: "a curl command",
  json: "a JSON body",
  python: "a Python call",
  javascript: "a JavaScript call",
  flags: "a prompt with Midjourney flags",
  settings: "a Stable Diffusion recipe",
  file: "an image file with its record",
} as const;

const short = {
  curl: "curl",
  json: "JSON",
  python: "a Python call",
  javascript: "a JavaScript call",
  flags: "a prompt with flags",
  settings: "a recipe",
  file: "an image",
} as const;

/** The card that offers to fill the form from a pasted text. */
export const importing = {
  region: "Pasted text",
  leave: "Leave it",
  leftOut: (count: number) =>
    count === 1
      ? "One reference was sent as data. It is not in the file."
      : `${count} references were sent as data. They are not in the file.`,
  recognised: (form: keyof typeof forms, model: string, via: string) =>
    `This is ${forms[form]} ${form === "file" ? "inside, made by" : "for"} ${model} via ${via}.`,
  notCarried: (form: keyof typeof forms, asked: string) =>
    `This is ${forms[form]}. No provider here carries ${asked}.`,
  closest: (model: string, via: string) => `Closest: ${model} via ${via}.`,
  unreadable: (form: keyof typeof short) =>
    form === "curl"
      ? "This looks like curl, but the body is not JSON."
      : `This looks like ${short[form]}, but its values do not stand in it.`,
  ownImage: "This is an image of this studio.",
  key: "The key in it was not read and is not stored.",
  lines: "What is in it",
  taken: (name: string, value: string | undefined) =>
    value === undefined ? name : `${name} = ${value}`,
  references: (count: number) => `${count} ${count === 1 ? "reference" : "references"}`,
  empties: (count: number) =>
    count === 1
      ? "It names no reference: the one in the tray leaves it."
      : `It names no reference: the ${count} in the tray leave it.`,
  studio: (name: string) => `${name} (we set it)`,
  unknown: (name: string, value: string | undefined) =>
    value === undefined ? `${name} (could not be read)` : `${name} = ${value} (not a setting here)`,
  states: {
    taken: "Goes into the form",
    studio: "Set by the studio",
    unknown: "Not a setting of this model",
    refused: "Does not go into the form",
  },
  fill: "Fill the form",
  fillFrom: "Use its settings",
  addAs: (position: number) => `Add as reference ${position}`,
  keep: "Keep as text",
  keys: { fill: "↵", keep: "esc" },
  filled: "The form is filled",
  notMade: "This image has no settings: it was added, not made. It can be a reference.",
  notFound: "Its settings could not be read.",
} as const;
