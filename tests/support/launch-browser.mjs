import { chromium } from "playwright-core";
import { findBrowser } from "../../lib/setup/browser.mjs";

/** What `playwright-core` turns off; of several such flags a browser heeds the last alone. */
const features = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
];
/** Pages behind an address bar that nobody sees: a third of the work of opening a window. */
const unseen = ["WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxPopup"];

// Nothing that a browser does by itself may reach a network.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${[...features, ...unseen].join()}`,
];

/** The browser that is there, without a window. */
export async function launchBrowser() {
  const executablePath = findBrowser({ environment: process.env });
  if (executablePath === undefined) throw new Error("no browser; PROOFSHEET_BROWSER can name one");
  return chromium.launch({ executablePath, args: flags });
}
