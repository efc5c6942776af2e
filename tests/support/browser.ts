import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { launchBrowser } from "./launch-browser.mjs";

export const windows = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const;

type Opening = {
  /** Where the studio answers, e.g. "http://127.0.0.1:4321". */
  origin: string;
  path?: string;
  context?: BrowserContextOptions;
  /** Words of the console that this test provokes itself. */
  expected?: RegExp;
};

/** One browser for the tests of a file; each page gets a context of its own. */
export function browserOfFile(): (opening: Opening) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return async (opening) => {
    if (browser === undefined) throw new Error("the browser is not started");
    const context = await browser.newContext({ viewport: windows.desktop, ...opening.context });
    const page = await context.newPage();
    const faults = await watchedFaults(page, opening);
    onTestFinished(async () => {
      await context.close();
      expect(faults, "what went wrong on the page").toEqual([]);
    });
    await page.goto(`${opening.origin}${opening.path ?? "/"}`);
    return page;
  };
}

/** Collects policy violations, errors, and requests that leave the studio. */
async function watchedFaults(page: Page, { origin, expected }: Opening): Promise<string[]> {
  const faults: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" || expected?.test(message.text()) === true) return;
    faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol.startsWith("http") && to !== origin) faults.push(`left: ${request.url()}`);
  });
  return faults;
}
