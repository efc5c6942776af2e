import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { Run } from "@/lib/contract/run";
import { browserOfFile, untilAlive, windows } from "../support/browser";
import { hasFocus } from "../support/keyboard";
import { pageFaults } from "../support/page-faults";
import { studioOfFile } from "../support/studio-of-file";
import { PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
const niji = {
  model: "siray/niji-7",
  prompt: "A lighthouse in fog",
  parameters: { aspect_ratio: "3:2" },
};
const phone = { viewport: windows.phone, hasTouch: true, isMobile: true };

const studio = studioOfFile();
const empty = studioOfFile();
const runs: { done?: Run; waiting?: Run } = {};
beforeAll(async () => {
  const first = await Promise.all([1, 2, 3].map(() => studio().press(niji)));
  for (const { id } of first) await studio().runOnce(id, isOver);
  const { id } = await studio().press({ ...niji, count: 4 });
  runs.done = await studio().runOnce(id, isOver);
  runs.waiting = await studio().press({ ...niji, count: 2, rehearse: "very_slow" });
});

function there() {
  const { done, waiting } = runs;
  if (!done || !waiting) throw new Error("the runs are there inside tests only");
  return { studio: studio(), empty: empty(), done, waiting };
}

/** How tall what scrolls in the column is beyond its window. */
const columnOverflow = (page: Page) =>
  page.locator("#images").evaluate((column) => column.scrollHeight - column.clientHeight);

test("stage, strip and composer fill the window, and nothing of the page scrolls", async () => {
  const { studio, empty, done } = there();
  for (const viewport of [windows.desktop, { width: 1280, height: 720 }, windows.tablet]) {
    for (const [{ url: origin }, address] of [
      [studio, `/?run=${done.id}`],
      [empty, "/"],
    ] as const) {
      const page = await open({ origin, path: address, context: { viewport } });
      expect(await columnOverflow(page), address).toBe(0);
      expect((await places(page).stage.boundingBox())?.height).toBeGreaterThanOrEqual(480);
      const composer = await page.getByRole("region", { name: "Composer" }).boundingBox();
      expect((composer?.y ?? 0) + (composer?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      await page.context().close();
    }
  }
});

test("at 200 % the strip stands beside the stage, and nothing covers or leaves the window", async () => {
  const { studio, done } = there();
  const viewport = { width: 720, height: 450 };
  const page = await open({ origin: studio.url, path: `/?run=${done.id}`, context: { viewport } });
  expect(await columnOverflow(page)).toBe(0);
  const boxes = await Promise.all(
    [
      places(page).strip,
      places(page).stage,
      page.getByRole("button", { name: "Write a prompt" }),
    ].map((part) => part.boundingBox()),
  );
  const [strip, stage, bar] = boxes;
  if (!strip || !stage || !bar) throw new Error("something is not shown");
  expect(strip.x + strip.width).toBeLessThanOrEqual(stage.x);
  expect(stage.y + stage.height).toBeLessThanOrEqual(bar.y);
  expect(stage.height).toBeGreaterThan(viewport.height / 2);
  expect(bar.y + bar.height).toBeLessThanOrEqual(viewport.height);
});

test("without a key the empty stage leads to the sandbox, to a provider, and to an edit of two", async () => {
  const { empty } = there();
  const page = await open({ origin: empty.url });
  const { stage, prompt } = places(page);
  await stage.getByRole("button", { name: "Try the Sandbox" }).waitFor();
  expect(await stage.getByRole("link", { name: "Set up a provider" }).getAttribute("href")).toBe(
    "/settings/providers",
  );
  await page.getByText("Your runs line up here").waitFor();
  await stage.getByRole("button", { name: /Give the first image the style/ }).click();
  await page.getByRole("button", { name: /^Image 2, / }).waitFor();
  expect(await prompt.inputValue()).toBe("Give the first image the style of the second image");
  expect(await hasFocus(prompt)).toBe(true);
});

test("the count of runs opens what runs, what waits and what ended, and leads there", async () => {
  const { studio, done, waiting } = there();
  const second = await studio.press({ ...niji, prompt: "Second", rehearse: "very_slow" });
  const page = await open({ origin: studio.url, path: `/?run=${done.id}` });
  await page.getByRole("button", { name: /^\d running$/ }).click();
  const popover = page.getByRole("dialog", { name: "Running and recent" });
  await popover.getByRole("region", { name: "Running" }).getByText(niji.prompt).waitFor();
  const line = popover.getByRole("region", { name: "In line, in this order" });
  await line.getByText("Second").waitFor();
  expect(
    await popover.getByRole("region", { name: "Ended last" }).getByRole("listitem").count(),
  ).toBe(4);
  expect(await pageFaults(page)).toEqual([]);

  await line.getByRole("button", { name: "Stop: niji 7" }).click();
  expect((await studio.runOnce(second.id, isOver)).state).toBe("canceled");
  await line.waitFor({ state: "detached" });
  await popover
    .getByRole("region", { name: "Running" })
    .getByRole("button", { name: "Open: niji 7" })
    .click();
  await popover.waitFor({ state: "hidden" });
  await expect.poll(() => new URL(page.url()).searchParams.get("run")).toBe(waiting.id);
});

test("the ring of a run under way fills along the times of those before it", async () => {
  const { studio, waiting } = there();
  const page = await open({ origin: studio.url });
  const ring = places(page).strip.locator(`[data-run="${waiting.id}"] svg`);
  // On an axis without history so much would take three quarters of a minute.
  await expect
    .poll(async () => Number(await ring.getAttribute("data-segments")), PATIENCE)
    .toBeGreaterThanOrEqual(9);
  expect(await ring.locator("path").count()).toBe(12);
});

test("nothing is found by axe in low and zoomed windows, nor anything wider than the window", async () => {
  const { studio, done, waiting } = there();
  const faults: string[] = [];
  for (const viewport of [
    { width: 1280, height: 720 },
    // A window of 1440 by 900 at 200 %.
    { width: 720, height: 450 },
    { width: 320, height: 640 },
  ]) {
    for (const { id } of [done, waiting]) {
      const page = await open({
        origin: studio.url,
        path: `/?run=${id}`,
        context: { viewport, reducedMotion: "reduce" },
      });
      const found = await pageFaults(page);
      faults.push(...found.map((fault) => `${viewport.width}: ${fault}`));
      await page.context().close();
    }
  }
  expect(faults).toEqual([]);
});

test("with letters of twice their size everything is there and can be reached", async () => {
  const { studio, done } = there();
  const page = await open({ origin: studio.url, path: `/?run=${done.id}` });
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await page.reload();
  expect(await pageFaults(page)).toEqual([]);
  const { strip } = places(page);
  await strip.locator("[aria-current=true]").scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: /^Settings/ }).click();
  const sheet = page.getByRole("dialog", { name: "Settings" });
  await sheet.getByRole("button", { name: "Generate" }).waitFor();
  expect(await pageFaults(page)).toEqual([]);
});

test("on a phone one writes and generates in a sheet that closes, with fields and targets for a thumb", async () => {
  const { studio, done } = there();
  const page = await open({ origin: studio.url, path: `/?run=${done.id}`, context: phone });
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("button", { name: "Write a prompt" }).click();
  const sheet = page.getByRole("dialog", { name: "Composer" });
  await sheet.getByRole("textbox", { name: "Prompt", exact: true }).fill("A heron in rain");
  expect(await smallTargets(page)).toEqual([]);
  expect(await pageFaults(page, [390, 320])).toEqual([]);
  const id = await runStartedBy(page, () => sheet.locator("[data-generate]").click());
  await sheet.waitFor({ state: "detached" });
  await expect.poll(() => new URL(page.url()).searchParams.get("run"), PATIENCE).toBe(id);

  await page.getByRole("button", { name: /^Settings/ }).click();
  const full = page.getByRole("dialog", { name: "Settings" });
  const height = (await full.boundingBox())?.height ?? 0;
  expect(Math.round((height / windows.phone.height) * 100)).toBe(92);
  await full.locator("[data-generate]").waitFor();
  await page.keyboard.press("Escape");
  await full.waitFor({ state: "detached" });
});

test("a phone's carousel shows one image at a time, and the row below acts on that one", async () => {
  const { studio, done } = there();
  const page = await open({ origin: studio.url, path: `/?run=${done.id}`, context: phone });
  const slides = page.locator("#slides");
  await slides.evaluate((list) => list.scrollTo({ left: 2 * 364 }));
  const images = done.generations.flatMap(({ images: made }) => made);
  const link = page.getByRole("link", { name: "Download" });
  await expect
    .poll(() => link.getAttribute("href"), PATIENCE)
    .toBe(`${images[2]?.urls.original}?download=record`);
  expect(await page.locator("[data-current]").evaluateAll(currentOf)).toEqual([2]);
  const snap = await slides.evaluate((list) => getComputedStyle(list).scrollSnapType);
  expect(snap).toBe("x mandatory");
});

test("with less motion nothing moves during a wait", async () => {
  const { studio, waiting } = there();
  const page = await open({
    origin: studio.url,
    path: `/?run=${waiting.id}`,
    context: { reducedMotion: "reduce" },
  });
  await places(page).stage.getByRole("progressbar").first().waitFor();
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((each) => each.finished)),
  );
  const moving = await page.evaluate(async () => {
    const seen: string[] = [];
    for (let frame = 0; frame < 180; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      for (const motion of document.getAnimations()) {
        if (motion instanceof CSSTransition) seen.push(motion.transitionProperty);
        else seen.push(motion.id);
      }
    }
    return seen;
  });
  expect(moving.filter((name) => name !== "opacity" && !name.includes("color"))).toEqual([]);
});

