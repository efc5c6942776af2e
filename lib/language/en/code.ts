const figures = new Intl.NumberFormat("en");

/** The settings of the next image as JSON, and as a program. */
export const code = {
  json: "Settings as JSON",
  jsonHint: "What you change here changes in the form. Esc, then Tab, leaves.",
  undone: "The form follows the JSON",
  kept: "The form keeps what it had until this is mended.",
  problems: (count: number) => {
    if (count === 0) return "No problems";
    return count === 1 ? "1 problem" : `${figures.format(count)} problems`;
  },
  line: (line: number) => `Line ${figures.format(line)}`,
  syntax: {
    value: "A value is missing here.",
    name: "A name in double quotes is missing here.",
    colon: "A colon is missing here.",
    comma: "A comma, or the end, is missing here.",
    string: "This text has no end, or holds a sign that must be escaped.",
    rest: "Nothing may follow the end.",
    twice: "This name stands here twice.",
    deep: "This is too deep.",
  },
  whole: "The settings are one object: { … }.",
  inside: (name: string) => `"${name}" belongs inside "parameters".`,
  part: (name: string) => `"${name}" is not known here. Settings belong inside "parameters".`,
  form: {
    model: "The model is named by a text.",
    prompt: "The prompt is a text.",
    parameters: 'Parameters are { "name": text, number, true or false, or { "width", "height" } }.',
    references: 'References are a list of { "url": … } or { "image": … }.',
    count: "The count is a number.",
  },
  model: (name: string) => `No model here is called "${name}".`,
  code: "Code",
  language: "Language",
  copy: "Copy",
  copied: "Copied",
  first: "Mend this first",
  calls: (count: number, isSeedRaised: boolean) =>
    isSeedRaised
      ? `Generate sends ${count} of these, each with the next seed.`
      : `Generate sends ${count} of these.`,
  drawsSeed: "Generate also draws a seed.",
  sandbox: (variable: string) => `Without ${variable} on the server the studio asks its Sandbox.`,
  charges: (provider: string) => `${provider} charges for running it.`,
  data: (position: number) => `data:image/png;base64,… (image ${position} of the tray)`,
  link: (position: number) => `https://… (a link to image ${position} of the tray)`,
  shortened: (beginning: string, length: number) =>
    `${beginning}… (${figures.format(length)} characters)`,
} as const;
