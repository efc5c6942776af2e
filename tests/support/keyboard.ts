import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

const MOST_STOPS = 120;

/** Tabs on until the element has the focus, and fails if a stop on the way cannot be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
    const stop = await focusedLook(page);
    expect(stop.looksFocused, `the focus cannot be seen on ${stop.name}`).toBe(true);
    expect(stop.isInWindow, `the focus is out of the window on ${stop.name}`).toBe(true);
    stops.push(stop.name);
  }
  throw new Error(`Tab never comes to ${target}; it went ${stops.join(", ")}`);
}

/** Whether exactly this element has the focus. */
export async function hasFocus(target: Locator): Promise<boolean> {
  const all = await target.evaluateAll((elements) =>
    elements.map((element) => element === document.activeElement),
  );
  return all.some((isFocused) => isFocused);
}

type Look = { name: string; looksFocused: boolean; isInWindow: boolean };

/** How the focused element, or a box around it, differs from how it looks without the focus. */
async function focusedLook(page: Page): Promise<Look> {
  const look = await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { name: "the page itself", looksFocused: true, isInWindow: true };
    }
    const styles = () => {
      const looks: string[] = [];
      for (let part: Element | null = element; part !== null; part = part.parentElement) {
        const { outline, boxShadow, opacity, backgroundColor } = getComputedStyle(part);
        looks.push(outline, boxShadow, opacity, backgroundColor);
      }
      return looks.join();
    };
    const { top, left, bottom, right } = element.getBoundingClientRect();
    const name = element.getAttribute("aria-label") ?? element.innerText;
    const focused = styles();
    element.blur();
    const blurred = styles();
    element.focus();
    return {
      name: name.trim() || element.outerHTML.slice(0, 120),
      looksFocused: focused !== blurred,
      isInWindow: top < innerHeight && bottom > 0 && left < innerWidth && right > 0,
    };
  });
  if (look.looksFocused) return look;
  return { ...look, looksFocused: await isPaintedAsFocused(page) };
}

/** Some rings stand on parts of an element whose style cannot be asked for, as a slider's thumb. */
async function isPaintedAsFocused(page: Page): Promise<boolean> {
  const element = page.locator(":focus");
  const handle = await element.elementHandle();
  if (handle === null) return false;
  const focused = await handle.screenshot();
  await handle.evaluate((part) => part instanceof HTMLElement && part.blur());
  const blurred = await handle.screenshot();
  await handle.evaluate((part) => part instanceof HTMLElement && part.focus());
  return !focused.equals(blurred);
}
