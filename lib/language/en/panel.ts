import type { Scenario } from "@/lib/contract/run";

const figures = new Intl.NumberFormat("en", { useGrouping: "min2", maximumFractionDigits: 20 });

/** Texts of the panel and the model picker, in English. */
export const panel = {
  title: "Next image",
  settings: "Settings",
  views: "View of the settings",
  view: { form: "Form", json: "JSON", code: "Code" },
  tabs: { next: "Next image", selected: "Selected" },
  noneSelected: "Select an image to see how it was made.",
  pin: "Keep this tab while writing and selecting",
  chooseModel: "Choose a model. In use:",
  changed: (count: number) => `${count} changed`,
  menu: "All settings",
  nothingChanged: "nothing changed",
  presets: "Presets",
  resetAll: "Reset all",
  wasReset: "All settings reset",
  reset: (label: string) => `Reset ${label}`,
  isChanged: "changed",
  help: (label: string) => `About ${label}`,
  range: "Range",
  default: "Default",
  apiName: "API name",
  fromTo: (from: number, to: number) => `${figures.format(from)} to ${figures.format(to)}`,
  from: (from: number) => `from ${figures.format(from)}`,
  upTo: (to: number) => `up to ${figures.format(to)}`,
  characters: (to: number) => `up to ${figures.format(to)} characters`,
  noDefault: "left to the provider",
  onOrOff: "On or off",
  on: "on",
  off: "off",
  outOfRange: ({ minimum, maximum }: { minimum?: number; maximum?: number }, limit: number) => {
    const from = minimum === undefined ? "" : figures.format(minimum);
    const to = maximum === undefined ? "" : figures.format(maximum);
    const range = from === "" ? `Up to ${to}` : to === "" ? `From ${from} on` : `${from} to ${to}`;
    return `${range}. Using ${figures.format(limit)} is possible.`;
  },
  use: (limit: number) => `Use ${figures.format(limit)}`,
  auto: "auto",
  less: (label: string) => `Less ${label.toLowerCase()}`,
  more: (label: string) => `More ${label.toLowerCase()}`,
  sliderValue: (value: number, to: number) => `${figures.format(value)} of ${figures.format(to)}`,
  sliderUnset: "Not set",
  moreRows: "More",
  via: "Via",
  viaHelp: "The provider that makes the image. Each keeps settings of its own.",
  references: "References",
  referencesGiven: (count: number, required: boolean) => {
    if (count === 0) return required ? "Add at least one image to edit" : "none";
    return count === 1 ? "1" : `${count}, in order`;
  },
  images: "Images",
  fewerImages: "Fewer images",
  moreImages: "More images",
  imagesHelp: "How many images one run makes.",
  oneAtATime: "This provider returns one at a time. Ask for more and the studio sends several.",
  newEachRun: "New each run",
  drawSeed: "Draw a seed",
  keepSeed: "Keep seed",
  custom: "Custom",
  width: "W",
  height: "H",
  widthName: "Width",
  heightName: "Height",
  swap: "Swap width and height",
  lockRatio: "Keep the proportions",
  customSize: "Custom size",
  about: "≈",
  megapixels: (pixels: number) =>
    `${pixels < 950_000 ? (pixels / 1_000_000).toFixed(2) : (pixels / 1_000_000).toFixed(1)} MP`,
  pixels: (width: number, height: number) => `${width} × ${height}`,
  shape: (of: { width: number; height: number; pixels?: readonly [number, number] }) => {
    const lie = of.width === of.height ? "square" : of.width > of.height ? "landscape" : "portrait";
    const size = of.pixels === undefined ? "" : `, ${of.pixels[0]} by ${of.pixels[1]}`;
    return `${of.width} to ${of.height}, ${lie}${size}`;
  },
  none: "Left to the provider",
  rehearse: "Rehearse",
  rehearseHelp:
    "Lets the Sandbox play a bad day, for free: slow answers, refusals, lost connections.",
  rehearsals: {
    none: "Normal",
    slow: "Slow (90 s)",
    very_slow: "Very slow",
    two_of_four: "Two of four",
    refused: "Refused",
    rate_limited: "Rate limited",
    key_refused: "Key refused",
    bad_reference: "Bad reference",
    connection_lost: "Connection lost",
    result_broken: "Result link broken",
  } satisfies Record<Scenario | "none", string>,
  card: {
    sandbox: "Sandbox · free, draws test images",
    sandboxEdits: "Sandbox · free, edits: add an image",
    edits: (provider: string) => `${provider} · edits only: add an image`,
    makes: (provider: string) => `${provider} · makes images`,
    both: (provider: string) => `${provider} · makes and edits`,
  },
  /** Where a time follows on the same line. */
  cardTimed: {
    sandbox: "Sandbox · free",
    sandboxEdits: "Sandbox · free, edits only",
    edits: (provider: string) => `${provider} · edits only`,
  },
} as const;
