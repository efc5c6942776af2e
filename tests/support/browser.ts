import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
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
  /** Runs before any script of the page. */
  initScript?: string;
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
    context.setDefaultTimeout(30_000);
    const faults = await watchedFaults(context, opening);
    onTestFinished(async () => {
      await context.close();
      expect(faults, "what went wrong on the page").toEqual([]);
    });
    const page = await context.newPage();
    await visit(page, `${opening.origin}${opening.path ?? "/"}`);
    return page;
  };
}

/** Goes to a page and waits until its script has taken over what the server has drawn. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await untilAlive(page);
}

/** React marks every element that it has taken over; before that nothing answers a press. */
export async function untilAlive(page: Page): Promise<void> {
  const isAlive = () =>
    page.evaluate(() => {
      const heading = document.querySelector("h1, h2");
      return heading !== null && Object.keys(heading).some((key) => key.startsWith("__react"));
    });
  await expect.poll(isAlive, { timeout: 30_000, interval: 30 }).toBe(true);
}

/** Collects policy violations, errors, and requests that leave the studio, in every tab. */
async function watchedFaults(context: BrowserContext, opening: Opening): Promise<string[]> {
  const faults: string[] = [];
  const { origin, expected, initScript } = opening;
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  if (initScript !== undefined) await context.addInitScript({ content: initScript });
  context.on("weberror", (thrown) => faults.push(`error: ${thrown.error().message}`));
  context.on("console", (message) => {
    if (message.type() !== "error" || expected?.test(message.text()) === true) return;
    faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("request", (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol.startsWith("http") && to !== origin) faults.push(`left: ${request.url()}`);
  });
  return faults;
}
