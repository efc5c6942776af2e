import axe from "axe-core";
import type { Page } from "playwright-core";

/** Between themes nothing differs but colours. */
const looks = [
  { theme: "dark", rules: undefined },
  { theme: "light", rules: ["color-contrast", "link-in-text-block"] },
] as const;

/**
 * What is wrong with a page as it stands, in words: all that axe finds in either theme, and what is
 * wider than the window at each of some widths in CSS pixels (its own, unless told).
 */
export async function pageFaults(page: Page, widths?: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(axe.source);
  for (const { theme, rules } of looks) {
    await page.evaluate(wearTheme, theme);
    const found = await page.evaluate(axeFindings, rules);
    faults.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  const window = page.viewportSize();
  if (window === null) throw new Error("the page has no window");
  for (const width of widths ?? [window.width]) {
    await page.setViewportSize({ ...window, width });
    await page.evaluate(untilDrawn);
    const found = await page.evaluate(widerThanItself);
    faults.push(...found.map((fault) => `at ${width}: ${fault}`));
  }
  await page.setViewportSize(window);
  return faults;
}

function wearTheme(theme: string): void {
  document.documentElement.dataset.theme = theme;
}

/** In the page: what follows the size of the window is measured anew, and drawn. */
function untilDrawn(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  return frame()
    .then(frame)
    .then(frame)
    .then(() => undefined);
}

/** In the page: the document, and the scrollers that must only scroll down. */
function widerThanItself(): string[] {
  const scrollers = [document.documentElement, ...document.querySelectorAll("#images, dialog")];
  return scrollers
    .filter((element) => element.scrollWidth > element.clientWidth)
    .map((element) => `${element.tagName} ${element.id} ${element.scrollWidth} wide`);
}

/** In the page, once nothing moves. */
async function axeFindings(rules: readonly string[] | undefined): Promise<string[]> {
  await Promise.all(document.getAnimations().map((motion) => motion.finished.catch(() => {})));
  const tool: unknown = Reflect.get(window, "axe");
  if (typeof tool !== "object" || tool === null) throw new Error("axe is not there");
  const run: unknown = Reflect.get(tool, "run");
  if (typeof run !== "function") throw new Error("axe does not run");
  const { violations } = await run.call(tool, document, {
    resultTypes: ["violations"],
    ...(rules !== undefined && { runOnly: rules }),
  });
  const words: string[] = [];
  for (const { id, impact, nodes } of violations) {
    for (const { html, failureSummary } of nodes) {
      words.push(`${impact} ${id}: ${html.slice(0, 200)} ${failureSummary}`);
    }
  }
  return words;
}
