import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Refusal } from "./refusal.mjs";

const commands = [
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "msedge",
];

const usualPlaces = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((root) => [
    `%${root}%\\Google\\Chrome\\Application\\chrome.exe`,
    `%${root}%\\Chromium\\Application\\chrome.exe`,
    `%${root}%\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/**
 * The browser that is there: the one that PROOFSHEET_BROWSER names, else an installed Chrome,
 * Chromium or Edge. Undefined when there is none.
 */
export function findBrowser({ environment, platform = process.platform, exists = existsSync }) {
  const named = environment.PROOFSHEET_BROWSER?.trim();
  if (named !== undefined && named !== "") {
    if (exists(named)) return named;
    throw new Refusal(`PROOFSHEET_BROWSER names ${named}, and there is no such file.`);
  }
  const folders = (environment.PATH ?? environment.Path ?? "").split(delimiter).filter(Boolean);
  const ending = platform === "win32" ? ".exe" : "";
  const places = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command + ending))),
    ...(usualPlaces[platform] ?? []).map((place) =>
      place.replace(/%(.+)%/, (_, root) => environment[root] ?? ""),
    ),
  ];
  return places.find((place) => exists(place));
}
