import { chromium } from "playwright-core";
import { findBrowser } from "../../lib/setup/browser.mjs";

// Nothing that a browser does by itself may reach a network.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser that is there, without a window. */
export async function launchBrowser() {
  const executablePath = findBrowser({ environment: process.env });
  if (executablePath === undefined) throw new Error("no browser; PROOFSHEET_BROWSER can name one");
  return chromium.launch({ executablePath, args: flags });
}
