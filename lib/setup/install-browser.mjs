import { existsSync } from "node:fs";
import { findBrowser } from "./browser.mjs";
import { Refusal } from "./refusal.mjs";

/** Finds a browser, or gets one and says so: Debian's when root, else the test library's own. */
export async function ensureBrowser({ folder, environment, children }) {
  const found = findBrowser({ environment });
  if (found !== undefined) return found;
  const run = (args, stdio = "inherit") =>
    children.start(args, { cwd: folder, environment, stdio: ["ignore", stdio, "inherit"] });

  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.log("No browser is installed. Installing Debian's chromium…");
    const update = await run(["apt-get", "update", "-q"]).ended;
    if (update.code === 0) await run(["apt-get", "install", "-y", "-q", "chromium"]).ended;
    const installed = findBrowser({ environment });
    if (installed !== undefined) return installed;
  }

  console.log("No browser is installed. Downloading Chromium for the tests (playwright-core)…");
  const cli = "node_modules/playwright-core/cli.js";
  await run([process.execPath, cli, "install", "--no-shell", "chromium"]).ended;
  const question =
    "import(process.argv[1]).then((all) => process.stdout.write(all.chromium.executablePath()))";
  const { child, ended } = run([process.execPath, "-e", question, "playwright-core"], "pipe");
  let path = "";
  child.stdout.on("data", (piece) => {
    path += piece;
  });
  await ended;
  if (path !== "" && existsSync(path)) return path;
  throw new Refusal(
    "The browser tests need Chrome, Chromium or Edge, and none could be installed. Install one, or set PROOFSHEET_BROWSER to its path.",
  );
}