test("without colours of its own the page keeps its edges and marks", async () => {
  const { studio, done } = there();
  const page = await open({
    origin: studio.url,
    path: `/?run=${done.id}`,
    context: { forcedColors: "active" },
  });
  const edge = (name: string) =>
    page
      .locator(name)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(await edge("section[aria-label=Composer]")).toBe("1px");
  expect(await edge("[role=grid] [data-run] > span")).toBe("1px");
  expect(await edge("nav [aria-current=page]")).toBe("1px");
  const mark = await page
    .locator("[role=grid] [aria-current=true]")
    .evaluate((thumb) => getComputedStyle(thumb, "::after").backgroundColor);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(mark).not.toBe(ground);
});

test("the first stops lead past the frame, and the landmarks stand in reading order", async () => {
  const { studio, done } = there();
  const page = await open({ origin: studio.url, path: `/?run=${done.id}` });
  for (const name of ["Skip to prompt", "Skip to images", "Skip to settings"]) {
    await page.keyboard.press("Tab");
    expect(await hasFocus(page.getByRole("link", { name }))).toBe(true);
  }
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("settings");
  const order = await page.evaluate(() =>
    [...document.querySelectorAll("nav, header, main, #stage, [role=grid], #prompt, aside")]
      .filter((element) => element.checkVisibility() || element.matches("main"))
      .map((element) => element.id || element.getAttribute("role") || element.tagName),
  );
  expect(order).toEqual(["NAV", "HEADER", "MAIN", "stage", "grid", "prompt", "settings"]);

  await page.reload();
  await untilAlive(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A kite");
  expect(await places(page).prompt.inputValue()).toBe("A kite");
});

/** In the page: which of the dots is the current one. */
function currentOf(dots: Element[]): number[] {
  return dots.flatMap((dot, index) => (dot.getAttribute("data-current") === "true" ? [index] : []));
}

/** What a thumb would miss, and fields into which a phone would zoom. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const top = document.querySelector("dialog[open]") ?? document.body;
    const faults: string[] = [];
    for (const element of top.querySelectorAll<HTMLElement>("button, a[href], input, textarea")) {
      const { width, height } = element.getBoundingClientRect();
      if (!element.checkVisibility({ opacityProperty: true }) || width <= 1) continue;
      const name = element.getAttribute("aria-label") ?? element.innerText;
      const isField = element.matches("input, textarea");
      if (isField && Number.parseFloat(getComputedStyle(element).fontSize) < 16) {
        faults.push(`${name || element.id}: small letters`);
      }
      if (isField) continue;
      if (width < 44 || height < 44) faults.push(`${name}: ${width} by ${height}`);
    }
    return faults;
  });
}
