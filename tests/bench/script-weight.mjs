import { gzipSync } from "node:zlib";

/** The most script, in bytes of gzip -9, that a browser may fetch until a page is idle. */
export const firstScriptLimit = 215_000;

/** The script that the studio fetches until it is idle, in bytes; a prompt can be typed then. */
export function weighStudio({ browser, url }) {
  return weighPage(browser, async (page) => {
    await page.goto(url, { waitUntil: "networkidle" });
    await page.getByRole("textbox", { name: "Prompt", exact: true }).waitFor();
  });
}

/** The same, and what comes with the first letter: all that the first run will need. */
export function weighTyping({ browser, url }) {
  return weighPage(browser, async (page) => {
    await page.goto(url, { waitUntil: "networkidle" });
    await typePrompt(page);
    await page.waitForLoadState("networkidle");
  });
}

/** The studio of somebody who comes back to an image and to words in the prompt, until it is idle. */
export function weighReturn({ browser, url }) {
  return weighPage(browser, async (page, forget) => {
    await page.goto(url, { waitUntil: "networkidle" });
    await typePrompt(page);
    await page.keyboard.press("Control+Enter");
    await page.locator("#stage [data-image] img").waitFor();
    forget();
    await page.reload({ waitUntil: "networkidle" });
    await page.locator("#stage [data-image] img").waitFor();
    await page.locator("button[data-off=false]").first().waitFor();
  });
}

/** The script of the library, with nothing more to fetch, in bytes. */
export function weighLibrary({ browser, url }) {
  return weighPage(browser, async (page) => {
    await page.goto(`${url}/library`, { waitUntil: "networkidle" });
    await page.getByRole("searchbox").waitFor();
  });
}

/** An empty page of the same build: the one that says that there is no such page. */
export function weighEmptyPage({ browser, url }) {
  return weighPage(browser, async (page) => {
    await page.goto(`${url}/no/such/page`, { waitUntil: "networkidle" });
  });
}

/** The studio with its model picker open. */
export function weighPicker({ browser, url }) {
  return weighPage(browser, async (page) => {
    await page.goto(url, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /^Model: / }).click();
    await page.getByRole("dialog").waitFor();
  });
}

/** The studio with a new image selected, whose making stands in the panel. */
export function weighSelected({ browser, url }) {
  return weighPage(browser, async (page) => {
    await page.goto(url, { waitUntil: "networkidle" });
    await typePrompt(page);
    await page.keyboard.press("Control+Enter");
    await page.locator("#stage [data-image]").click();
    await page.getByRole("region", { name: "How it was made" }).waitFor();
  });
}

/** A prompt that is typed and changes what Generate offers was taken in by the page's script. */
async function typePrompt(page) {
  await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("A lighthouse in fog");
  await page.locator("button[data-off=false]").first().waitFor();
}

/**
 * Bytes of gzip -9 over every script that a fresh browser fetches while it does these things; those
 * up to a call of `forget` do not count.
 */
async function weighPage(browser, act) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let bodies = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  await act(page, () => {
    bodies = [];
  });
  const scripts = await Promise.all(bodies);
  await context.close();
  return scripts.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}
