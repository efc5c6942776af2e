import type { ProviderStatus } from "@/lib/contract/provider";

const KILO = 1_000;
const UNITS = ["kB", "MB", "GB", "TB"] as const;

function bytes(count: number): string {
  let value = count / KILO;
  let unit = 0;
  while (value >= KILO && unit < UNITS.length - 1) {
    value /= KILO;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Texts of the settings, in English. */
export const settings = {
  title: "Settings",
  sections: {
    providers: "Providers",
    models: "Models",
    appearance: "Appearance",
    storage: "Storage",
    about: "About",
  },
  copy: (line: string) => `Copy ${line}`,
  copied: "Copied",
  pageTitle: (section: string) => `${section} · Settings`,
  notRead: "The server does not answer. What you see may be old.",

  providers: {
    lead: "Keys live on the server only. This page can tell whether a key is there, never what it is.",
    states: {
      ready: "Ready",
      no_key: "No key",
      key_refused: "Key refused",
      unreachable: "Cannot reach",
      not_tried: "Not tried",
      out_of_credit: "Out of credit",
      untested: "Not tested",
    } satisfies Record<ProviderStatus["state"], string>,
    keySet: (variable: string) => `${variable} set`,
    keyNotSet: (variable: string) => `${variable} not set`,
    fingerprint: "fingerprint",
    models: (count: number) => plural(count, "model", "models"),
    modelsWait: (count: number) =>
      count === 1 ? "1 model waits for it" : `${count} models wait for it`,
    noFreeCheck: "This provider has no free check. The key is tried with your next run.",
    refused: "It may be mistyped, expired, or meant for another provider.",
    outOfCredit: "The account has nothing left. Top it up there.",
    unreachable: (variable: string) =>
      `No connection. The network may be down, or ${variable} may be wrong.`,
    notTried: (status: number | undefined) => {
      if (status === 429) return "It asks for a pause. The key could not be tried; test it later.";
      if (status !== undefined && status >= 500) {
        return `It had a problem of its own (${status}). The key could not be tried; test it later.`;
      }
      return `It answered ${status ?? "something else"}, and not with its list of models. The key could not be tried.`;
    },
    checked: (ago: string, tookMs: number | undefined) =>
      tookMs === undefined ? `last run ${ago}` : `tested ${ago} · ${tookMs} ms`,
    answered: (status: number, ago: string) => `${status} · ${ago}`,
    neverTested: "not tested",
    ago: (seconds: number) => {
      if (seconds < 60) return "just now";
      const minutes = Math.floor(seconds / 60);
      if (minutes < 60) return `${minutes} min ago`;
      const hours = Math.floor(minutes / 60);
      return hours < 48 ? `${hours} h ago` : `${Math.floor(hours / 24)} days ago`;
    },
    test: "Test",
    testOf: (provider: string) => `Test ${provider}`,
    testing: "Testing",
    tested: (provider: string, state: string) => `${provider}: ${state}`,
    testFailed: "The check could not be made. Try again.",
    how: "How",
    howOf: (provider: string) => `How to set the key of ${provider}`,
    inFile: "In the server’s .env file",
    inContainer: "Or for a container",
    afterwards:
      "Put your key after the equals sign and start the studio again. This page notices by itself.",
    containerLine: (variable: string) => `-e ${variable}=`,
    fileLine: (variable: string) => `${variable}=`,
    sandbox: "Sandbox",
    builtIn: "Built in",
    free: "free",
    sandboxLine: "Draws test images for every model, so a setting can be tried before a key is.",
  },

  models: {
    lead: "What can be used here, and where its limits were read.",
    ready: "Ready",
    inSandbox: "Sandbox",
    needs: (variable: string) => `needs ${variable}`,
    source: (model: string) => `Source of ${model}`,
    sourceShort: "Source",
    read: (date: string) => `read ${date}`,
    own: "own",
    ownTitle: "Own models",
    ownLead: "A JSON file for each model, read from this folder when the studio starts.",
    ownNone: "None so far. The README has an example that works.",
    ownLoaded: (count: number) => plural(count, "model read", "models read"),
    ownProblems: (count: number) =>
      count === 1 ? "1 file could not be used" : `${count} files could not be used`,
    wholeFile: "the file",
  },

  appearance: {
    lead: "For this browser only.",
    theme: "Theme",
    themes: { system: "As the system", dark: "Dark", light: "Light" },
    surround: "Surround",
    surroundHelp: "What stands around an image on the stage. It shifts how bright an image looks.",
  },

  storage: {
    lead: "Everything lies in one folder. Copy it, and you have a copy of the studio.",
    folder: "Data folder",
    used: "Used",
    free: "Free on this disk",
    measuring: "Measuring",
    measured: (ago: string) => `measured ${ago}`,
    kinds: {
      images: "Images",
      thumbnails: "Thumbnails",
      database: "Database",
      answers: "Answers still needed",
      quarantine: "Quarantine",
    },
    help: {
      images: "Originals, as they arrived",
      thumbnails: "Can be made again",
      database: "Runs, settings and records",
      answers: "Of runs that are under way or incomplete",
      quarantine: "Paid for, and no usable image",
    },
    trash: "Trash",
    trashDays: (days: number) => `Kept for ${days} days, then deleted for ever`,
    bytes,
  },

  about: {
    lead: "A self-hosted studio for making images through hosted image APIs.",
    version: "Version",
    license: "Licence",
    health: "Health",
    healthy: "Ready",
    troubles: {
      database: "The database cannot be written",
      folder: "The data folder cannot be written",
      space: "The disk is nearly full",
    },
    runsOn: "Runs on",
    node: (version: string) => `Node ${version}`,
    notices: "Made with",
    noticesLead: "The works of others that the studio ships or loads, under their own licences.",
    licences: {
      openFont: "SIL Open Font License 1.1",
      apache: "Apache License 2.0",
      lesserShared: "LGPL 3.0 or later, loaded as a shared library",
      isc: "ISC License",
      publicDomain: "Public domain",
      mit: "MIT License",
    },
  },
} as const;
