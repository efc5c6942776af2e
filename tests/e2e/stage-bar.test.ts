import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { stagePlaces, stageStudio } from "../support/stage-studio";
import { PATIENCE } from "../support/studio-page";

const open = browserOfFile();
const started = stageStudio();

const byTouch = { name: "touch", hasTouch: true };
const byMouse = { name: "a mouse", hasTouch: false };
const { tablet, phone } = windows;
/** Lying on its side, and low beside a panel. */
const lying = { width: 844, height: 390 };
const low = { width: 1024, height: 700 };
const wide = { width: 1920, height: 1080 };
const cases = [
  { viewport: tablet, letters: 16, ...byTouch },
  { viewport: tablet, letters: 16, ...byMouse },
  { viewport: phone, letters: 16, ...byTouch },
  { viewport: phone, letters: 16, ...byMouse },
  { viewport: lying, letters: 16, ...byTouch },
  { viewport: low, letters: 16, ...byTouch },
  { viewport: low, letters: 16, ...byMouse },
  { viewport: tablet, letters: 32, ...byTouch },
  { viewport: phone, letters: 32, ...byTouch },
  { viewport: wide, letters: 24, ...byMouse },
  { viewport: wide, letters: 30, ...byMouse },
  { viewport: wide, letters: 32, ...byMouse },
].map((each) => ({ ...each, width: each.viewport.width }));

test.each(cases)(
  "at $width by $name, letters of $letters px, nothing in the bar of the stage is cut or covered",
  async ({ viewport, hasTouch, letters }) => {
    const { studio, second } = started();
    const path = `/?run=${second.id}`;
    const page = await open({ origin: studio.url, path, context: { viewport, hasTouch } });
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: letters } });
    await page.reload();
    const bar = page.locator("[data-image-bar]");
    await bar.getByRole("button", { name: "Compare" }).waitFor();
    expect(await bar.getByRole("button", { name: /^Before/ }).count()).toBe(hasTouch ? 1 : 0);
    await expect.poll(() => faultsOf(page), PATIENCE).toEqual([]);

    await stagePlaces(page).image(1).press("Enter");
    const back = bar.getByRole("button", { name: "Back to the run" });
    await back.waitFor();
    await expect.poll(() => faultsOf(page), PATIENCE).toEqual([]);
    await back.click();

    await bar.getByRole("button", { name: "Compare" }).click();
    await bar.getByRole("radio", { name: "Wipe" }).waitFor();
    await expect.poll(() => faultsOf(page), PATIENCE).toEqual([]);
    const names = page.getByRole("region", { name: "Compare" }).locator("p");
    const cut = () =>
      names.evaluateAll((all) =>
        all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
      );
    expect(await names.first().textContent()).toBe("Kept");
    await expect.poll(cut, PATIENCE).toEqual([]);
  },
);

test("by touch the sheet of a tablet tells of the seed in whole words", async () => {
  const page = await open({
    origin: started().studio.url,
    context: { viewport: tablet, hasTouch: true },
  });
  await page.getByRole("button", { name: /^Settings/ }).click();
  const room = await page.getByPlaceholder("New each run").evaluate((field: HTMLInputElement) => {
    const { paddingLeft, paddingRight, fontWeight, fontSize, fontFamily } = getComputedStyle(field);
    const pen = document.createElement("canvas").getContext("2d");
    if (pen === null) throw new Error("this browser does not measure letters");
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
    return field.clientWidth - padding - pen.measureText(field.placeholder).width;
  });
  expect(room).toBeGreaterThanOrEqual(0);
});

/** What of the header is out of it, under something else, or not whole. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const header = document.querySelector("header");
    if (header === null) return ["there is no header"];
    const own = header.getBoundingClientRect();
    const faults: string[] = [];
    const isShown = (part: Element) =>
      part.checkVisibility({ visibilityProperty: true }) &&
      part.clientWidth > 1 &&
      part.closest("[popover]") === null;
    const parts = [...header.querySelectorAll("button, a, h1, h2, p, label, output, li")]
      .filter(isShown)
      .map((part) => ({
        part,
        name: part.getAttribute("aria-label") ?? part.textContent ?? "",
        box: part.getBoundingClientRect(),
      }));
    for (const { part, name, box } of parts) {
      if (box.left < own.left || box.right > own.right) faults.push(`${name} is out sideways`);
      if (box.top < own.top - 1 || box.bottom > own.bottom + 1) faults.push(`${name} is out`);
      for (const words of [part, ...part.querySelectorAll("span")].filter(isShown)) {
        const isCut = getComputedStyle(words).overflowX !== "visible";
        if (isCut && words.scrollWidth > words.clientWidth) faults.push(`${name} is cut`);
      }
    }
    for (const [index, one] of parts.entries()) {
      for (const other of parts.slice(index + 1)) {
        if (one.part.contains(other.part) || other.part.contains(one.part)) continue;
        const [a, b] = [one.box, other.box];
        const isBeside = a.right <= b.left + 1 || b.right <= a.left + 1;
        const isAbove = a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        if (!isBeside && !isAbove) faults.push(`${one.name} lies over ${other.name}`);
      }
    }
    return faults;
  });
}
